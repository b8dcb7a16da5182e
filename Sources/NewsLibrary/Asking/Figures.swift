import GRDB
import NewsModel

/// Figures with whose they are and the sentences that state them.
enum Figures {
  private static let columns = """
    x.unit, x.value, x.low, x.high, x.measure, x.period, x.start, x.end,
    substr(CAST(a.text AS BLOB), x.start + 1, x.end - x.start) AS printed_bytes,
    e.id AS subject, e.name AS subject_name, \(EvidenceRows.columns)
    """

  static func page(
    _ db: Database, _ order: StatementOrder, _ filter: String, _ request: PageRequest
  ) throws -> ListPage<FigureRow> {
    let matching = Condition.matching(
      filter, in: "coalesce(x.measure, '')", "coalesce(e.name, '')", "coalesce(x.unit, '')",
      "a.title")
    return try list(filter: matching).page(db, order, request, row: FigureRow.init)
  }

  private static func list(filter: Condition) -> StatementList {
    StatementList(
      columns: columns, table: "figure", owner: "subject", grouping: "coalesce(x.measure, '')",
      filter: filter, counter: .figures)
  }

  /// The figures of one article, in text order.
  static func rows(_ db: Database, ofArticle id: Int64) throws -> [FigureRow] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM \(list(filter: Condition("1")).byArticle)
        WHERE a.id = ? ORDER BY x.position
        """,
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
        JOIN figure x ON x.article_id = l.article_id AND x.subject = l.position
        JOIN article a ON a.id = l.article_id
        JOIN sentence s ON s.article_id = a.id AND s.position = x.sentence
        JOIN entity e ON e.id = g.entity_id
        WHERE g.entity_id = ? ORDER BY a.date_key DESC, a.id DESC, x.position LIMIT ?
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
