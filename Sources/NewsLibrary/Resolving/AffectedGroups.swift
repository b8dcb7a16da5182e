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
    let statement = try db.cachedStatement(sql: "SELECT group_id FROM group_key WHERE key = ?")
    return try keys.reduce(into: []) {
      $0.formUnion(try Int64.fetchAll(statement, arguments: [$1]))
    }
  }

  /// Brings the keys of `group` up to date; returns the ones it had and the ones it has.
  private func renewKeys(of group: NameGroup) throws -> Set<String> {
    let former = try String.fetchSet(
      db.cachedStatement(sql: "SELECT key FROM group_key WHERE group_id = ?"),
      arguments: [group.id])
    let keys = group.names.isEmpty ? [] : group.touchedKeys
    guard keys != former else { return keys }
    try db.cachedStatement(sql: "DELETE FROM group_key WHERE group_id = ?")
      .execute(arguments: [group.id])
    let statement = try db.cachedStatement(
      sql: "INSERT INTO group_key (key, group_id) VALUES (?, ?)")
    for key in keys { try statement.execute(arguments: [key, group.id]) }
    return keys.union(former)
  }

  private func delete(_ group: NameGroup) throws {
    try db.cachedStatement(sql: "DELETE FROM name_group WHERE id = ?")
      .execute(arguments: [group.id])
  }

  private func group(_ id: Int64) throws -> NameGroup? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT id, kind, key, strength, mention_count FROM name_group WHERE id = ?"),
      arguments: [id])
    guard let row, let kind = EntityKind(rawValue: row["kind"]),
      let strength = NameStrength(rawValue: row["strength"])
    else { return nil }
    var group = NameGroup(
      id: id, kind: kind, key: row["key"], strength: strength, names: [:],
      mentionCount: row["mention_count"])
    let forms = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT role, text, uses FROM group_form WHERE group_id = ?"),
      arguments: [id])
    for form in forms {
      let text: String = form["text"]
      switch form["role"] as String {
      case "name": group.names[text] = form["uses"]
      case "title": group.titles.insert(NameKey.key(text))
      default:
        if strength == .full, NameKey.isAcronym(text) { group.acronyms.insert(NameKey.key(text)) }
      }
    }
    return group
  }
}
