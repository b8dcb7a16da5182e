import NewsModel

/// Finds bodies, undertakings, firms, events and places by the noun their name is built on.
///
/// "Ministry of Trade and Industry", "Arms Trade Treaty", "Ordwell Castings", "Operation Atalanta".
struct HeadNounNames: NameRecognizer {
  func candidates(in reading: Reading) -> [Candidate] {
    var found: [Candidate] = []
    for index in reading.words.indices where !reading.isTitleCase[reading.words[index].sentence] {
      guard reading.words[index].isNameLike, let kind = kind(ofHeadAt: index, in: reading) else {
        continue
      }
      // "Project Managers" are people.
      guard !(kind == .program && isBeforePeople(index, in: reading)) else { continue }
      if let name = name(behind: index, kind, in: reading) { found.append(name) }
      if let name = name(around: index, kind, in: reading) { found.append(name) }
    }
    return found
  }

  private func isBeforePeople(_ index: Int, in reading: Reading) -> Bool {
    let next = reading.folded(index + 1)
    return next.hasSuffix("manager") || next.hasSuffix("managers") || next == "director"
      || next == "officer" || next == "coordinator"
  }

  private func kind(ofHeadAt index: Int, in reading: Reading) -> EntityKind? {
    let traits = reading.words[index].traits
    if traits.contains(.programHead) { return .program }
    if traits.contains(.organizationHead) { return .organization }
    if traits.contains(.eventHead) { return .event }
    if traits.contains(.companyHead) { return .company }
    if traits.contains(.outletHead) { return .outlet }
    return traits.contains(.placeHead) ? .place : nil
  }

  /// A name that follows its head: "Operation Atalanta".
  private func name(behind head: Int, _ kind: EntityKind, in reading: Reading) -> Candidate? {
    guard reading.words[head].traits.contains(.leadsName),
      let end = NameScan(reading: reading).endOfName(behind: head)
    else { return nil }
    return Candidate(words: head..<end, kind: kind, confidence: 0.8, rule: "head in front")
  }

  /// A name that ends in its head, or in what the head is of: "Ministry of Trade".
  private func name(around head: Int, _ kind: EntityKind, in reading: Reading) -> Candidate? {
    let scan = NameScan(reading: reading)
    let takesComplement = reading.words[head].traits.contains(.takesComplement)
    var end = takesComplement ? scan.endOfComplement(after: head) : head + 1
    if kind == .program { end = scan.endOfYears(from: end) }
    let words = start(of: kind, head: head, in: reading)..<end
    let settled = settle(kind, head: head, words, in: reading)
    guard words.count > 1, !scan.goesOn(at: end), !isFurniture(words, head: head, in: reading),
      isName(words, head: head, settled, in: reading)
    else { return nil }
    return Candidate(
      words: words, kind: settled, confidence: settled == .company ? 0.85 : 0.8,
      rule: end > head + 1 ? "head with complement" : "head noun")
  }

  /// The first word of the name; a law's name may begin with what it is about ("Prevention of
  /// Organised Crime Act") and have a part in brackets ("Immoral Traffic (Prevention) Act"), and an
  /// agenda's with its year ("2030 Agenda").
  private func start(of kind: EntityKind, head: Int, in reading: Reading) -> Int {
    let scan = NameScan(reading: reading)
    var start = scan.start(before: head)
    guard kind == .program else { return start }
    let noun = reading.folded(head)
    if noun == "agenda", scan.isYear(start - 1) { return start - 1 }
    guard Self.laws.contains(noun) else { return start }
    if start == head, reading.isMark(")", at: head - 1), head > 3,
      reading.words[head - 2].isNameLike,
      reading.isMark("(", at: head - 3), reading.words[head - 4].isNameLike
    {
      start = scan.start(before: head - 4)
    }
    if start > 1, reading.folded(start - 1) == "of", reading.words[start - 2].isNameLike,
      reading.words[start - 2].sentence == reading.words[head].sentence,
      Self.aims.contains(where: { reading.folded(start - 2).hasSuffix($0) })
    {
      start = scan.start(before: start - 2)
    }
    return start
  }

  private static let laws: Set<String> = ["act", "law", "bill", "code", "ordinance", "convention"]
  /// How words end that say what a law does: "Prevention", "Combating", "Enforcement".
  private static let aims = ["tion", "ing", "ment", "sion", "ance"]

  /// Whether the words are what every web site has: "Privacy Policy", "User Agreement".
  private func isFurniture(_ words: Range<Int>, head: Int, in reading: Reading) -> Bool {
    guard ["policy", "agreement", "statement", "code"].contains(reading.folded(head)) else {
      return false
    }
    return words.contains { Self.furniture.contains(reading.folded($0)) }
  }

  private static let furniture: Set<String> = [
    "privacy", "cookie", "cookies", "user", "content", "link", "refund", "return", "returns",
    "editorial", "comment", "comments", "license", "licence", "promo", "discount", "qr",
    "terms", "corrections", "advertising", "commenting", "accessibility", "trademark", "reprint",
    "mission",
  ]

  /// Whether more than everyday words stand beside the head of a firm or paper.
  ///
  /// "Tariff Power" between quotation marks is somebody's phrase.
  private func isName(
    _ words: Range<Int>, head: Int, _ kind: EntityKind, in reading: Reading
  ) -> Bool {
    guard kind == .company || kind == .outlet else { return true }
    if reading.words[head].traits.contains(.legalForm) { return head > words.lowerBound }
    let isQuoted = ["\"", "'", "“", "‘"].contains(reading.folded(words.lowerBound - 1))
    return !isQuoted
      && words.contains {
        $0 != head && reading.words[$0].traits.isDisjoint(with: [.neverName, .topic, .demonym])
      }
  }

  /// The kind of the name, where its other words say more than its head.
  private func settle(
    _ kind: EntityKind, head: Int, _ words: Range<Int>, in reading: Reading
  ) -> EntityKind {
    if kind == .program, reading.folded(head) == "fund",
      Self.ownerFunds.contains(reading.folded(head - 1))
    {
      return .organization
    }
    if kind == .program {
      if reading.folded(head) == "partnership", reading.folded(head - 1) == "limited" {
        return .company
      }
      // "the Borgen Project nonprofit", "the Kohelet Policy Forum think tank".
      if Self.bodyNouns.contains(reading.folded(words.upperBound)) { return .organization }
    }
    guard kind == .company else { return kind }
    // "the Inland Rail programme" is no railway.
    if Self.undertakingNouns.contains(reading.folded(words.upperBound)) { return .program }
    guard reading.folded(head) == "bank" else { return kind }
    // Central and development banks are public bodies.
    let isPublic =
      words.upperBound > head + 1
      || Self.publicBanks.contains(reading.folded(head - 1))
    return isPublic ? .organization : kind
  }

  private static let undertakingNouns: Set<String> = ["programme", "program", "scheme", "project"]

  /// Nouns behind a name that say that it is a body's.
  private static let bodyNouns: Set<String> = [
    "nonprofit", "non", "think", "ngo", "charity", "group", "organisation", "organization",
  ]

  /// Funds that own and invest are bodies; others are money set aside for an undertaking.
  private static let ownerFunds: Set<String> = ["investment", "wealth", "pension", "monetary"]

  private static let publicBanks: Set<String> = [
    "central", "development", "investment", "national", "reserve", "infrastructure", "federal",
  ]
}
