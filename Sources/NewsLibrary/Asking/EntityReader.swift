import GRDB
import NewsModel

/// Reads one entity with everything that is known of it.
struct EntityReader {
  let db: Database

  /// How much of each sort a page shows; the newest come first.
  private static let shownRows = 2000

  /// Mentions and ties come from the `newest` articles that name it; nil reads all.
  func detail(of id: EntityID, newest: Int?) throws -> EntityDetail {
    var summaries = [try EntityList.summary(db, of: id)]
    try Activity.fill(&summaries, db)
    let articles = try NewestArticles.naming(id, db, limit: newest ?? .max)
    let isWhole = newest.map { summaries[0].articleCount <= $0 } ?? true
    return try EntityDetail(
      summary: summaries[0], mentions: mentions(of: id, newest: articles),
      ties: Ties(db: db).ties(of: id, in: articles),
      figures: Figures.rows(db, ofEntity: id.number, limit: Self.shownRows),
      quotes: Quotes.rows(db, ofEntity: id.number, limit: Self.shownRows),
      newest: isWhole ? nil : newest)
  }

  /// One piece of evidence per sentence that names the entity.
  private func mentions(of id: EntityID, newest: String) throws -> [Evidence] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(EvidenceRows.columns),
            group_concat((m.start - s.start) || ' ' || (m.end - s.start)) AS spans
          FROM json_each(?2) n
          CROSS JOIN name_group g ON g.entity_id = ?1
          CROSS JOIN local_entity l ON l.group_id = g.id AND l.article_id = n.value
          CROSS JOIN mention m ON m.article_id = l.article_id AND m.local = l.position
          CROSS JOIN sentence s ON s.article_id = m.article_id AND s.position = m.sentence
          CROSS JOIN article a ON a.id = m.article_id
          GROUP BY n.key, s.position ORDER BY n.key, s.position LIMIT ?3
          """), arguments: [id.number, newest, Self.shownRows])
    return rows.map { Evidence($0, highlights: Self.ranges($0["spans"])) }
  }

  /// Reads "0 6,12 18", in whatever order SQLite grouped them.
  private static func ranges(_ text: String) -> [Range<Int>] {
    text.split(separator: ",").compactMap { pair in
      let ends = pair.split(separator: " ").compactMap { Int($0) }
      return ends.count == 2 ? Range(start: ends[0], end: ends[1]) : nil
    }.sorted { $0.lowerBound < $1.lowerBound }
  }
}
