import GRDB
import NewsModel

/// Reads one article with everything on it.
struct ArticleReader {
  let db: Database

  func detail(of id: ArticleID) throws -> ArticleDetail {
    let row = try row(of: id)
    let summary = ArticleSummary(row)
    let teasers = try Teasers.rows(db, ofArticle: id.number)
    return try ArticleDetail(
      summary: summary, article: article(row, teasers: teasers.map(\.teaser)),
      sentences: sentences(of: id.number),
      embedded: summary.role == .main
        ? embedded(document: row["document_id"], except: id.number) : [],
      mentions: mentions(of: id.number), entities: entities(of: id.number),
      quotes: Quotes.rows(db, ofArticle: id.number),
      figures: Figures.rows(db, ofArticle: id.number), teasers: teasers)
  }

  private func sentences(of id: Int64) throws -> [Range<Int>] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT start, end FROM sentence WHERE article_id = ? ORDER BY position"),
      arguments: [id]
    ).map { Range(start: $0["start"], end: $0["end"]) }
  }

  /// The article as it was stored.
  func article(_ id: ArticleID) throws -> Article {
    try article(row(of: id), teasers: Teasers.rows(db, ofArticle: id.number).map(\.teaser))
  }

  private func row(of id: ArticleID) throws -> Row {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(ArticleList.columns), a.document_id, a.published_confidence, a.text, a.parts,
            a.credits, a.notices, a.language
          FROM \(ArticleList.source) WHERE a.id = ?
          """), arguments: [id.number])
    guard let row else { throw LibraryError.noSuchArticle(id) }
    return row
  }

  private func article(_ row: Row, teasers: [Teaser]) throws -> Article {
    let printed: String? = row["printed"]
    let published = printed.map {
      PrintedDate(
        printed: $0, resolved: CalendarDate(column: row["published"]),
        confidence: row["published_confidence"])
    }
    return try Article(
      role: ArticleRole(rawValue: row["role"]) ?? .main, text: row["text"],
      parts: JSONText.decode(row["parts"]), byline: row["byline"], source: row["source"],
      published: published, url: row["url"],
      language: row["language"], credits: JSONText.decode(row["credits"]),
      notices: JSONText.decode(row["notices"]), teasers: teasers)
  }

  private func embedded(document: Int64, except id: Int64) throws -> [ArticleSummary] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(ArticleList.columns) FROM \(ArticleList.source)
          WHERE a.document_id = ? AND a.id <> ? ORDER BY a.position
          """), arguments: [document, id]
    ).map(ArticleSummary.init)
  }

  private func mentions(of id: Int64) throws -> [ArticleMention] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT m.start, m.end, m.confidence, m.rule, e.id, e.kind, e.name
          FROM mention m
          JOIN local_entity l ON l.article_id = m.article_id AND l.position = m.local
          JOIN name_group g ON g.id = l.group_id
          JOIN entity e ON e.id = g.entity_id
          WHERE m.article_id = ? ORDER BY m.start
          """), arguments: [id]
    ).map { row in
      ArticleMention(
        span: Range(start: row["start"], end: row["end"]),
        kind: EntityKind(rawValue: row["kind"]) ?? .organization, entity: EntityID(row["id"]),
        name: row["name"], confidence: row["confidence"], rule: row["rule"])
    }
  }

  private func entities(of id: Int64) throws -> [EntitySummary] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(EntityList.columns), sum(l.mention_count) AS mentions_here
          FROM local_entity l JOIN name_group g ON g.id = l.group_id
          JOIN entity e ON e.id = g.entity_id
          WHERE l.article_id = ? GROUP BY e.id ORDER BY mentions_here DESC, e.name, e.id
          """), arguments: [id]
    ).map { row in
      var summary = EntitySummary(row)
      summary.mentionCount = row["mentions_here"]
      return summary
    }
  }
}
