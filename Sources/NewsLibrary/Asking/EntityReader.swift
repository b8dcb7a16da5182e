import GRDB
import NewsModel

/// Reads one entity with everything that is known of it.
struct EntityReader {
  let db: Database

  /// How much of each sort a page shows; the newest come first.
  private static let shownRows = 2000

  func detail(of id: EntityID) throws -> EntityDetail {
    try EntityDetail(
      summary: EntityList.summary(db, of: id), mentions: mentions(of: id),
      ties: Ties(db: db).ties(of: id),
      figures: Figures.rows(db, ofEntity: id.number, limit: Self.shownRows),
      quotes: Quotes.rows(db, ofEntity: id.number, limit: Self.shownRows))
  }

  /// One piece of evidence per sentence that names the entity.
  private func mentions(of id: EntityID) throws -> [Evidence] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(EvidenceRows.columns),
            group_concat((m.start - s.start) || ' ' || (m.end - s.start)) AS spans
          FROM name_group g JOIN local_entity l ON l.group_id = g.id
          JOIN mention m ON m.article_id = l.article_id AND m.local = l.position
          JOIN sentence s ON s.article_id = m.article_id AND s.position = m.sentence
          JOIN article a ON a.id = m.article_id
          WHERE g.entity_id = ? GROUP BY a.id, s.position
          ORDER BY a.date_key DESC, a.id DESC, s.position LIMIT ?
          """), arguments: [id.number, Self.shownRows])
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
