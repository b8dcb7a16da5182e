import GRDB
import NewsModel

/// Reads one article with everything on it.
struct ArticleReader {
  let db: Database

  func detail(of id: ArticleID) throws -> ArticleDetail {
    let row = try row(of: id)
    let summary = ArticleSummary(row)
    let teasers = try Teasers.rows(db, ofArticle: id.number)
    let bodies = ArticleBodies(db)
    let body = try bodies.body(of: id.number)
    return try ArticleDetail(
      summary: summary, article: article(row, body, teasers: teasers.map(\.teaser)),
      sentences: body.sentences,
      embedded: summary.role == .main
        ? embedded(document: row["document_id"], except: id.number) : [],
      mentions: mentions(of: id.number, in: body), entities: entities(of: id.number, in: body),
      quotes: Quotes.rows(bodies, db, ofArticle: id.number),
      figures: Figures.rows(bodies, db, ofArticle: id.number), teasers: teasers)
  }

  /// Its text with what it says.
  func body(of id: Int64) throws -> ArticleBody { try ArticleBodies(db, .whole).body(of: id) }

  /// The article as it was stored.
  func article(_ id: ArticleID) throws -> Article {
    try article(
      row(of: id), body(of: id.number),
      teasers: Teasers.rows(db, ofArticle: id.number).map(\.teaser))
  }

  private func row(of id: ArticleID) throws -> Row {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(ArticleList.columns), a.document_id, a.published_confidence, a.credits,
            a.notices, a.language
          FROM \(ArticleList.source) WHERE a.id = ?
          """), arguments: [id.number])
    guard let row else { throw LibraryError.noSuchArticle(id) }
    return row
  }

  private func article(_ row: Row, _ body: ArticleBody, teasers: [Teaser]) throws -> Article {
    let printed: String? = row["printed"]
    let published = printed.map {
      PrintedDate(
        printed: $0, resolved: CalendarDate(column: row["published"]),
        confidence: row["published_confidence"])
    }
    return try Article(
      role: ArticleRole(rawValue: row["role"]) ?? .main,
      text: String(decoding: body.text, as: UTF8.self), parts: body.parts, byline: row["byline"],
      source: row["source"],
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

  private func mentions(of id: Int64, in body: ArticleBody) throws -> [ArticleMention] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT l.key AS position, e.id, e.kind, e.name
          FROM \(LocalNames.rows) JOIN name_group g ON g.id = l.value
          JOIN entity e ON e.id = g.entity_id WHERE n.article_id = ?
          """), arguments: [id])
    let entities: [Int: Row] = rows.reduce(into: [:]) { $0[$1["position"]] = $1 }
    return body.mentions.compactMap { mention in
      guard let row = entities[mention.entity] else { return nil }
      return ArticleMention(
        span: mention.span, kind: EntityKind(rawValue: row["kind"]) ?? .organization,
        entity: EntityID(row["id"]), name: row["name"], confidence: mention.confidence,
        rule: mention.rule)
    }
  }

  /// Those most mentioned in the article first, with how often it mentions them.
  private func entities(of id: Int64, in body: ArticleBody) throws -> [EntitySummary] {
    let mentions = body.mentions.reduce(into: [Int: Int]()) { $0[$1.entity, default: 0] += 1 }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(EntityList.columns), group_concat(l.key) AS locals
          FROM \(LocalNames.rows) JOIN name_group g ON g.id = l.value
          JOIN entity e ON e.id = g.entity_id WHERE n.article_id = ? GROUP BY e.id
          """), arguments: [id])
    return rows.map { row in
      var summary = EntitySummary(row)
      summary.mentionCount = (row["locals"] as String).split(separator: ",")
        .reduce(0) { $0 + (Int($1).flatMap { mentions[$0] } ?? 0) }
      return summary
    }.sorted { (-$0.mentionCount, $0.name, $0.id) < (-$1.mentionCount, $1.name, $1.id) }
  }
}
