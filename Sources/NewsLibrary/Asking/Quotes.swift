import GRDB
import NewsModel

/// Quotes with who said them.
enum Quotes {
  private static let columns = """
    x.start, x.end, x.speaker_name,
    e.id AS speaker, e.name AS speaker_entity, \(EvidenceRows.columns)
    """

  static func page(
    _ db: Database, _ order: StatementOrder, _ filter: String, _ request: PageRequest
  ) throws -> ListPage<QuoteRow> {
    let matching = Condition.matching(
      filter, in: "coalesce(e.name, x.speaker_name, '')", "a.title",
      "printed_text((SELECT bytes FROM article_body WHERE article_id = a.id), x.start, x.end)")
    let evidence = EvidenceRows(db)
    return try list(filter: matching).page(db, order, request) { try QuoteRow($0, evidence) }
  }

  private static func list(filter: Condition) -> StatementList {
    StatementList(
      columns: columns, table: "quote", owner: "speaker", grouping: "''",
      filter: filter, counter: .quotes)
  }

  /// The quotes of one article, in text order.
  static func rows(
    _ bodies: ArticleBodies, _ db: Database, ofArticle id: Int64
  ) throws -> [QuoteRow] {
    try list(filter: Condition("1")).rows(bodies, db, ofArticle: id, QuoteRow.init)
  }

  /// What the entity said in some articles, in the order `articles` lists these.
  static func rows(
    _ bodies: ArticleBodies, _ db: Database, ofEntity id: EntityID, in articles: String, limit: Int
  ) throws -> [QuoteRow] {
    try list(filter: Condition("1"))
      .rows(bodies, db, ofEntity: id, in: articles, limit: limit, QuoteRow.init)
  }
}

extension QuoteRow {
  init(_ row: Row, _ evidence: EvidenceRows) throws {
    let entity: String? = row["speaker_entity"]
    self.init(
      text: try evidence.words(row), speaker: (row["speaker"] as Int64?).map(EntityID.init),
      speakerName: entity ?? row["speaker_name"],
      evidence: try evidence.evidence(
        row, marking: [Range(start: row["start"], end: row["end"])]))
  }
}
