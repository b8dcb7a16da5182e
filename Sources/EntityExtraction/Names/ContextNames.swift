import NewsModel

/// Says what an unknown name is by the words around it and the names it is listed with.
struct ContextNames {
  let reading: Reading

  /// Names among the runs that `known` leaves; `known` must not overlap.
  func candidates(beside known: [Candidate]) -> [Candidate] {
    var kinds = [EntityKind?](repeating: nil, count: reading.words.count)
    for name in known { for index in name.words { kinds[index] = name.kind } }
    var found: [Candidate] = []
    for run in NameRuns(reading: reading, names: known).runs {
      guard let (kind, confidence, rule) = kind(of: run, kinds) else { continue }
      for index in run { kinds[index] = kind }
      found.append(Candidate(words: run, kind: kind, confidence: confidence, rule: rule))
    }
    return found
  }

  private func kind(
    of run: Range<Int>, _ kinds: [EntityKind?]
  ) -> (EntityKind, Double, String)? {
    if isFirm(run) { return (.company, 0.75, "firm noun") }
    if let kind = kindInList(run, kinds) { return (kind, 0.65, "list") }
    if isPlace(run) { return (.place, 0.55, "place preposition") }
    if run.count == 1 { return acronym(run.lowerBound) }
    return isPerson(run) ? (.person, 0.45, "unknown name") : nil
  }

  private func isPlace(_ run: Range<Int>) -> Bool {
    run.count < 4 && !reading.opensSentence(run.lowerBound)
      && reading.words[run.lowerBound].shape == .capitalized
      && Self.placePrepositions.contains(reading.folded(run.lowerBound - 1))
  }

  /// Two or three plain words with nothing else to be said of them are most often a person.
  private func isPerson(_ run: Range<Int>) -> Bool {
    guard run.count == 2 || run.count == 3, !reading.opensSentence(run.lowerBound),
      reading.folded(run.lowerBound - 1) != "the", !isPartOfPhrase(run)
    else { return false }
    return run.allSatisfy { index in
      let word = reading.words[index]
      return word.shape == .capitalized
        && word.traits.isDisjoint(with: [.topic, .neverName, .direction, .particle])
    }
  }

  /// Whether capitalised words touch the run: it is a piece of something longer.
  private func isPartOfPhrase(_ run: Range<Int>) -> Bool {
    [run.lowerBound - 1, run.upperBound].contains { index in
      reading.words.indices.contains(index) && reading.words[index].isNameLike
        && reading.words[index].sentence == reading.words[run.lowerBound].sentence
        && reading.words[index].traits.isDisjoint(with: [.demonym, .office, .honorific])
    }
  }

  /// A word in capitals that no table knows is a body; in a dateline, an agency.
  private func acronym(_ index: Int) -> (EntityKind, Double, String)? {
    let word = reading.words[index]
    guard word.shape == .allCapitals, (3...7).contains(word.span.count),
      word.traits.isDisjoint(with: [.neverName, .honorific, .legalForm]),
      reading.text.bytes[word.span].allSatisfy({ $0 > UInt8(ascii: "9") }),
      !isShouted(index)
    else { return nil }
    let isAgency =
      reading.isMark("(", at: index - 1) && reading.isMark(")", at: index + 1)
      && index - reading.sentences[word.sentence].lowerBound < 4
    return isAgency ? (.outlet, 0.6, "dateline agency") : (.organization, 0.5, "unknown acronym")
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

  private static let placePrepositions: Set<String> = ["in", "near", "outside"]

  /// "radar maker Ordwell", "Ordwell, a start-up", "shares of Ordwell".
  private func isFirm(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    if before >= 0, reading.words[before].sentence == reading.words[run.lowerBound].sentence {
      let word = reading.words[before]
      if word.shape == .lower, word.traits.contains(.firm) { return true }
      let opener = reading.folded(before)
      if opener == "like" || opener == "as", hasFirmNoun(before - 3..<before) { return true }
      if opener == "of",
        ["shares", "stock", "unit", "subsidiary"].contains(reading.folded(before - 1))
      {
        return true
      }
    }
    let after = run.upperBound
    if ["shares", "stock"].contains(reading.folded(after)) { return true }
    guard reading.isMark(",", at: after), Self.articles.contains(reading.folded(after + 1)) else {
      return false
    }
    return hasFirmNoun(after + 2..<after + 8)
  }

  private static let articles: Set<String> = ["a", "an", "the"]

  private func hasFirmNoun(_ words: Range<Int>) -> Bool {
    for index in words where reading.words.indices.contains(index) {
      if reading.words[index].shape == .mark { return false }
      if reading.words[index].shape == .lower, reading.words[index].traits.contains(.firm) {
        return true
      }
    }
    return false
  }

  /// The kind of the name that a comma or "and" ties the run to.
  private func kindInList(_ run: Range<Int>, _ kinds: [EntityKind?]) -> EntityKind? {
    let before = skipJoint(from: run.lowerBound - 1, step: -1)
    let after = skipJoint(from: run.upperBound, step: 1)
    let neighbours = [before, after].compactMap { index in index.flatMap { kinds[$0] } }
    let kind = neighbours.first { Self.listedKinds.contains($0) }
    return kind
  }

  private static let listedKinds: Set<EntityKind> = [.company, .organization]

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
