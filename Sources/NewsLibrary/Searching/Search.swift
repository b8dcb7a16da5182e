import GRDB
import NewsModel

/// Finds articles and entities that match what is typed.
struct Search {
  let db: Database

  /// Matches that are ranked, the last added; ranking every match of a common word would take
  /// seconds in a large library.
  static let ranked = 2000
  /// Of those with a word in the title, which are better than most.
  static let rankedTitles = 8000

  /// Numbers of articles that are looked at for the newest matches, the last given out: rare words are
  /// looked for through all of them, and a first screen cannot wait for that in a large library.
  var recent: Int64 = 50_000

  /// How long is looked for the newest matches, and for the best, each time, in microseconds: rare
  /// combinations of common words, and phrases of them, would take tenths of a second in a large
  /// library.
  private static let patience = 5000.0

  /// Longer searches have more to be ranked by, and take longer for each match.
  private static func rankingPatience(_ expression: SearchExpression) -> Double {
    expression.wordShares.count > 4 ? 10_000 : 18_000
  }

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
    let matches = Matches(
      db: db, source: "article_index WHERE article_index MATCH ? \(filter ?? "")",
      filters: conditions.filter?.arguments ?? [])
    switch order {
    case .newest:
      let window = min(recent, expression.window(within: Self.patience))
      return try matches.newest(expression, window: window, limit: limit).map { ($0, 0) }
    case .best:
      let added = try ranked(
        matches, expression, most: Self.ranked, enough: limit, limit: limit)
      let titled = try conditions.titled.map {
        try ranked(matches, $0, most: Self.rankedTitles, limit: limit)
      }
      let known = Set(added.map(\.article))
      return Array(
        (added + (titled ?? []).filter { !known.contains($0.article) })
          .sorted { ($1.score, $1.article) < ($0.score, $0.article) }.prefix(limit))
    case .complete:
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT rowid AS id, -bm25(article_index, 1.0, 6.0, 0.0) AS score FROM \(matches.source)
          ORDER BY score DESC, id DESC LIMIT ?
          """, arguments: StatementArguments([expression.text] + matches.filters + [limit]))
      return rows.map { ($0["id"], $0["score"]) }
    }
  }

  /// The best of the matches added last; those that are few are all looked for, however long it takes.
  private func ranked(
    _ matches: Matches, _ expression: SearchExpression, most: Int, enough: Int = 0, limit: Int
  ) throws -> [(article: Int64, score: Double)] {
    let window = expression.window(within: Self.rankingPatience(expression))
    let newest = try matches.newest(expression, window: window, enough: enough, limit: most)
    guard let first = newest.last else { return [] }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT rowid AS id, \(WordRank.call(weighing: expression.weights)) AS score
        FROM \(matches.source) AND rowid >= ? ORDER BY score DESC, id DESC LIMIT ?
        """,
      arguments: StatementArguments([expression.text] + matches.filters + [first, limit]))
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
