import NewsModel

/// Names that stand in one list, "A, B and C", read together: what is said of one is said of all.
struct MentionGroup {
  var members: [PlacedMention]
  /// Token indices, from the first name to the last.
  var tokens: Range<Int>

  /// The kinds of its members.
  var kinds: KindSet { members.reduce(into: []) { $0.formUnion(KindSet($1.kind)) } }

  /// The lists of a sentence in text order; a name alone is a list of one.
  ///
  /// Only names of like kinds make a list: a person and a place beside each other do not.
  static func groups(of mentions: [PlacedMention], in clause: Clause) -> [MentionGroup] {
    let text = clause.text
    var groups: [MentionGroup] = []
    for mention in mentions {
      if let last = groups.last, let previous = last.members.last,
        mention.tokens.lowerBound >= last.tokens.upperBound,
        areAlike(previous.kind, mention.kind),
        !isApart(last, from: mention, in: clause),
        isSeparator(
          text.folded[last.tokens.upperBound..<mention.tokens.lowerBound],
          titled: mention.kind == .person)
      {
        groups[groups.count - 1].members.append(mention)
        groups[groups.count - 1].tokens = last.tokens.lowerBound..<mention.tokens.upperBound
      } else {
        groups.append(MentionGroup(members: [mention], tokens: mention.tokens))
      }
    }
    return groups
  }

  /// Whether a comma parts two names rather than joining them: "In Norway, Acme rose", "Unlike
  /// Norway, Chile rose", "Acme, Norvik's best yard, rose".
  private static func isApart(
    _ first: MentionGroup, from mention: PlacedMention, in clause: Clause
  ) -> Bool {
    if let last = first.members.last, clause.isHyphenated(last) || clause.isHyphenated(mention) {
      return true
    }
    let between = clause.text.folded[first.tokens.upperBound..<mention.tokens.lowerBound]
    guard between.first == ",", !between.contains("and") else { return false }
    if clause.grammar.possessive.contains(clause.number(mention.tokens.upperBound)) { return true }
    if clause.isExcluded(first.tokens) { return true }
    return first.members.last?.kind != mention.kind
      && clause.grammar.prepositions.contains(clause.number(clause.beforePhrase(first.tokens)))
  }

  private static func areAlike(_ first: EntityKind, _ second: EntityKind) -> Bool {
    first == second || KindSet.body.contains(first) && KindSet.body.contains(second)
  }

  /// Whether words only join two names; before a person a title may stand.
  private static func isSeparator(_ words: ArraySlice<String>, titled: Bool) -> Bool {
    let joint = titled ? words.prefix { !titles.contains($0) } : words
    guard !joint.isEmpty, joint.count <= 5, joint.allSatisfy(separators.contains),
      words[joint.endIndex...].allSatisfy(titles.contains)
    else { return false }
    return joint.contains { $0 != "the" }
  }

  private static let titles: Set<String> = [
    "president", "prime", "minister", "chancellor", "premier", "king", "queen", "foreign",
    "defense", "defence", "secretary", "vice", "gen.", "general", "mr.", "mrs.", "ms.", "dr.",
    "sen.", "senator", "rep.", "admiral", "adm.",
  ]

  private static let separators: Set<String> = [
    ",", "and", "or", "&", "the", "as", "well", "both", "also", "plus", "/", "together", "with",
    "alongside",
  ]
}
