import NewsModel

/// Says what an unknown name is by the words around it and the names it is listed with.
struct ContextNames {
  private struct Reason {
    var kind: EntityKind
    var confidence: Double
    var rule: String
  }

  private let reading: Reading
  /// Where each capitalised word stands, by its number; empty where no run of names may need it.
  private var places: [Int32: [Int]] = [:]

  init(reading: Reading) { self.reading = reading }

  /// Names among the runs that `known` leaves; `known` must not overlap.
  mutating func candidates(beside known: [Candidate]) -> [Candidate] {
    var kinds = [EntityKind?](repeating: nil, count: reading.words.count)
    for name in known { for index in name.words { kinds[index] = name.kind } }
    var found: [Candidate] = []
    var open = NameRuns(reading: reading, names: known).runs
    if open.contains(where: { $0.count > 1 && $0.count < Self.longestPerson }) { readPlaces() }
    // Whoever is listed with a name that is told by its context is told by that name in turn.
    for _ in 0..<2 {
      var left: [Range<Int>] = []
      for run in open {
        guard let reason = reason(for: run, kinds) else {
          left.append(run)
          continue
        }
        for index in run { kinds[index] = reason.kind }
        found.append(
          Candidate(
            words: run, kind: reason.kind, confidence: reason.confidence, rule: reason.rule))
      }
      open = left
    }
    return found
  }

  private func reason(for run: Range<Int>, _ kinds: [EntityKind?]) -> Reason? {
    if isProgram(run) { return Reason(kind: .program, confidence: 0.7, rule: "program noun") }
    if let rule = FirmContext(reading: reading).rule(for: run) {
      return Reason(kind: .company, confidence: 0.75, rule: rule)
    }
    if isListedWithFirm(run, kinds) {
      return Reason(kind: .company, confidence: 0.65, rule: "list")
    }
    if isPlace(run) { return Reason(kind: .place, confidence: 0.55, rule: "place preposition") }
    if run.count == 1 { return acronym(run.lowerBound) }
    return isNamedAgain(run) ? Reason(kind: .person, confidence: 0.6, rule: "named again") : nil
  }

  /// Whether two or three plain words are a person: the article goes on with the last alone, and
  /// has it speak.
  private func isNamedAgain(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    guard run.count < Self.longestPerson, reading.folded(run.lowerBound - 1) != "the",
      run.allSatisfy({ isPlain($0) }), let places = places[reading.words[last].number]
    else { return false }
    return places.contains { index in
      !run.contains(index) && !reading.words[index - 1].isNameLike && speaksAlone(index)
    }
  }

  /// Runs of so many words and more are no person.
  private static let longestPerson = 4

  private mutating func readPlaces() {
    places = Dictionary(
      grouping: reading.words.indices.dropFirst().filter { reading.words[$0].shape == .capitalized }
    ) { reading.words[$0].number }
  }

  private func isPlain(_ index: Int) -> Bool {
    let word = reading.words[index]
    return word.shape == .capitalized
      && word.traits.isDisjoint(with: [.topic, .neverName, .direction, .particle, .companyHead])
  }

  private func speaksAlone(_ index: Int) -> Bool {
    let speaks = { (place: Int) in
      reading.words.indices.contains(place) && reading.words[place].shape == .lower
        && reading.words[place].traits.contains(.speech)
    }
    return speaks(index + 1) || speaks(index - 1)
  }

  /// "the Tidewater programme": the name of an undertaking whose noun is in lower case.
  private func isProgram(_ run: Range<Int>) -> Bool {
    let noun = run.upperBound
    guard run.count < 5, reading.folded(run.lowerBound - 1) == "the", noun < reading.words.count,
      reading.words[noun].sentence == reading.words[run.lowerBound].sentence,
      reading.words[noun].shape == .lower, !reading.words[noun].isJoined
    else { return false }
    return Self.programNouns.contains(reading.folded(noun))
  }

  private static let programNouns: Set<String> = [
    "programme", "program", "project", "scheme", "initiative", "treaty", "pact", "accord",
    "agreement", "partnership", "fund", "framework", "convention",
  ]

  private func isPlace(_ run: Range<Int>) -> Bool {
    run.count < 4 && !reading.opensSentence(run.lowerBound)
      && reading.words[run.lowerBound].shape == .capitalized
      && Self.placePrepositions.contains(reading.folded(run.lowerBound - 1))
  }

  private static let placePrepositions: Set<String> = ["in", "near", "outside"]

  /// A word in capitals that no table knows is a body where it has the article and speaks or owns;
  /// in a dateline, an agency.
  private func acronym(_ index: Int) -> Reason? {
    let word = reading.words[index]
    guard word.shape == .allCapitals, (3...7).contains(word.span.count),
      word.traits.isDisjoint(with: [.neverName, .honorific, .legalForm]),
      reading.text.bytes[word.span].allSatisfy({ $0 > UInt8(ascii: "9") }),
      !isShouted(index)
    else { return nil }
    let isAgency =
      reading.isMark("(", at: index - 1) && reading.isMark(")", at: index + 1)
      && index - reading.sentences[word.sentence].lowerBound < 4
    if isAgency { return Reason(kind: .outlet, confidence: 0.6, rule: "dateline agency") }
    guard reading.folded(index - 1) == "the", speaks(index) else { return nil }
    return Reason(kind: .organization, confidence: 0.55, rule: "acronym that speaks")
  }

  private func speaks(_ index: Int) -> Bool {
    let next = index + 1
    guard reading.words.indices.contains(next), reading.words[next].shape == .lower else {
      return false
    }
    return reading.words[next].traits.contains(.speech) || reading.isPossessive(at: next)
  }

  /// Whether the word stands alone or beside others in capitals: a rubric, no acronym.
  private func isShouted(_ index: Int) -> Bool {
    let sentence = reading.sentences[reading.words[index].sentence]
    if sentence.count < 4 { return true }
    return [index - 1, index + 1].contains { neighbour in
      sentence.contains(neighbour) && reading.words[neighbour].isNameLike
        && reading.words[neighbour].shape == .allCapitals
        && reading.words[neighbour].span.count > 1
    }
  }

  /// Whether a comma or "and" ties the run to a firm.
  private func isListedWithFirm(_ run: Range<Int>, _ kinds: [EntityKind?]) -> Bool {
    let before = skipJoint(from: run.lowerBound - 1, step: -1)
    let after = skipJoint(from: run.upperBound, step: 1)
    return [before, after].contains { index in
      index.map { kinds[$0] == .company && isSameSentence($0, run) } ?? false
    }
  }

  private func isSameSentence(_ index: Int, _ run: Range<Int>) -> Bool {
    reading.words[index].sentence == reading.words[run.lowerBound].sentence
  }

  /// The word on the other side of ", ", " and ", ", and ", or nil where something else stands.
  private func skipJoint(from index: Int, step: Int) -> Int? {
    var index = index
    var steps = 0
    while reading.words.indices.contains(index), steps < 3,
      [",", "and", "or", "&"].contains(reading.folded(index))
    {
      index += step
      steps += 1
    }
    guard steps > 0, reading.words.indices.contains(index) else { return nil }
    return index
  }
}
