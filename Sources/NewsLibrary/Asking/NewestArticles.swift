import GRDB
import NewsModel

/// The newest articles that name an entity, found without looking at all of them.
enum NewestArticles {
  /// The numbers of at most `limit` articles, the newest first, as a JSON list for `json_each`.
  ///
  /// Names of few articles are looked up, O(articles that name it); names of many are met soon by
  /// walking all articles from the newest on, O(limit × articles / articles that name it). The
  /// cheaper way is taken, so that neither costs more than √(limit × articles) steps.
  static func naming(_ entity: EntityID, _ db: Database, limit: Int) throws -> String {
    guard limit > 0 else { return list([]) }
    let named = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT article_count FROM entity WHERE id = ?"),
      arguments: [entity.number])
    let count = named ?? 0
    let all = try Tally.value(of: "articles", in: db) + Tally.value(of: "embedded", in: db)
    let isCommon = count > limit && count * count / limit > all
    let ids = try Int64.fetchAll(
      db.cachedStatement(sql: isCommon ? walking : lookingUp), arguments: [entity.number, limit])
    return list(ids)
  }

  /// The numbers in such a list.
  static func numbers(_ list: String) -> [Int64] {
    list.dropFirst().dropLast().split(separator: ",").compactMap { Int64($0) }
  }

  /// Numbers of articles as a JSON list.
  static func list(_ ids: [Int64]) -> String {
    "[" + ids.map(String.init).joined(separator: ",") + "]"
  }

  private static let walking = """
    SELECT a.id FROM article a INDEXED BY article_by_date
    WHERE EXISTS (
      SELECT 1 FROM name_group g JOIN local_entity l ON l.group_id = g.id
      WHERE g.entity_id = ?1 AND l.article_id = a.id)
    ORDER BY a.date_key DESC, a.id DESC LIMIT ?2
    """

  private static let lookingUp = """
    SELECT DISTINCT l.article_id FROM name_group g JOIN local_entity l ON l.group_id = g.id
    JOIN article a INDEXED BY article_date ON a.id = l.article_id
    WHERE g.entity_id = ?1 ORDER BY a.date_key DESC, a.id DESC LIMIT ?2
    """
}
