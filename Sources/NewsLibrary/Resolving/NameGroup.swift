import NewsModel

/// Local entities of one kind, folded name and strength, from whatever articles: as much of them as
/// their entity depends on.
struct NameGroup: Equatable, Sendable {
  var id: Int64
  var kind: EntityKind
  var key: String
  var strength: NameStrength
  /// Keys of the acronyms its articles define for it.
  var acronyms: Set<String> = []
  /// Titles its articles give, folded.
  var titles: Set<String> = []
  var mentionCount: Int

  /// The family names it may be called by; empty unless it is a full-named person.
  var familyNames: Set<String> {
    kind == .person && strength == .full ? NameKey.familyNames(ofKey: key) : []
  }
}

/// Name groups that are one entity.
struct EntityCluster: Equatable, Sendable {
  var kind: EntityKind
  var key: String
  var groups: [Int64]
}
