import NewsModel

/// Local entities of one kind, folded name and strength, from whatever articles.
struct NameGroup: Equatable, Sendable {
  var id: Int64
  var kind: EntityKind
  var key: String
  var strength: NameStrength
  /// The names printed, with how many articles print each.
  var names: [String: Int]
  /// Keys of the acronyms its articles define for it.
  var acronyms: Set<String> = []
  /// Titles its articles give, folded.
  var titles: Set<String> = []
  var mentionCount: Int

  /// The family names it may be called by; empty unless it is a full-named person.
  var familyNames: Set<String> {
    kind == .person && strength == .full ? NameKey.familyNames(ofKey: key) : []
  }

  /// Two groups can only influence each other's entity where they share one of these.
  var touchedKeys: Set<String> { familyNames.union(acronyms).union([key]) }
}

/// Name groups that are one entity.
struct EntityCluster: Equatable, Sendable {
  var kind: EntityKind
  var key: String
  /// The name most articles print, the longer of two equals.
  var name: String
  var groups: [Int64]
}
