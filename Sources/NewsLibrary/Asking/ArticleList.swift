import GRDB
import NewsModel

/// Lists of articles.
enum ArticleList {
  /// What an `ArticleSummary` is read from, given `source`.
  static let columns = """
    a.id, a.role, a.position, a.title, a.source, a.byline, a.published, a.printed, a.url,
    a.word_count, d.path, d.container, d.gone,
    (SELECT main.id FROM article main
     WHERE main.document_id = a.document_id AND main.position = 0) AS main_id
    """
  static let source = "article a JOIN document d ON d.id = a.document_id"
  /// What only announces articles is none; the indexes of lists leave it out by these very words.
  static let isArticle = "a.role <> 'listing'"

  static func page(
    _ db: Database, _ order: ArticleOrder, _ filter: String, _ request: PageRequest
  ) throws -> ListPage<ArticleSummary> {
    let ordering =
      switch order {
      case .newest:
        Ordering(.text("a.date_key", descends: true), .number("a.id", descends: true))
      case .title: Ordering(.text("a.title_key"), .number("a.id"))
      case .source: Ordering(.text("a.source_key"), .number("a.id"))
      case .added: Ordering(.number("a.id", descends: true))
      }
    guard !filter.allSatisfy(\.isWhitespace) else {
      let total = try Tally.value(of: "articles", in: db) + Tally.value(of: "embedded", in: db)
      return try ListQuery(
        selection: columns, source: source, filter: Condition(isArticle), ordering: ordering
      ).page(db, request, total: total, row: ArticleSummary.init)
    }
    let matched = """
      (SELECT x.*, match_tier(x.title_key || ' ' || x.source_key, ?) AS tier FROM article x) a
      JOIN document d ON d.id = a.document_id
      """
    return try ListQuery(
      selection: columns, source: matched, sourceArguments: [NameKey.key(filter)],
      filter: Condition(isArticle) && Condition("a.tier IS NOT NULL"),
      ordering: Ordering([.number("a.tier")] + ordering.columns)
    ).page(db, request, total: nil, row: ArticleSummary.init)
  }

  /// The summaries of `ids`, those that exist.
  static func summaries(_ db: Database, of ids: [Int64]) throws -> [Int64: ArticleSummary] {
    var found: [Int64: ArticleSummary] = [:]
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM \(source) WHERE a.id = ?")
    for id in ids where found[id] == nil {
      found[id] = try Row.fetchOne(statement, arguments: [id]).map(ArticleSummary.init)
    }
    return found
  }
}

extension ArticleSummary {
  init(_ row: Row) {
    let isMain = row["position"] == 0
    self.init(
      id: ArticleID(row["id"]), role: ArticleRole(rawValue: row["role"]) ?? .main,
      parent: isMain ? nil : (row["main_id"] as Int64?).map(ArticleID.init),
      title: row["title"], source: row["source"], byline: row["byline"],
      published: CalendarDate(column: row["published"]), publishedAsPrinted: row["printed"],
      path: row["path"], container: row["container"], url: row["url"], wordCount: row["word_count"],
      isGone: row["gone"])
  }
}

extension CalendarDate {
  init?(column: String?) {
    guard let column else { return nil }
    self.init(iso8601: column)
  }
}
