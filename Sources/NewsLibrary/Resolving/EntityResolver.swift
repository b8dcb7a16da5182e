import NewsModel

/// Decides which name groups are one entity.
///
/// A pure function of the groups: neither the order in which articles came nor what was decided
/// before plays a part. `docs/library.md` gives the rules in words.
struct EntityResolver {
  /// A family name that more people bear means none of them by itself, whatever their titles.
  static let mostNamesakes = 64

  /// Full names first: what weaker names may join.
  private var roots: [Root]
  /// Where the groups of each root stand once it joined another; indices into `roots`.
  private var parent: [Int]
  private var joined: [Int: [Int64]] = [:]
  /// Indices into `roots` by what a weaker name may find them under, ascending.
  private var byKey: [String: [Int]] = [:]
  private var byAcronym: [String: [Int]] = [:]
  private var byFamilyName: [String: [Int]] = [:]

  private struct Root {
    var kind: EntityKind
    var key: String
    var groups: [NameGroup]
    var acronyms: Set<String> { groups.reduce(into: []) { $0.formUnion($1.acronyms) } }
    var titles: Set<String> { groups.reduce(into: []) { $0.formUnion($1.titles) } }
    var familyNames: Set<String> { groups.reduce(into: []) { $0.formUnion($1.familyNames) } }
  }

  /// The entities that `groups` are; every group is in exactly one.
  static func clusters(of groups: [NameGroup]) -> [EntityCluster] {
    var resolver = EntityResolver(fullNames: groups.filter { $0.strength == .full })
    resolver.joinAbbreviations()
    let weak = groups.filter { $0.strength != .full }
    return resolver.clusters(joining: weak)
  }

  private init(fullNames groups: [NameGroup]) {
    let kinds = Self.prevailingKinds(of: groups)
    var byIdentity: [Identity: [NameGroup]] = [:]
    for group in groups {
      let identity = Identity(kind: kinds[group.id] ?? group.kind, key: group.key)
      byIdentity[identity, default: []].append(group)
    }
    roots = byIdentity.sorted { $0.key < $1.key }.map {
      Root(kind: $0.key.kind, key: $0.key.key, groups: $0.value)
    }
    parent = Array(roots.indices)
    for (index, root) in roots.enumerated() {
      byKey[root.key, default: []].append(index)
      for acronym in root.acronyms { byAcronym[acronym, default: []].append(index) }
      for name in root.familyNames { byFamilyName[name, default: []].append(index) }
    }
  }

  /// A body of several words taken for a firm here and an agency or outlet there is one body, of
  /// the kind with most mentions.
  private static func prevailingKinds(of groups: [NameGroup]) -> [Int64: EntityKind] {
    let bodies = groups.filter {
      NameKey.formalKinds.contains($0.kind) && $0.key.contains(" ")
    }
    var kinds: [Int64: EntityKind] = [:]
    for namesakes in Dictionary(grouping: bodies, by: \.key).values {
      let best = namesakes.min {
        ($1.mentionCount, $0.kind) < ($0.mentionCount, $1.kind)
      }
      for group in namesakes { kinds[group.id] = best?.kind }
    }
    return kinds
  }

  /// A full name that is another's defined acronym ("SJAC") is that other.
  ///
  /// Only ever the shorter joins the longer, so there are no circles.
  private mutating func joinAbbreviations() {
    for index in roots.indices {
      let root = roots[index]
      let definers = byAcronym[root.key, default: []].filter {
        roots[$0].kind == root.kind && roots[$0].key.utf8.count > root.key.utf8.count
      }
      if definers.count == 1 { parent[index] = definers[0] }
    }
  }

  private mutating func clusters(joining weak: [NameGroup]) -> [EntityCluster] {
    var alone: [Identity: [NameGroup]] = [:]
    for group in weak {
      let home = group.strength == .surname ? person(for: group) : definer(of: group)
      if let home {
        joined[top(of: home), default: []].append(group.id)
      } else {
        alone[Identity(kind: group.kind, key: group.key), default: []].append(group)
      }
    }
    var members: [Int: [Int64]] = joined
    for index in roots.indices {
      members[top(of: index), default: []] += roots[index].groups.map(\.id)
    }
    let strong = members.map { index, groups in
      let root = roots[index]
      return EntityCluster(kind: root.kind, key: root.key, groups: groups.sorted())
    }
    let lonely = alone.map { identity, groups in
      EntityCluster(
        kind: identity.kind, key: identity.key, groups: groups.map(\.id).sorted())
    }
    return (strong + lonely).sorted { ($0.kind, $0.key) < ($1.kind, $1.key) }
  }

  /// The one person a family name can mean, or nil where there is none or a choice.
  private func person(for surname: NameGroup) -> Int? {
    let namesakes = byKey[surname.key, default: []]
    if let exact = namesakes.first(where: { roots[$0].kind == .person }) { return exact }
    let bearers = byFamilyName[surname.key, default: []]
    guard bearers.count <= Self.mostNamesakes else { return nil }
    let candidates = bearers.filter { parent[$0] == $0 }
    if candidates.count < 2 { return candidates.first }
    let fitting = candidates.filter { !roots[$0].titles.isDisjoint(with: surname.titles) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The one entity an acronym can mean, or nil where there is none or a choice.
  ///
  /// Its own kind is a guess, so it only settles a choice.
  private func definer(of acronym: NameGroup) -> Int? {
    let namesakes = byKey[acronym.key, default: []]
    if let exact = namesakes.first(where: { roots[$0].kind == acronym.kind }) { return exact }
    let definers = byAcronym[acronym.key, default: []]
    let candidates = Set((definers + namesakes).map(top)).sorted()
    if candidates.count < 2 { return candidates.first }
    let fitting = candidates.filter { roots[$0].kind == acronym.kind }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func top(of index: Int) -> Int {
    var index = index
    while parent[index] != index { index = parent[index] }
    return index
  }
}

/// What an entity is known by.
private struct Identity: Hashable, Comparable {
  var kind: EntityKind
  var key: String

  static func < (left: Self, right: Self) -> Bool {
    (left.kind, left.key) < (right.kind, right.key)
  }
}
