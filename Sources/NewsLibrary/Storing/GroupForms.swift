import GRDB
import NewsModel

/// The names, aliases and titles one article uses for an entity, each once.
struct LocalForms: Equatable {
  var name: String
  var aliases: [String]
  var titles: [String]

  /// Every form with its role, as `group_form` counts them.
  var byRole: [GroupForm] {
    [GroupForm(role: .name, text: name)]
      + Set(aliases.map(ExactText.init)).map { GroupForm(role: .alias, text: $0.text) }
      + Set(titles.map(ExactText.init)).map { GroupForm(role: .title, text: $0.text) }
  }
}

/// A way in which a name group's articles write of it.
struct GroupForm {
  enum Role: String {
    case name, alias, title
  }

  var role: Role
  var text: String
}

/// What tells one name group from another.
///
/// A group holds every local entity of one kind, folded name and strength; surnames also by
/// titles, since two people of one family name may differ in nothing else.
struct GroupIdentity: Hashable, Sendable {
  var kind: EntityKind
  var key: String
  var strength: NameStrength
  var titles: String

  init(_ entity: LocalEntity) {
    kind = entity.kind
    key = NameKey.key(entity.name, kind: entity.kind)
    strength = entity.strength
    titles =
      entity.strength == .surname
      ? Set(entity.titles.map { NameKey.key($0) }).sorted().joined(separator: "; ") : ""
  }
}

/// Keeps count of the forms used for each name group, and writes the counts at once.
struct GroupForms {
  private struct Use: Hashable {
    var group: Int64
    var role: GroupForm.Role
    var text: ExactText
  }

  private var known: [GroupIdentity: Int64] = [:]
  private var uses: [Use: Int] = [:]
  private var mentions: [Int64: Int] = [:]
  /// Those of which anything was taken away, so that counts cannot just grow.
  private var losers: Set<Int64> = []

  /// The group of `identity`, made when it is the first of it.
  mutating func group(_ identity: GroupIdentity, in db: Database) throws -> Int64 {
    if let group = known[identity] { return group }
    let group = try Self.stored(identity, in: db)
    known[identity] = group
    return group
  }

  private static func stored(_ identity: GroupIdentity, in db: Database) throws -> Int64 {
    let (kind, strength) = (identity.kind.rawValue, identity.strength.rawValue)
    let stored = try QuickStatement(
      db, "SELECT id FROM name_group WHERE key = ? AND kind = ? AND strength = ? AND titles = ?"
    ).number(identity.key, kind, strength, identity.titles)
    if let stored { return stored }
    try QuickStatement(
      db, "INSERT INTO name_group (kind, key, strength, titles) VALUES (?, ?, ?, ?)"
    ).run(kind, identity.key, strength, identity.titles)
    let group = db.lastInsertedRowID
    try QuickStatement(
      db, "INSERT OR IGNORE INTO dirty_group (group_id, lost, altered) VALUES (?, 0, 1)"
    ).run(group)
    return group
  }

  /// Counts `forms` `times` more, which may be negative.
  mutating func add(_ forms: LocalForms, mentions more: Int, times: Int, toGroup group: Int64) {
    for form in forms.byRole {
      uses[Use(group: group, role: form.role, text: ExactText(form.text)), default: 0] += times
    }
    mentions[group, default: 0] += more
    if times < 0 { losers.insert(group) }
  }

  /// Writes the counts and marks the groups for resolving.
  func write(to db: Database) throws {
    let altered = try writeUses(to: db)
    let mention = try QuickStatement(
      db, "UPDATE name_group SET mention_count = mention_count + ? WHERE id = ?")
    let unused = try QuickStatement(
      db, "DELETE FROM group_form WHERE group_id = ? AND uses <= 0")
    let mark = try QuickStatement(
      db,
      """
      INSERT INTO dirty_group (group_id, lost, altered) VALUES (?1, ?2, ?3)
      ON CONFLICT (group_id) DO UPDATE SET lost = lost OR ?2, altered = altered OR ?3
      """)
    for (group, more) in mentions.sorted(by: { $0.key < $1.key }) {
      if losers.contains(group) { try unused.run(group) }
      try mention.run(more, group)
      try mark.run(group, losers.contains(group), altered.contains(group))
    }
  }

  /// Returns the groups that have forms which none of their articles used before.
  private func writeUses(to db: Database) throws -> Set<Int64> {
    let count = try QuickStatement(
      db, "UPDATE group_form SET uses = uses + ?4 WHERE group_id = ?1 AND role = ?2 AND text = ?3")
    let insert = try QuickStatement(
      db, "INSERT INTO group_form (group_id, role, text, uses) VALUES (?1, ?2, ?3, ?4)")
    var altered = Set<Int64>()
    let sorted = uses.sorted {
      ($0.key.group, $0.key.role.rawValue, $0.key.text.text)
        < ($1.key.group, $1.key.role.rawValue, $1.key.text.text)
    }
    for (use, more) in sorted where more != 0 {
      let (role, text) = (use.role.rawValue, use.text.text)
      try count.run(use.group, role, text, more)
      guard db.changesCount == 0 else { continue }
      try insert.run(use.group, role, text, more)
      altered.insert(use.group)
    }
    return altered
  }
}
