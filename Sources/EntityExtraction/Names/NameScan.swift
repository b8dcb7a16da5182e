import NewsModel

/// Finds where a name that is built on a head noun begins and ends.
struct NameScan {
  let reading: Reading
  private var words: [Word] { reading.words }

  init(reading: Reading) { self.reading = reading }

  /// The first word of the name whose head stands at `head`.
  func start(before head: Int) -> Int {
    var start = head
    while start > 0, isModifier(start - 1, of: head) { start -= 1 }
    // A body's own "and" joins two subjects: "Trade and Industry Committee".
    if let joined = startOfPair(before: start, head: head) { start = joined }
    return skipOpeners(from: start, to: head)
  }

  /// The end of "of X", "for X and Y", "on A, B, and C" after the head, or the word after it.
  func endOfComplement(after head: Int) -> Int {
    var end = head + 1
    while let next = endOfPhrase(from: end, head: head) { end = next }
    return end
  }

  /// The end of what a head in front names ("Operation Atalanta", "Typhoon Mangkhut"), or nil.
  func endOfName(behind head: Int) -> Int? {
    guard head + 1 < words.count, !reading.isPossessive(at: head + 1) else { return nil }
    var end = head + 1
    while end < words.count, end - head < 4, words[end].sentence == words[head].sentence,
      words[end].isNameLike, words[end].traits.isDisjoint(with: [.calendar, .office, .neverName])
    {
      end += 1
    }
    guard end > head + 1 else { return nil }
    // "Operation Guardian of the Walls".
    if reading.folded(end) == "of", reading.folded(end + 1) == "the", end + 2 < words.count,
      words[end + 2].isNameLike, words[end + 2].sentence == words[head].sentence,
      reading.folded(head) == "operation"
    {
      return end + 3
    }
    return end
  }

  /// The end of the year or years behind a name ("Safe Schools Plan 2030", "Excise Policy
  /// 2021-2022"), or `index` where none stand there.
  func endOfYears(from index: Int) -> Int {
    guard isYear(index), index > 0, words[index].sentence == words[index - 1].sentence else {
      return index
    }
    let second =
      reading.isMark("-", at: index + 1) || reading.folded(index + 1) == "–" ? index + 2 : index + 1
    let isRange = isYear(second) && (second > index + 1 || words[second].isJoined)
    return isRange ? second + 1 : index + 1
  }

  /// Whether a number of four digits that may be a year stands at `index`.
  func isYear(_ index: Int) -> Bool {
    guard words.indices.contains(index), words[index].shape == .number else { return false }
    let bytes = reading.text.bytes[words[index].span]
    return bytes.count == 4
      && (bytes.starts(with: [0x31, 0x39]) || bytes.starts(with: [0x32, 0x30]))
  }

  /// Whether the name would go on at `index`: what looked like its head is not.
  func goesOn(at index: Int) -> Bool {
    guard words.indices.contains(index), words[index].sentence == words[index - 1].sentence,
      words[index].isNameLike
    else { return false }
    if words[index].isJoined { return true }
    let traits = words[index].traits
    // "White House Press Secretary" and "Vice Defence Minister" name offices.
    let isWeak = !words[index - 1].traits.isDisjoint(with: [.outletHead, .topic])
    if traits.contains(.office) { return isWeak }
    return traits.isDisjoint(with: [.officeModifier, .givenName, .honorific, .calendar, .neverName])
  }

  private func isModifier(_ index: Int, of head: Int) -> Bool {
    let word = words[index]
    guard word.sentence == words[head].sentence else { return false }
    if reading.isPossessive(at: index) {
      // "People's Army", "Lao Women's Union": the possessive belongs to the name.
      return index > 0 && words[index - 1].isNameLike && words[index + 1].isNameLike
        && Self.ownPossessives.contains(reading.folded(index - 1))
    }
    if isOrdinal(index) { return words[index + 1].isNameLike }
    if isInnerPiece(index) { return true }
    guard word.isNameLike else { return reading.isMark("&", at: index) }
    if word.traits.contains(.calendar) && !words[index + 1].isJoined { return false }
    return word.traits.isDisjoint(with: [.office, .honorific]) || word.traits.contains(.topic)
      || reading.folded(index) == "chiefs"
  }

