import GRDB
import NewsModel

/// Quotes with who said them.
enum Quotes {
  private static let columns = """
    q.start, q.end, q.speaker_name,
    substr(CAST(a.text AS BLOB), q.start + 1, q.end - q.start) AS printed_bytes,
    e.id AS speaker, e.name AS speaker_entity, \(EvidenceRows.columns)
    """
  /// Articles come first in the join: their index has the order of the list.
  private static let source = """
    article a CROSS JOIN quote q ON q.article_id = a.id
    JOIN sentence s ON s.article_id = a.id AND s.position = q.sentence
    LEFT JOIN local_entity l ON l.article_id = a.id AND l.position = q.speaker
    LEFT JOIN name_group g ON g.id = l.group_id
    LEFT JOIN entity e ON e.id = g.entity_id
    """

  /// Newest article first, then in text order.
  static func page(
    _ db: Database, _ filter: String, _ request: PageRequest
  ) throws -> ListPage<QuoteRow> {
    let condition = Condition.matching(
      filter, in: "coalesce(e.name, q.speaker_name, '')", "a.title",
      "CAST(substr(CAST(a.text AS BLOB), q.start + 1, q.end - q.start) AS TEXT)")
    return try ListQuery(
      selection: columns, source: source, filter: condition,
      ordering: Ordering(
        .text("a.date_key", descends: true), .number("a.id", descends: true),
        .number("q.position"))
    ).page(
      db, request, total: condition.arguments.isEmpty ? Tally.value(of: "quotes", in: db) : nil,
      row: QuoteRow.init)
  }

  /// The quotes of one article, in text order.
  static func rows(_ db: Database, ofArticle id: Int64) throws -> [QuoteRow] {
    try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM \(source) WHERE a.id = ? ORDER BY q.position",
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
        JOIN quote q ON q.article_id = l.article_id AND q.speaker = l.position
        JOIN article a ON a.id = l.article_id
        JOIN sentence s ON s.article_id = a.id AND s.position = q.sentence
        JOIN entity e ON e.id = g.entity_id
        WHERE g.entity_id = ? ORDER BY a.date_key DESC, a.id DESC, q.position LIMIT ?
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
