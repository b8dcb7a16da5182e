import NewsModel

/// Finds where a name that is built on a head noun begins and ends.
struct NameScan {
  let reading: Reading
  private var words: [Word] { reading.words }

  init(reading: Reading) { self.reading = reading }

  /// The first word of the name whose head stands at `head`.
  func start(before head: Int, _ kind: EntityKind) -> Int {
    var start = head
    while start > 0, isModifier(start - 1, of: head, kind) { start -= 1 }
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

  /// Whether the name would go on at `index`: what looked like its head is not.
  func goesOn(at index: Int) -> Bool {
    guard words.indices.contains(index), words[index].sentence == words[index - 1].sentence,
      words[index].isNameLike, !words[index].isJoined
    else { return false }
    let traits = words[index].traits
    return !traits.isDisjoint(with: [
      .programHead, .organizationHead, .eventHead, .companyHead, .outletHead, .placeHead,
    ]) && traits.isDisjoint(with: [.office, .officeModifier])
  }

  /// Whether the head at `head` may come first, as "Ministry of" does.
  func isComplementary(_ head: Int) -> Bool {
    words[head].traits.contains(.takesComplement)
  }

  /// The kind of the name, where its first words say more than its head.
  func settle(_ kind: EntityKind, head: Int, _ range: Range<Int>) -> EntityKind {
    guard kind == .company, reading.folded(range.lowerBound) == "department" else { return kind }
    return .organization
  }

  private func isModifier(_ index: Int, of head: Int, _ kind: EntityKind) -> Bool {
    let word = words[index]
    guard word.sentence == words[head].sentence else { return false }
    if reading.isPossessive(at: index) {
      // "People's Army", "Lao Women's Union": the possessive belongs to the name.
      return index > 0 && words[index - 1].isNameLike && isPlainNoun(index - 1)
        && words[index + 1].isNameLike
    }
    guard word.isNameLike else { return word.shape == .mark && isAmpersand(index) }
    if word.traits.contains(.calendar) && !words[index + 1].isJoined { return false }
    return !(reading.opensSentence(index) && word.traits.contains(.neverName)
      && word.traits.isDisjoint(with: [.topic, .direction]))
  }

  /// A noun whose possessive makes names of bodies, no name itself.
  private func isPlainNoun(_ index: Int) -> Bool {
    ["people", "women", "children", "men", "workers", "farmers", "teachers", "students", "lawyers"]
      .contains(reading.folded(index))
  }

  private func isAmpersand(_ index: Int) -> Bool { reading.isMark("&", at: index) }

  /// The start of "A and" in front of `start`, where A is a subject of policy like what follows.
  private func startOfPair(before start: Int, head: Int) -> Int? {
    guard start > 1, start < head, reading.folded(start - 1) == "and" || isAmpersand(start - 1),
      words[start - 2].isNameLike, words[start - 2].traits.contains(.topic),
      words[start].traits.contains(.topic), words[start - 2].sentence == words[head].sentence
    else { return nil }
    var first = start - 2
    while first > 0, words[first - 1].isNameLike, words[first - 1].sentence == words[head].sentence,
      !reading.opensSentence(first - 1)
    {
      first -= 1
    }
    return first
  }

  /// Leaves out what stands in front of a name: articles, offices, peoples before "Ministry of".
  private func skipOpeners(from start: Int, to head: Int) -> Int {
    var start = start
    while start < head {
      let word = words[start]
      let isOpener =
        word.traits.contains(.neverName)
        && word.traits.isDisjoint(with: [.topic, .direction, .givenName]) && !words[start + 1].isJoined
      let isPeople =
        word.traits.contains(.demonym) && start + 1 == head
        && words[head].traits.contains(.takesComplement)
        && reading.folded(head + 1) == "of"
      guard isOpener || isPeople || word.shape == .mark else { break }
      start += 1
    }
    return start
  }

  /// The end of one more phrase of a complement, or nil where the name ends.
  private func endOfPhrase(from index: Int, head: Int) -> Int? {
    guard index < words.count, words[index].sentence == words[head].sentence else { return nil }
    let word = reading.folded(index)
    var next = index
    switch word {
    case "of", "for", "on", "in", "against", "to":
      next += 1
      if reading.folded(next) == "the" { next += 1 }
    case "and", ",", "&":
      guard index > head + 1, isListed(after: index, head: head) else { return nil }
      next += 1
      if word == ",", reading.folded(next) == "and" { next += 1 }
    default: return nil
    }
    if word == "in" || word == "to", index == head + 1 { return nil }
    return endOfCapitals(from: next, sentence: words[head].sentence)
  }

  private func endOfCapitals(from index: Int, sentence: Int) -> Int? {
    var end = index
    while end < words.count, words[end].sentence == sentence, words[end].isNameLike,
      words[end].traits.isDisjoint(with: [.calendar, .office]) || end == index
    {
      end += 1
    }
    return end > index ? end : nil
  }

  /// Whether a list inside the name goes on after the comma or "and" at `index`.
  ///
  /// Only subjects of policy are listed inside names; "Ministry of Defence, Thales and …" ends at
  /// the comma.
  private func isListed(after index: Int, head: Int) -> Bool {
    let next = reading.folded(index + 1) == "and" ? index + 2 : index + 1
    guard words.indices.contains(next), words[next].isNameLike else { return false }
    return words[next].traits.contains(.topic)
  }
}
