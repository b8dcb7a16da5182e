import GRDB
import NewsModel

/// The names, aliases and titles one article uses for an entity, each once.
struct LocalForms {
  var name: String
  var aliases: [String]
  var titles: [String]

  /// Every form with its role, as `group_form` counts them.
  var byRole: [GroupForm] {
    [GroupForm(role: .name, text: name)]
      + Set(aliases).map { GroupForm(role: .alias, text: $0) }
      + Set(titles).map { GroupForm(role: .title, text: $0) }
  }
}

/// A way in which a name group's articles write of it.
struct GroupForm: Hashable {
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

/// Keeps count of the forms used for each name group, and writes the counts at a batch's end.
struct GroupForms {
  private struct Change {
    var uses: [GroupForm: Int] = [:]
    var mentions = 0
    /// Whether anything was taken away, so that counts cannot just grow.
    var isLoss = false
  }

  private var known: [GroupIdentity: Int64] = [:]
  private var changes: [Int64: Change] = [:]

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
      db, "SELECT id FROM name_group WHERE kind = ? AND key = ? AND strength = ? AND titles = ?"
    ).number(kind, identity.key, strength, identity.titles)
    if let stored { return stored }
    try QuickStatement(
      db, "INSERT INTO name_group (kind, key, strength, titles) VALUES (?, ?, ?, ?)"
    ).run(kind, identity.key, strength, identity.titles)
    return db.lastInsertedRowID
  }

  /// Counts `forms` `times` more, which may be negative.
  mutating func add(_ forms: LocalForms, mentions: Int, times: Int, toGroup group: Int64) {
    var change = changes.removeValue(forKey: group) ?? Change()
    for form in forms.byRole { change.uses[form, default: 0] += times }
    change.mentions += mentions
    if times < 0 { change.isLoss = true }
    changes[group] = change
  }

  /// Writes the counts and marks the groups for resolving.
  func write(to db: Database) throws {
    let count = try QuickStatement(
      db,
      """
      INSERT INTO group_form (group_id, role, text, uses) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (group_id, role, text) DO UPDATE SET uses = uses + ?4
      """)
    let unused = try QuickStatement(
      db, "DELETE FROM group_form WHERE group_id = ? AND uses <= 0")
    let mention = try QuickStatement(
      db, "UPDATE name_group SET mention_count = mention_count + ? WHERE id = ?")
    let mark = try QuickStatement(
      db,
      """
      INSERT INTO dirty_group (group_id, lost) VALUES (?1, ?2)
      ON CONFLICT (group_id) DO UPDATE SET lost = lost OR ?2
      """)
    for (group, change) in changes.sorted(by: { $0.key < $1.key }) {
      for (form, uses) in change.uses where uses != 0 {
        try count.run(group, form.role.rawValue, form.text, uses)
      }
      if change.isLoss { try unused.run(group) }
      try mention.run(change.mentions, group)
      try mark.run(group, change.isLoss)
    }
  }
}
