import NewsModel

/// Applies the rules to the names of one sentence.
struct PatternMatcher {
  let text: TokenizedText
  let sentence: Range<Int>
  /// In text order.
  let named: [PlacedMention]
  /// Demonyms, which only rules for adjectives read.
  let peoples: [PlacedMention]
  let patterns: [LinkPattern]
  /// The sentence's words with a stand-in for every name, so that no office or verb is read inside
  /// one.
  private let words: [String]

  /// The stand-in for a name.
  static let name = "[]"

  init(
    text: TokenizedText, sentence: Range<Int>, named: [PlacedMention], peoples: [PlacedMention],
    patterns: [LinkPattern]
  ) {
    self.text = text
    self.sentence = sentence
    self.named = named
    self.peoples = peoples
    self.patterns = patterns
    var words = Array(text.folded[sentence])
    for mention in named {
      for index in mention.tokens.clamped(to: sentence) {
        words[index - sentence.lowerBound] = Self.name
      }
    }
    self.words = words
  }

  /// Adds what the rules find: within lists first, then between them, the nearest names first.
  func collect(into collector: inout LinkCollector) {
    guard !patterns.isEmpty else { return }
    let all = (named + peoples).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let groups = MentionGroup.groups(of: all, in: text)
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
    for pattern in patterns where pattern.isWithinList && surrounds(pattern, group, group) {
      for (position, first) in group.members.enumerated() {
        for second in group.members[(position + 1)...] where pattern.admits(first.kind, second.kind)
        {
          add(first, second, pattern, &collector)
        }
      }
    }
  }

  private func collectBetween(
    _ first: MentionGroup, _ second: MentionGroup, _ satisfied: inout Set<Int>,
    _ collector: inout LinkCollector
  ) {
    let gap = gapWords(from: first, to: second)
    for (number, pattern) in patterns.enumerated()
    where !pattern.isWithinList && !satisfied.contains(number) {
      guard pattern.between.matches(gap[...]), surrounds(pattern, first, second) else { continue }
      let pairs = pairs(first, second, pattern)
      if !pairs.isEmpty { satisfied.insert(number) }
      for (left, right) in pairs { add(left, right, pattern, &collector) }
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
      .filter { pattern.admits($0.0.kind, $0.1.kind) }
  }

  /// The words from one list to the next; what a hyphen joins to the first name ("Tokyo-based")
  /// comes first.
  private func gapWords(from first: MentionGroup, to second: MentionGroup) -> [String] {
    let lower = first.tokens.upperBound
    var words: [String] = []
    if let last = first.members.last, let token = last.tokens.last {
      let end = text.tokens[token].span.upperBound
      if last.mention.span.upperBound < end {
        words.append(text.string(last.mention.span.upperBound..<end).lowercased())
      }
    }
    return words + self.words(min(lower, second.tokens.lowerBound)..<second.tokens.lowerBound)
  }

  private func surrounds(
    _ pattern: LinkPattern, _ first: MentionGroup, _ second: MentionGroup
  ) -> Bool {
    let start = first.tokens.lowerBound
    let end = second.tokens.upperBound
    return pattern.before.matchesEnd(of: words(sentence.lowerBound..<start))
      && pattern.after.matchesStart(of: words(end..<sentence.upperBound))
  }

  /// The words at token indices of the text, as far as they are the sentence's.
  private func words(_ tokens: Range<Int>) -> ArraySlice<String> {
    let range = tokens.clamped(to: sentence)
    return words[range.lowerBound - sentence.lowerBound..<range.upperBound - sentence.lowerBound]
  }

  private func add(
    _ left: PlacedMention, _ right: PlacedMention, _ pattern: LinkPattern,
    _ collector: inout LinkCollector
  ) {
    let (from, to) = pattern.direction == .forward ? (left, right) : (right, left)
    let confidence = 0.85 * min(left.mention.confidence, right.mention.confidence)
    collector.add(
      from.entity, to.entity, pattern.label, confidence: confidence, rule: pattern.label.rawValue)
  }
}
