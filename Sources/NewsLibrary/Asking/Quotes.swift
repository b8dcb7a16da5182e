import GRDB
import NewsModel

/// Quotes with who said them.
enum Quotes {
  private static let columns = """
    x.key AS position, e.id AS speaker, e.name AS speaker_entity, \(EvidenceRows.columns)
    """

  static func page(
    _ db: Database, _ order: StatementOrder, _ filter: String, _ request: PageRequest
  ) throws -> ListPage<QuoteRow> {
    let matching = Condition.matching(
      filter, in: "coalesce(e.name, json_extract(x.value, '$[1]'), '')", "a.title",
      "quote_text((SELECT bytes FROM article_body WHERE article_id = a.id), x.key)")
    try TextDictionaries(db: db).load()
    let evidence = EvidenceRows(db)
    return try list(filter: matching).page(db, order, request) { try QuoteRow($0, evidence) }
  }

  private static func list(filter: Condition) -> StatementList {
    StatementList(
      columns: columns, list: "quote_list(n.quotes, n.groups)", grouping: "''", filter: filter,
      counter: .quotes)
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
    let (body, quote) = try evidence.item(row, among: \.quotes)
    self.init(
      text: body.words(in: quote.span), speaker: (row["speaker"] as Int64?).map(EntityID.init),
      speakerName: row["speaker_entity"] ?? quote.speakerName,
      evidence: body.evidence(row, sentence: quote.sentence, marking: [quote.span]))
  }
}
