import GRDB
import NewsModel

/// Quotes with who said them.
enum Quotes {
  private static let columns = """
    x.start, x.end, x.speaker_name,
    substr(CAST(a.text AS BLOB), x.start + 1, x.end - x.start) AS printed_bytes,
    e.id AS speaker, e.name AS speaker_entity, \(EvidenceRows.columns)
    """

  static func page(
    _ db: Database, _ order: StatementOrder, _ filter: String, _ request: PageRequest
  ) throws -> ListPage<QuoteRow> {
    let matching = Condition.matching(
      filter, in: "coalesce(e.name, x.speaker_name, '')", "a.title",
      "CAST(substr(CAST(a.text AS BLOB), x.start + 1, x.end - x.start) AS TEXT)")
    return try list(filter: matching).page(db, order, request, row: QuoteRow.init)
  }

  private static func list(filter: Condition) -> StatementList {
    StatementList(
      columns: columns, table: "quote", owner: "speaker", grouping: "''",
      filter: filter, counter: .quotes)
  }

  /// The quotes of one article, in text order.
  static func rows(_ db: Database, ofArticle id: Int64) throws -> [QuoteRow] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM \(list(filter: Condition("1")).byArticle)
        WHERE a.id = ? ORDER BY x.position
        """,
      arguments: [id]
    ).map(QuoteRow.init)
  }

  /// What the entity said, newest article first.
  static func rows(_ db: Database, ofEntity id: Int64, limit: Int) throws -> [QuoteRow] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns)
        FROM name_group g JOIN local_entity l ON l.group_id = g.id
        JOIN quote x ON x.article_id = l.article_id AND x.speaker = l.position
        JOIN article a ON a.id = l.article_id
        JOIN sentence s ON s.article_id = a.id AND s.position = x.sentence
        JOIN entity e ON e.id = g.entity_id
        WHERE g.entity_id = ? ORDER BY a.date_key DESC, a.id DESC, x.position LIMIT ?
        """, arguments: [id, limit]
    ).map(QuoteRow.init)
  }
}

extension QuoteRow {
  init(_ row: Row) {
    let entity: String? = row["speaker_entity"]
    self.init(
      text: String(bytes: row["printed_bytes"]),
      speaker: (row["speaker"] as Int64?).map(EntityID.init),
      speakerName: entity ?? row["speaker_name"],
      evidence: Evidence(row, marking: Range(start: row["start"], end: row["end"])))
  }
}
