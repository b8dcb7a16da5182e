import GRDB
import NewsModel

/// Finds articles and entities that match what is typed.
struct Search {
  let db: Database

  /// Matches that are ranked, the last added, of all and of each kind that promises to be among the
  /// best; ranking every match of a common word would take seconds in a large library.
  var ranked = 2000

  /// Numbers of articles that are looked at for the newest matches, the last given out: rare words are
  /// looked for through all of them, and a first screen cannot wait for that in a large library.
  var recent: Int64 = 50_000

  /// How long is looked for the newest matches, in microseconds, about: rare combinations of common
  /// words, and phrases of them, would take tenths of a second in a large library.
  private static let patience = 5000.0
  /// The same for all that are ranked.
  private static let rankingPatience = 16_000.0
  /// The same for each kind of these.
  var kindPatience = 6000.0

  /// The first `limit` of each; nothing for text without letters or digits.
  func results(for text: String, limit: Int, _ order: SearchOrder) throws -> SearchResults {
    let query: SearchQuery
    do {
      query = try SearchParser.parse(text)
    } catch {
      throw LibraryError.search(error)
    }
    guard !query.clauses.isEmpty, limit > 0 else { return SearchResults(order: order) }
    let found = try found(by: SearchConditions(query, db), limit: limit, order)
    return try SearchResults(
      entities: EntitySearch(db: db).hits(for: query, limit: limit),
      articles: hits(found.articles, query), order: order,
      isPartial: !found.isWhole && found.articles.count < limit)
  }

  private func hits(
    _ scores: [(article: Int64, score: Double)], _ query: SearchQuery
  ) throws -> [SearchResults.ArticleHit] {
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
  func found(
    by conditions: SearchConditions, limit: Int, _ order: SearchOrder
  ) throws -> Matches.Found {
    guard !conditions.isImpossible else { return Matches.Found(isWhole: true) }
    guard let expression = conditions.expression else {
      let filter = conditions.filter ?? Condition("1")
      return Matches.Found(
        articles: try newest(filter, limit: limit).map { ($0, 0) }, isWhole: true)
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
      return try matches.newest(expression, window: window, limit: limit)
    case .best, .thorough:
      var found = try ranked(
        matches, expression, besides: conditions.promising,
        enough: order == .thorough ? limit : 0)
      found.articles.sort { ($1.score, $1.article) < ($0.score, $0.article) }
      found.articles = Array(found.articles.prefix(limit))
      return found
    case .complete:
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT rowid AS id, -bm25(article_index, 1.0, 6.0, 0.0) AS score FROM \(matches.source)
          ORDER BY score DESC, id DESC LIMIT ?
          """, arguments: StatementArguments([expression.text] + matches.filters + [limit]))
      return Matches.Found(articles: rows.map { ($0["id"], $0["score"]) }, isWhole: true)
    }
  }

  /// The matches added last, and those that promise to be among the best, with their scores; where
  /// there are fewer than `enough` all are looked for, however long it takes.
  private func ranked(
    _ matches: Matches, _ expression: SearchExpression, besides promising: [SearchExpression],
    enough: Int
  ) throws -> Matches.Found {
    var found = try matches.newest(
      expression, window: expression.window(within: kindPatience), enough: enough,
      limit: ranked, isRanked: true)
    guard !found.isWhole else { return found }
    var scores = Dictionary(uniqueKeysWithValues: found.articles)
    var patience = Self.rankingPatience
    patience -= expression.microseconds(walking: found.walked, ranking: found.articles.count)
    for kind in promising where patience > 0 {
      let window = kind.window(within: min(patience, kindPatience))
      let others = try matches.newest(kind, window: window, limit: ranked, isRanked: true)
      patience -= kind.microseconds(walking: others.walked, ranking: others.articles.count)
      scores.merge(others.articles) { score, _ in score }
    }
    found.articles = scores.map { ($0.key, $0.value) }
    return found
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
