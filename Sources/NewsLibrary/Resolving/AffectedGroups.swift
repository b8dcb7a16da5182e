import GRDB
import NewsModel

/// Finds the name groups whose entity may change with the ones an import touched.
struct AffectedGroups {
  /// Those to be decided anew.
  private(set) var decided: Set<Int64> = []
  /// These, with all others that have a say in it.
  private(set) var known: [NameGroup] = []
  /// Entities of groups that grew in counts alone, and so stay what they are.
  private(set) var quiet: Set<Int64> = []

  /// O(groups touched and those that share a name, a family name or an acronym with them), not
  /// O(library); of a family name that many people bear, only so many as tell that they are many.
  init(_ db: Database) throws {
    var search = GroupSearch(db: db)
    try search.run()
    decided = search.decided
    known = search.known.values.sorted { $0.id < $1.id }
    quiet = search.quiet
  }
}

/// Follows what groups depend on, as `EntityResolver` decides.
///
/// A group is decided by those of its name and by those that it may be an acronym or family name of.
/// What follows is decided anew, who is followed has to be known.
private struct GroupSearch {
  let db: Database
  private(set) var decided: Set<Int64> = []
  private(set) var known: [Int64: NameGroup] = [:]
  private(set) var quiet: Set<Int64> = []

  init(db: Database) { self.db = db }

  /// What an import did to a group.
  private struct Change {
    var group: Int64
    var isLoss: Bool
    /// Whether it has forms that it had not.
    var isAltered: Bool
  }

  mutating func run() throws {
    var changes: [Change] = []
    try QuickStatement(db, "SELECT group_id, lost, altered FROM dirty_group ORDER BY group_id").rows
    {
      changes.append(
        Change(group: $0.number(0), isLoss: $0.number(1) != 0, isAltered: $0.number(2) != 0))
    }
    var waiting: [NameGroup] = []
    var formerKeys: [Int64: Set<String>] = [:]
    // Keys first: whom a group leads to depends on those of all.
    for change in changes {
      guard let stored = try StoredGroup.fetch(db, change.group) else { continue }
      if let entity = stored.entity, try isQuiet(stored, change) {
        quiet.insert(entity)
      } else {
        formerKeys[change.group] = try GroupKeys(db: db).renew(of: stored)
        waiting.append(stored.group)
        if stored.isUsed { decide(stored.group) } else { try delete(stored.group) }
      }
    }
    while let group = waiting.popLast() {
      let former = formerKeys.removeValue(forKey: group.id) ?? []
      waiting += try decideFollowers(of: group, calledBefore: former)
    }
    try learnWhoIsFollowed()
  }

  /// Whether the group stays what it is: kinds of bodies depend on counts, all else on forms.
  private func isQuiet(_ stored: StoredGroup, _ change: Change) throws -> Bool {
    guard stored.isUsed, !change.isLoss, !change.isAltered else { return false }
    let isBody = NameKey.formalKinds.contains(stored.group.kind) && stored.group.key.contains(" ")
    return try !isBody || groups(named: stored.group.key).count == 1
  }

  private mutating func decide(_ group: NameGroup) {
    decided.insert(group.id)
    known[group.id] = group
  }

  /// Decides those whose entity depends on `group`; returns the ones that were not decided yet.
  private mutating func decideFollowers(
    of group: NameGroup, calledBefore former: Set<String>
  ) throws -> [NameGroup] {
    var keys: Set = [group.key]
    if group.strength == .full {
      keys.formUnion(group.acronyms.union(group.familyNames).union(former))
    }
    var followers: [NameGroup] = []
    for key in keys {
      for id in try groups(named: key) where id != group.id && !decided.contains(id) {
        guard let stored = try StoredGroup.fetch(db, id), stored.isUsed else { continue }
        decide(stored.group)
        followers.append(stored.group)
      }
    }
    return followers
  }

  /// Loads what those to be decided may join, and what these join in turn.
  private mutating func learnWhoIsFollowed() throws {
    var waiting = Array(known.values)
    while let group = waiting.popLast() {
      guard group.strength == .full || decided.contains(group.id) else { continue }
      var leaders = Set(try groups(named: group.key))
      leaders.formUnion(try groups(callable: group.key, byAcronym: true))
      if group.strength == .surname {
        leaders.formUnion(try groups(callable: group.key, byAcronym: false))
      }
      for id in leaders where known[id] == nil {
        guard let stored = try StoredGroup.fetch(db, id), stored.isUsed else { continue }
        known[id] = stored.group
        waiting.append(stored.group)
      }
    }
  }

  private func groups(named key: String) throws -> [Int64] {
    try QuickStatement(db, "SELECT id FROM name_group WHERE key = ?").numbers(key)
  }

  /// Groups that may be called `key`: of people of one family name no more than tell that these are
  /// too many.
  private func groups(callable key: String, byAcronym: Bool) throws -> [Int64] {
    try QuickStatement(
      db, "SELECT group_id FROM group_key WHERE key = ? AND is_acronym = ? LIMIT ?"
    ).numbers(key, byAcronym, byAcronym ? Int.max : EntityResolver.mostNamesakes + 1)
  }

  /// Takes a group away that no article uses any more.
  private func delete(_ group: NameGroup) throws {
    try QuickStatement(db, "DELETE FROM name_group WHERE id = ?").run(group.id)
  }
}
