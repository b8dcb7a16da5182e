import GRDB
import NewsModel

/// Figures with whose they are and the sentences that state them.
enum Figures {
  private static let columns = """
    x.key AS position, e.id AS subject, e.name AS subject_name, \(EvidenceRows.columns)
    """

  static func page(
    _ db: Database, _ order: StatementOrder, _ filter: String, _ request: PageRequest
  ) throws -> ListPage<FigureRow> {
    let matching = Condition.matching(
      filter, in: measure, "coalesce(e.name, '')", unit, "a.title")
    let evidence = EvidenceRows(db)
    return try list(filter: matching).page(db, order, request) { try FigureRow($0, evidence) }
  }

  private static let unit = "coalesce(json_extract(x.value, '$[1]'), '')"
  private static let measure = "coalesce(json_extract(x.value, '$[2]'), '')"

  private static func list(filter: Condition) -> StatementList {
    StatementList(
      columns: columns, list: "figure_list(n.figures, n.groups)", grouping: measure, filter: filter,
      counter: .figures)
  }

  /// The figures of one article, in text order.
  static func rows(
    _ bodies: ArticleBodies, _ db: Database, ofArticle id: Int64
  ) throws -> [FigureRow] {
    try list(filter: Condition("1")).rows(bodies, db, ofArticle: id, FigureRow.init)
  }

  /// The figures whose subject is the entity in some articles, in the order `articles` lists these.
  static func rows(
    _ bodies: ArticleBodies, _ db: Database, ofEntity id: EntityID, in articles: String, limit: Int
  ) throws -> [FigureRow] {
    try list(filter: Condition("1"))
      .rows(bodies, db, ofEntity: id, in: articles, limit: limit, FigureRow.init)
  }
}

extension FigureRow {
  init(_ row: Row, _ evidence: EvidenceRows) throws {
    let (body, figure) = try evidence.item(row, among: \.figures)
    self.init(
      text: body.words(in: figure.span), unit: figure.unit, value: figure.value,
      low: figure.low, high: figure.high, measure: figure.measure,
      subject: (row["subject"] as Int64?).map(EntityID.init), subjectName: row["subject_name"],
      period: figure.period,
      evidence: body.evidence(row, sentence: figure.sentence, marking: [figure.span]))
  }
}
