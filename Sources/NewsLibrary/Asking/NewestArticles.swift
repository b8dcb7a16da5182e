import GRDB
import NewsModel

/// The newest articles that name an entity, found without looking at all of them.
enum NewestArticles {
  private struct Place: Comparable {
    var date: Int64
    var article: Int64

    static func < (left: Self, right: Self) -> Bool {
      (left.date, left.article) < (right.date, right.article)
    }
  }

  /// The numbers of at most `limit` articles, the newest first.
  ///
  /// O(limit × names of the entity), however many articles there are.
  static func naming(_ entity: EntityID, _ db: Database, limit: Int) throws -> [Int64] {
    let groups = try LocalNames.groups(db, ofEntity: entity)
    let newest = try QuickStatement(
      db,
      """
      SELECT date, article_id FROM group_article WHERE group_id = ?
      ORDER BY date DESC, article_id DESC LIMIT ?
      """)
    var places: [Place] = []
    for group in groups {
      try newest.rows(group, max(limit, 0)) { row in
        places.append(Place(date: row.number(0), article: row.number(1)))
      }
    }
    guard groups.count > 1 else { return places.map(\.article) }
    var seen = Set<Int64>()
    return Array(
      places.sorted(by: >).map(\.article).filter { seen.insert($0).inserted }.prefix(max(limit, 0)))
  }

  /// Numbers of articles as a JSON list, for `json_each`.
  static func list(_ ids: [Int64]) -> String {
    "[" + ids.map(String.init).joined(separator: ",") + "]"
  }
}
