import NewsModel

/// Applies the rules to the names of one sentence.
struct PatternMatcher {
  let clause: Clause
  /// In text order.
  let named: [PlacedMention]
  /// Demonyms, which only rules for adjectives read.
  let peoples: [PlacedMention]
  let patterns: [LinkPattern]
  /// Indices into `patterns` of the rules that the sentence's words set off.
  let active: [Int]

  /// Adds what the rules find: within lists first, then between them, the nearest names first.
  func collect(into collector: inout LinkCollector) {
    guard !active.isEmpty else { return }
    let all = (named + peoples).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let groups = MentionGroup.groups(of: all, in: clause)
    for group in groups where group.members.count > 1 { collectWithin(group, &collector) }
    for second in groups.indices.dropFirst() {
      var satisfied: Set<Int> = []
      for first in (0..<second).reversed() where second - first <= Self.reach {
        collectBetween(groups[first], groups[second], &satisfied, &collector)
      }
    }
  }

  /// How many lists apart two names may stand.
  private static let reach = 5

  private func collectWithin(_ group: MentionGroup, _ collector: inout LinkCollector) {
    for number in active where patterns[number].isWithinList {
      let pattern = patterns[number]
      guard surrounds(pattern, group, group) else { continue }
      for (position, first) in group.members.enumerated() {
        for second in group.members[(position + 1)...]
        where pattern.left.contains(first.kind) && pattern.right.contains(second.kind) {
          add(first, second, pattern, isWish: false, &collector)
        }
      }
    }
  }

  private func collectBetween(
    _ first: MentionGroup, _ second: MentionGroup, _ satisfied: inout Set<Int>,
    _ collector: inout LinkCollector
  ) {
    guard !clause.isExcluded(first.tokens), !clause.isExcluded(second.tokens) else { return }
    let gaps = [
      clause.gap(from: first.tokens, to: second.tokens),
      clause.gapToAgent(from: first.tokens, to: second.tokens),
    ].compactMap { $0 }
    let after = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    for number in active
    where patterns[number].couldTie(first.kinds, second.kinds) && !satisfied.contains(number) {
      let pattern = patterns[number]
      guard gaps.contains(where: { clause.words.matches(pattern.between, $0) }),
        surrounds(pattern, first, second),
        !pattern.needsSubject || clause.isSubject(first.tokens, before: after),
        !pattern.needsMainSubject || clause.isMainSubject(second.tokens, after: after)
      else { continue }
      let pairs = pairs(first, second, pattern)
      guard !pairs.isEmpty else { continue }
      satisfied.insert(number)
      let isWish = clause.isWish(after)
      for (left, right) in pairs { add(left, right, pattern, isWish: isWish, &collector) }
    }
  }

  /// The members a rule ties: everyone with everyone, but a possessor or adjective and an office
  /// belong only to the names next to them.
  private func pairs(
    _ first: MentionGroup, _ second: MentionGroup, _ pattern: LinkPattern
  ) -> [(PlacedMention, PlacedMention)] {
    let isTight =
      pattern.label == .basedIn || pattern.label == .leads || pattern.label == .represents
    let lefts = isTight && first.members.count > 1 ? Array(first.members.suffix(1)) : first.members
    let isShared = !isTight || pattern.label == .basedIn && pattern.direction == .backward
    let rights = isShared ? second.members : Array(second.members.prefix(1))
    return lefts.flatMap { left in rights.map { (left, $0) } }
      .filter { pattern.left.contains($0.0.kind) && pattern.right.contains($0.1.kind) }
  }

  private func surrounds(
    _ pattern: LinkPattern, _ first: MentionGroup, _ second: MentionGroup
  ) -> Bool {
    let tokens = clause.tokens
    let start = first.tokens.lowerBound
    let end = second.tokens.upperBound
    return clause.words.matchesEnd(
      pattern.before, of: clause.range(tokens.lowerBound..<max(start, tokens.lowerBound)))
      && clause.words.matchesStart(
        pattern.after, of: clause.range(min(end, tokens.upperBound)..<tokens.upperBound))
  }

  private func add(
    _ left: PlacedMention, _ right: PlacedMention, _ pattern: LinkPattern, isWish: Bool,
    _ collector: inout LinkCollector
  ) {
    guard !isWish || !Self.deeds.contains(pattern.label) else { return }
    let (from, to) = pattern.direction == .forward ? (left, right) : (right, left)
    let sure = pattern.confidence * min(left.mention.confidence, right.mention.confidence)
    collector.add(
      from.entity, to.entity, pattern.label, confidence: isWish ? sure * Self.wishShare : sure,
      rule: pattern.label.rawValue)
  }

  /// Labels that only a deed earns: who hopes to meet has not met.
  private static let deeds: Set<LinkLabel> = [.metWith, .developsWith]

  /// How much of a tie's certainty is left where it is only wished for.
  private static let wishShare = 0.6
}
