import GRDB
import NewsModel

/// Figures with whose they are and the sentences that state them.
enum Figures {
  private static let columns = """
    f.unit, f.value, f.low, f.high, f.measure, f.period, f.start, f.end,
    substr(CAST(a.text AS BLOB), f.start + 1, f.end - f.start) AS printed_bytes,
    e.id AS subject, e.name AS subject_name, \(EvidenceRows.columns)
    """
  /// Articles come first in the join: their index has the order of the list.
  private static let source = """
    article a CROSS JOIN figure f ON f.article_id = a.id
    JOIN sentence s ON s.article_id = a.id AND s.position = f.sentence
    LEFT JOIN local_entity l ON l.article_id = a.id AND l.position = f.subject
    LEFT JOIN name_group g ON g.id = l.group_id
    LEFT JOIN entity e ON e.id = g.entity_id
    """

  /// Newest article first, then in text order.
  static func page(
    _ db: Database, _ filter: String, _ request: PageRequest
  ) throws -> ListPage<FigureRow> {
    let condition = Condition.matching(
      filter, in: "coalesce(f.measure, '')", "coalesce(e.name, '')", "coalesce(f.unit, '')",
      "a.title")
    return try ListQuery(
      selection: columns, source: source, filter: condition,
      ordering: Ordering(
        .text("a.date_key", descends: true), .number("a.id", descends: true),
        .number("f.position"))
    ).page(
      db, request, total: condition.arguments.isEmpty ? Tally.value(of: "figures", in: db) : nil,
      row: FigureRow.init)
  }

  /// The figures of one article, in text order.
  static func rows(_ db: Database, ofArticle id: Int64) throws -> [FigureRow] {
    try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM \(source) WHERE a.id = ? ORDER BY f.position",
      arguments: [id]
    ).map(FigureRow.init)
  }

  /// The figures whose subject is the entity, newest article first.
  static func rows(_ db: Database, ofEntity id: Int64, limit: Int) throws -> [FigureRow] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns)
        FROM name_group g JOIN local_entity l ON l.group_id = g.id
        JOIN figure f ON f.article_id = l.article_id AND f.subject = l.position
        JOIN article a ON a.id = l.article_id
        JOIN sentence s ON s.article_id = a.id AND s.position = f.sentence
        JOIN entity e ON e.id = g.entity_id
        WHERE g.entity_id = ? ORDER BY a.date_key DESC, a.id DESC, f.position LIMIT ?
        """, arguments: [id, limit]
    ).map(FigureRow.init)
  }
}

extension FigureRow {
  init(_ row: Row) {
    self.init(
      text: String(bytes: row["printed_bytes"]), unit: row["unit"], value: row["value"],
      low: row["low"], high: row["high"], measure: row["measure"],
      subject: (row["subject"] as Int64?).map(EntityID.init), subjectName: row["subject_name"],
      period: row["period"],
      evidence: Evidence(row, marking: Range(start: row["start"], end: row["end"])))
  }
}
