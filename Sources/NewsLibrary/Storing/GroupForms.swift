import GRDB
import NewsModel

/// The names, aliases and titles one article uses for an entity, each once.
struct LocalForms {
  var name: String
  var aliases: [String]
  var titles: [String]

  /// Every form with its role, as `group_form` counts them.
  var byRole: [(role: String, text: String)] {
    [("name", name)] + Set(aliases).map { ("alias", $0) } + Set(titles).map { ("title", $0) }
  }
}

/// Keeps count of the forms used for each name group.
///
/// A group holds every local entity of one kind, folded name and strength; surnames also by
/// titles, since two people of one family name may differ in nothing else.
struct GroupForms {
  let db: Database

  /// The group `entity` belongs to, made when it is the first of it.
  func group(of entity: LocalEntity) throws -> Int64 {
    let key = NameKey.key(entity.name, kind: entity.kind)
    let titles =
      entity.strength == .surname
      ? Set(entity.titles.map { NameKey.key($0) }).sorted().joined(separator: "; ") : ""
    let arguments: StatementArguments = [
      entity.kind.rawValue, key, entity.strength.rawValue, titles,
    ]
    let known = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM name_group
          WHERE kind = ? AND key = ? AND strength = ? AND titles = ?
          """), arguments: arguments)
    if let known { return known }
    try db.cachedStatement(
      sql: "INSERT INTO name_group (kind, key, strength, titles) VALUES (?, ?, ?, ?)"
    ).execute(arguments: arguments)
    return db.lastInsertedRowID
  }

  /// Counts `forms` `times` more, which may be negative, and marks the group for resolving.
  func add(_ forms: LocalForms, mentions: Int, times: Int, toGroup group: Int64) throws {
    let count = try db.cachedStatement(
      sql: """
        INSERT INTO group_form (group_id, role, text, uses) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (group_id, role, text) DO UPDATE SET uses = uses + ?4
        """)
    for form in forms.byRole {
      try count.execute(arguments: [group, form.role, form.text, times])
    }
    if times < 0 {
      try db.cachedStatement(sql: "DELETE FROM group_form WHERE group_id = ? AND uses <= 0")
        .execute(arguments: [group])
    }
    try db.cachedStatement(
      sql: "UPDATE name_group SET mention_count = mention_count + ? WHERE id = ?"
    ).execute(arguments: [mentions, group])
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO dirty_group (group_id) VALUES (?)")
      .execute(arguments: [group])
  }
}
