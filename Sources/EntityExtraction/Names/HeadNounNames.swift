import NewsModel

/// Finds bodies, undertakings, firms, events and places by the noun their name is built on.
///
/// "Ministry of Trade and Industry", "Arms Trade Treaty", "Ordwell Castings", "Nordic Summit".
struct HeadNounNames: NameRecognizer {
  func candidates(in reading: Reading) -> [Candidate] {
    var found: [Candidate] = []
    for index in reading.words.indices where !reading.isTitleCase[reading.words[index].sentence] {
      guard reading.words[index].isNameLike, let kind = kind(ofHeadAt: index, in: reading) else {
        continue
      }
      if let candidate = candidate(head: index, kind, in: reading) { found.append(candidate) }
    }
    return found
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

  private func candidate(head: Int, _ kind: EntityKind, in reading: Reading) -> Candidate? {
    let scan = NameScan(reading: reading)
    let takesComplement = reading.words[head].traits.contains(.takesComplement)
    let start = scan.start(before: head, kind)
    let end = takesComplement ? scan.endOfComplement(after: head) : head + 1
    let words = start..<end
    // The head alone is no name, and one that goes on in capitals is not the head.
    guard words.count > 1, !scan.goesOn(at: end), !(end == head + 1 && start == head) else {
      return nil
    }
    guard start < head || scan.isComplementary(head) else { return nil }
    let kind = scan.settle(kind, head: head, words)
    return Candidate(
      words: words, kind: kind, confidence: kind == .company ? 0.85 : 0.8,
      rule: end > head + 1 ? "head with complement" : "head noun")
  }
}
