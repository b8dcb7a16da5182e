import GRDB
import NewsModel

/// Whom articles name: the groups of their local entities, by position, and the entities of these.
///
/// A class, because an entity looked up once serves whoever asks next within a question.
final class LocalNames {
  private let db: Database
  private var entities: [Int64: Int64] = [:]

  init(_ db: Database) { self.db = db }

  /// The local entities `l` of articles `n` as rows of SQL: `l.key` is the position, `l.value` the
  /// name group.
  static let rows = "article_digest n CROSS JOIN json_each(group_list(n.groups)) l"

  /// Empty where the article names nobody or only announces others.
  static func groups(_ db: Database, of article: Int64) throws -> [Int64] {
    var groups: [Int64] = []
    try QuickStatement(db, "SELECT groups FROM article_digest WHERE article_id = ?")
      .rows(article) { row in
        do {
          groups = try ArticleDigest.groups(packed: row.bytes(0))
        } catch {
          throw LibraryError.damagedArticle(ArticleID(article))
        }
      }
    return groups
  }

  /// The name groups of an entity.
  static func groups(_ db: Database, ofEntity entity: EntityID) throws -> [Int64] {
    try QuickStatement(db, "SELECT id FROM name_group WHERE entity_id = ? ORDER BY id")
      .numbers(entity.number)
  }

  /// The entity of a name group, 0 for one that waits to be resolved.
  func entity(of group: Int64) throws -> Int64 {
    if let known = entities[group] { return known }
    let entity =
      try QuickStatement(db, "SELECT entity_id FROM name_group WHERE id = ?").number(group) ?? 0
    entities[group] = entity
    return entity
  }
}
