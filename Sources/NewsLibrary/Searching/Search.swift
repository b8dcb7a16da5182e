import GRDB
import NewsModel

/// Finds articles and entities that match what is typed.
struct Search {
  let db: Database

  /// Matches that are ranked, the newest stored; ranking every match of a common word would take
  /// seconds in a large library.
  private static let ranked = 2000
  /// How much more a word in the title counts than one in the text.
  private static let titleWeight = 6.0

  /// The best `limit` of each; nothing for text without letters or digits.
  func results(for text: String, limit: Int) throws -> SearchResults {
    let query: SearchQuery
    do {
      query = try SearchParser.parse(text)
    } catch {
      throw LibraryError.search(error)
    }
    guard !query.clauses.isEmpty, limit > 0 else { return SearchResults() }
    return try SearchResults(
      entities: EntitySearch(db: db).hits(for: query, limit: limit),
      articles: articles(matching: query, limit: limit))
  }

  private func articles(
    matching query: SearchQuery, limit: Int
  ) throws -> [SearchResults.ArticleHit] {
    let scores = try scores(for: SearchConditions(query), limit: limit)
    let summaries = try ArticleList.summaries(db, of: scores.map(\.article))
    let finder = SnippetFinder(terms: query.wanted)
    let statement = try db.cachedStatement(sql: "SELECT text FROM article WHERE id = ?")
    return try scores.compactMap { article, score in
      guard let summary = summaries[article],
        let text = try String.fetchOne(statement, arguments: [article])
      else { return nil }
      let snippet = finder.snippet(of: text)
      return SearchResults.ArticleHit(
        summary: summary, snippet: snippet.text, highlights: snippet.highlights, score: score)
    }
  }

  /// The best articles with their scores; newest first and scoreless where only filters are given.
  private func scores(
    for conditions: SearchConditions, limit: Int
  ) throws -> [(article: Int64, score: Double)] {
    guard let expression = conditions.expression else {
      let ids = try Int64.fetchAll(
        db,
        sql: """
          SELECT a.id FROM article a WHERE \(conditions.filter.sql)
          ORDER BY a.date_key DESC, a.id DESC LIMIT ?
          """, arguments: StatementArguments(conditions.filter.arguments + [limit]))
      return ids.map { ($0, 0) }
    }
    let isFiltered = !conditions.filter.arguments.isEmpty
    let filter =
      isFiltered
      ? "AND rowid IN (SELECT a.id FROM article a WHERE \(conditions.filter.sql))" : ""
    let arguments: [any DatabaseValueConvertible] =
      [Self.titleWeight, expression] + conditions.filter.arguments + [Self.ranked, limit]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, score FROM (
          SELECT rowid AS id, -bm25(article_fts, ?, 1.0) AS score
          FROM article_fts WHERE article_fts MATCH ? \(filter)
          ORDER BY rowid DESC LIMIT ?)
        ORDER BY score DESC, id DESC LIMIT ?
        """, arguments: StatementArguments(arguments))
    return rows.map { ($0["id"], $0["score"]) }
  }
}