  /// Nouns whose possessive is part of a body's name, not its owner.
  private static let ownPossessives: Set<String> = [
    "people", "women", "children", "men", "workers", "farmers", "teachers", "students", "lawyers",
    "nation", "fishermen", "veterans", "writers", "mothers", "manufacturers", "shipowners", "king",
    "queen", "physicians", "employers", "consumers", "peoples", "prosecutor",
  ]

  /// "up" in "Follow-up Action Plan", "4" in "Big 4 Agenda".
  private func isInnerPiece(_ index: Int) -> Bool {
    guard index > 0, index + 1 < words.count, words[index - 1].isNameLike,
      words[index + 1].isNameLike, words[index - 1].sentence == words[index].sentence
    else { return false }
    return words[index].isJoined && words[index].shape == .lower
      || words[index].shape == .number && words[index].span.count < 3
        && words[index - 1].traits.isDisjoint(with: [.calendar])
  }

  /// "27th" in "27th Infantry Battalion".
  private func isOrdinal(_ index: Int) -> Bool {
    guard words[index].shape == .number else { return false }
    let word = reading.folded(index)
    return ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
  }

  /// The start of "A and" in front of `start`, where A is a subject of policy like what follows.
  private func startOfPair(before start: Int, head: Int) -> Int? {
    guard start > 1, start < head, reading.folded(start - 1) == "and",
      words[start - 2].isNameLike, words[start - 2].traits.contains(.topic),
      words[start].traits.contains(.topic), words[start - 2].sentence == words[head].sentence
    else { return nil }
    var first = start - 2
    while first > 0, isModifier(first - 1, of: head) { first -= 1 }
    return first
  }

  /// Leaves out what stands in front of a name: articles, offices, peoples before "Ministry of".
  private func skipOpeners(from start: Int, to head: Int) -> Int {
    var start = start
    while start < head {
      let word = words[start]
      let isOpener =
        word.traits.contains(.neverName) && !words[start + 1].isJoined
        && word.traits.isDisjoint(with: [.topic, .direction, .givenName])
      let isPeople =
        word.traits.contains(.demonym) && start + 1 == head && reading.folded(head + 1) == "of"
        && words[head].traits.contains(.takesComplement)
      guard isOpener || isPeople || word.shape == .mark else { break }
      start += 1
    }
    return start
  }

  /// The end of one more phrase of a complement, or nil where the name ends.
  private func endOfPhrase(from index: Int, head: Int) -> Int? {
    guard index < words.count, words[index].sentence == words[head].sentence else { return nil }
    let word = reading.folded(index)
    var next = index + 1
    switch word {
    case "of", "for", "against":
      if reading.folded(next) == "the" { next += 1 }
    case "on":
      guard takesOn(head) else { return nil }
      if reading.folded(next) == "the" { next += 1 }
    case "and", ",", "&":
      guard index > head + 1, isListed(after: index) else { return nil }
      if word == ",", reading.folded(next) == "and" { next += 1 }
    default: return nil
    }
    return endOfCapitals(from: next, sentence: words[head].sentence)
  }

  /// Treaties are "on" their subject, and so are some bodies; an office is not.
  private func takesOn(_ head: Int) -> Bool {
    words[head].traits.contains(.programHead)
      || ["committee", "council", "commission", "conference", "institute"]
        .contains(reading.folded(head))
  }

  private func endOfCapitals(from index: Int, sentence: Int) -> Int? {
    var end = index
    while end < words.count, words[end].sentence == sentence, words[end].isNameLike,
      !words[end].traits.contains(.calendar),
      !words[end].traits.contains(.office) || end == index
    {
      end += 1
    }
    return end > index ? end : nil
  }

  /// Whether a list inside the name goes on after the comma or "and" at `index`.
  ///
  /// Only subjects of policy are listed inside names; "Ministry of Defence, Thales and …" ends at
  /// the comma.
  private func isListed(after index: Int) -> Bool {
    let next = reading.folded(index + 1) == "and" ? index + 2 : index + 1
    guard words.indices.contains(next), words[next].isNameLike else { return false }
    return words[next].traits.contains(.topic)
  }
}
