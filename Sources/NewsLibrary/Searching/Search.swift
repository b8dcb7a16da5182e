import GRDB
import NewsModel

/// Finds articles and entities that match what is typed.
struct Search {
  let db: Database

  /// Matches that are ranked, the last added; ranking every match of a common word would take
  /// seconds in a large library.
  static let ranked = 2000

  /// Numbers of articles that are looked at for the newest matches, the last given out: rare words are
  /// looked for through all of them, and a first screen cannot wait for that in a large library.
  var recent: Int64 = 50_000

  /// The first `limit` of each; nothing for text without letters or digits.
  func results(for text: String, limit: Int, _ order: SearchOrder) throws -> SearchResults {
    let query: SearchQuery
    do {
      query = try SearchParser.parse(text)
    } catch {
      throw LibraryError.search(error)
    }
    guard !query.clauses.isEmpty, limit > 0 else { return SearchResults(order: order) }
    return try SearchResults(
      entities: EntitySearch(db: db).hits(for: query, limit: limit),
      articles: articles(matching: query, limit: limit, order), order: order)
  }

  private func articles(
    matching query: SearchQuery, limit: Int, _ order: SearchOrder
  ) throws -> [SearchResults.ArticleHit] {
    let scores = try scores(for: SearchConditions(query, db), limit: limit, order)
    let summaries = try ArticleList.summaries(db, of: scores.map(\.article))
    let finder = SnippetFinder(terms: query.wanted)
    return try scores.compactMap { article, score in
      guard let summary = summaries[article],
        let body = try ArticleBodies.fetch(db, article, .text)
      else { return nil }
      let snippet = finder.snippet(of: body.text)
      return SearchResults.ArticleHit(
        summary: summary, snippet: snippet.text, highlights: snippet.highlights, score: score)
    }
  }

  /// The first articles with their scores; scoreless where they are not ranked.
  func scores(
    for conditions: SearchConditions, limit: Int, _ order: SearchOrder
  ) throws -> [(article: Int64, score: Double)] {
    guard !conditions.isImpossible else { return [] }
    guard let expression = conditions.expression else {
      let filter = conditions.filter ?? Condition("1")
      return try newest(filter, limit: limit).map { ($0, 0) }
    }
    // The dates of articles stand in an index of their own; their rows are long.
    let filter = conditions.filter.map {
      "AND EXISTS (SELECT 1 FROM article a INDEXED BY article_date WHERE a.id = article_index.rowid AND \($0.sql))"
    }
    let matching = "article_index WHERE article_index MATCH ? \(filter ?? "")"
    let filters = conditions.filter?.arguments ?? []
    let arguments = [expression.text] + filters
    switch order {
    case .newest:
      let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM article") ?? 0
      return try Int64.fetchAll(
        db, sql: "SELECT rowid FROM \(matching) AND rowid > ? ORDER BY rowid DESC LIMIT ?",
        arguments: StatementArguments(arguments + [last - recent, limit])
      ).map { ($0, 0) }
    case .best:
      let last = try ranked(matching, expression, filters, limit: limit)
      // An older article with the words in its title is better than most.
      let titled = try conditions.titled.map {
        try ranked(matching, $0, filters, limit: limit)
      }
      let known = Set(last.map(\.article))
      return Array(
        (last + (titled ?? []).filter { !known.contains($0.article) })
          .sorted { ($1.score, $1.article) < ($0.score, $0.article) }.prefix(limit))
    case .complete:
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT rowid AS id, -bm25(article_index, 6.0, 1.0, 0.0) AS score FROM \(matching)
          ORDER BY score DESC, id DESC LIMIT ?
          """, arguments: StatementArguments(arguments + [limit]))
      return rows.map { ($0["id"], $0["score"]) }
    }
  }

  /// The best of the matches added last.
  private func ranked(
    _ matching: String, _ expression: SearchExpression, _ filters: [any DatabaseValueConvertible],
    limit: Int
  ) throws -> [(article: Int64, score: Double)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, score FROM (
          SELECT rowid AS id, \(WordRank.call(weighing: expression.weights)) AS score
          FROM \(matching) ORDER BY rowid DESC LIMIT ?)
        ORDER BY score DESC, id DESC LIMIT ?
        """,
      arguments: StatementArguments([expression.text] + filters + [Self.ranked, limit]))
    return rows.map { ($0["id"], $0["score"]) }
  }

  private func newest(_ filter: Condition, limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT a.id FROM article a WHERE \(ArticleList.isArticle) AND \(filter.sql)
        ORDER BY a.date_key DESC, a.id DESC LIMIT ?
        """, arguments: StatementArguments(filter.arguments + [limit]))
  }
}
