import GRDB
import NewsModel

/// Finds the name groups whose entity may change with the ones an import touched.
struct AffectedGroups {
  let db: Database

  /// The dirty groups and every group they can influence, empty ones removed.
  ///
  /// Follows shared keys until nothing new turns up: O(groups reached), not O(library).
  func load() throws -> [NameGroup] {
    let changed = try Int64.fetchAll(db, sql: "SELECT group_id FROM dirty_group")
      .compactMap(group)
    var reached: [Int64: NameGroup] = [:]
    var frontier = Set<String>()
    for group in changed {
      reached[group.id] = group
      frontier.formUnion(try renewKeys(of: group))
    }
    var seen = frontier
    while !frontier.isEmpty {
      let found = try groups(touching: frontier).filter { reached[$0] == nil }
      let more = try found.compactMap(group)
      for group in more { reached[group.id] = group }
      frontier = Set(more.flatMap(\.touchedKeys)).subtracting(seen)
      seen.formUnion(frontier)
    }
    for group in changed where group.names.isEmpty { try delete(group) }
    return reached.values.filter { !$0.names.isEmpty }.sorted { $0.id < $1.id }
  }

  private func groups(touching keys: Set<String>) throws -> Set<Int64> {
    let statement = try QuickStatement(db, "SELECT group_id FROM group_key WHERE key = ?")
    return try keys.reduce(into: []) { $0.formUnion(try statement.numbers($1)) }
  }

  /// Brings the keys of `group` up to date; returns the ones it had and the ones it has.
  private func renewKeys(of group: NameGroup) throws -> Set<String> {
    let former = Set(
      try QuickStatement(db, "SELECT key FROM group_key WHERE group_id = ?").texts(group.id))
    let keys = group.names.isEmpty ? [] : group.touchedKeys
    guard keys != former else { return keys }
    try QuickStatement(db, "DELETE FROM group_key WHERE group_id = ?").run(group.id)
    let statement = try QuickStatement(db, "INSERT INTO group_key (key, group_id) VALUES (?, ?)")
    for key in keys { try statement.run(key, group.id) }
    return keys.union(former)
  }

  private func delete(_ group: NameGroup) throws {
    try db.cachedStatement(sql: "DELETE FROM name_group WHERE id = ?")
      .execute(arguments: [group.id])
  }

  private func group(_ id: Int64) throws -> NameGroup? {
    var found: NameGroup?
    try QuickStatement(
      db, "SELECT kind, key, strength, mention_count FROM name_group WHERE id = ?"
    ).rows(id) { row in
      guard let kind = EntityKind(rawValue: row.text(0)),
        let strength = NameStrength(rawValue: row.text(2))
      else { return }
      found = NameGroup(
        id: id, kind: kind, key: row.text(1), strength: strength, names: [:],
        mentionCount: Int(row.number(3)))
    }
    guard var group = found else { return nil }
    try QuickStatement(
      db, "SELECT role, text, uses FROM group_form WHERE group_id = ?"
    ).rows(id) { row in
      let text = row.text(1)
      switch row.text(0) {
      case "name": group.names[text] = Int(row.number(2))
      case "title": group.titles.insert(NameKey.key(text))
      default:
        if group.strength == .full, NameKey.isAcronym(text) {
          group.acronyms.insert(NameKey.key(text))
        }
      }
    }
    return group
  }
}
