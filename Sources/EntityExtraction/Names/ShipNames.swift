import NewsModel

/// Finds ships by the words around them, for many are named after people and firms.
///
/// "the Ana Velling, a container ship", "the ferry Ana Velling".
struct ShipNames: NameRecognizer {
  func candidates(in reading: Reading) -> [Candidate] {
    reading.words.indices.compactMap { ship(at: $0, in: reading) }
  }

  private func ship(at start: Int, in reading: Reading) -> Candidate? {
    guard start > 0, isPart(start, of: start, in: reading),
      reading.words[start - 1].sentence == reading.words[start].sentence
    else { return nil }
    var end = start + 1
    while end < reading.words.count, end - start < 4, isPart(end, of: start, in: reading) {
      end += 1
    }
    let isShip =
      isVessel(start - 1, in: reading)
      || (reading.folded(start - 1) == "the" && isExplained(start..<end, in: reading))
    guard isShip else { return nil }
    // A firm of the same name that the tables know stays one; a given name does not make a person.
    return Candidate(words: start..<end, kind: .equipment, confidence: 0.92, rule: "vessel noun")
  }

  private func isPart(_ index: Int, of start: Int, in reading: Reading) -> Bool {
    let word = reading.words[index]
    return word.shape == .capitalized && word.sentence == reading.words[start].sentence
      && !reading.isTitleCase[word.sentence]
      && word.traits.isDisjoint(with: [.calendar, .demonym, .office, .organizationHead])
  }

  /// Whether "a … vessel" follows, behind a comma.
  private func isExplained(_ name: Range<Int>, in reading: Reading) -> Bool {
    let comma = name.upperBound
    guard reading.isMark(",", at: comma), ["a", "an", "the"].contains(reading.folded(comma + 1))
    else { return false }
    for index in comma + 2..<comma + 8 {
      guard reading.words.indices.contains(index), reading.words[index].shape != .mark else {
        return false
      }
      if isVessel(index, in: reading) { return true }
    }
    return false
  }

  private func isVessel(_ index: Int, in reading: Reading) -> Bool {
    guard reading.words.indices.contains(index), reading.words[index].shape == .lower else {
      return false
    }
    return Self.vessels.contains(reading.folded(index))
  }

  private static let vessels: Set<String> = [
    "ship", "vessel", "containership", "tanker", "ferry", "freighter", "trawler", "yacht", "liner",
    "frigate", "destroyer", "corvette", "submarine", "warship", "icebreaker", "tug", "bulker",
    "minehunter",
  ]
}
