import GRDB
import NewsModel

/// A name group as it is stored, with its forms.
struct StoredGroup {
  var group: NameGroup
  /// Nil where it waits to be resolved.
  var entity: Int64?
  /// False for one that no article uses any more.
  var isUsed: Bool

  static func fetch(_ db: Database, _ id: Int64) throws -> StoredGroup? {
    var found: StoredGroup?
    try QuickStatement(
      db, "SELECT kind, key, strength, mention_count, entity_id FROM name_group WHERE id = ?"
    ).rows(id) { row in
      guard let kind = EntityKind(rawValue: row.text(0)),
        let strength = NameStrength(rawValue: row.text(2))
      else { return }
      found = StoredGroup(
        group: NameGroup(
          id: id, kind: kind, key: row.text(1), strength: strength,
          mentionCount: Int(row.number(3))), entity: row.isNull(4) ? nil : row.number(4),
        isUsed: false)
    }
    guard var stored = found else { return nil }
    try QuickStatement(db, "SELECT role, text FROM group_form WHERE group_id = ?").rows(id) { row in
      switch GroupForm.Role(rawValue: row.text(0)) {
      case .name: stored.isUsed = true
      case .title: stored.group.titles.insert(NameKey.key(row.text(1)))
      case .alias:
        let text = row.text(1)
        if stored.group.strength == .full, NameKey.isAcronym(text) {
          stored.group.acronyms.insert(NameKey.key(text))
        }
      case nil: break
      }
    }
    return stored
  }
}

/// What else than by its name a group may be called, on disk.
struct GroupKeys {
  let db: Database

  /// Brings the keys of a group up to date; returns the acronyms it had.
  func renew(of stored: StoredGroup) throws -> Set<String> {
    let group = stored.group
    let former = Set(
      try QuickStatement(
        db, "SELECT key FROM group_key WHERE group_id = ? AND is_acronym = 1"
      ).texts(group.id))
    let acronyms = stored.isUsed ? group.acronyms : []
    let insert = try QuickStatement(
      db, "INSERT OR IGNORE INTO group_key (key, group_id, is_acronym) VALUES (?, ?, ?)")
    let delete = try QuickStatement(
      db, "DELETE FROM group_key WHERE key = ? AND is_acronym = ? AND group_id = ?")
    for key in group.familyNames {
      if stored.isUsed {
        try insert.run(key, group.id, false)
      } else {
        try delete.run(key, false, group.id)
      }
    }
    for key in acronyms.subtracting(former) { try insert.run(key, group.id, true) }
    for key in former.subtracting(acronyms) { try delete.run(key, true, group.id) }
    return former
  }
}
