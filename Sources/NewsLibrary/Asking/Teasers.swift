import GRDB
import NewsModel

/// Headlines printed on pages, with the articles they announce.
enum Teasers {
  private static let columns = """
    t.title AS teaser_title, t.summary, t.url AS teaser_url, t.source AS teaser_source, t.printed AS teaser_printed,
    t.published AS teaser_published, t.published_confidence AS teaser_confidence, t.target,
    a.id AS printed_on, a.title AS printed_on_title
    """
  /// Articles come first in the join: their index has the order of the list.
  private static let source = "article a CROSS JOIN teaser t ON t.article_id = a.id"

  /// Newest page first, then as printed; with `isMissing`, those whose article is not there.
  static func page(
    _ db: Database, isMissing: Bool, _ filter: String, _ request: PageRequest
  ) throws -> ListPage<TeaserRow> {
    let matching = Condition.matching(
      filter, in: "coalesce(t.title, '')", "coalesce(t.summary, '')", "coalesce(t.source, '')")
    let condition = isMissing ? Condition("t.target IS NULL") && matching : matching
    let isWhole = !isMissing && matching.arguments.isEmpty
    return try ListQuery(
      selection: columns, source: source, filter: condition,
      ordering: Ordering(
        .text("a.date_key", descends: true), .number("a.id", descends: true),
        .number("t.position"))
    ).page(
      db, request, total: isWhole ? Tally.value(of: "teasers", in: db) : nil,
      row: TeaserRow.init)
  }

  /// The teasers one article's page prints, as printed.
  static func rows(_ db: Database, ofArticle id: Int64) throws -> [TeaserRow] {
    try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM \(source) WHERE a.id = ? ORDER BY t.position",
      arguments: [id]
    ).map(TeaserRow.init)
  }
}

extension TeaserRow {
  init(_ row: Row) {
    let printed: String? = row["teaser_printed"]
    let published = printed.map {
      PrintedDate(
        printed: $0, resolved: CalendarDate(column: row["teaser_published"]),
        confidence: row["teaser_confidence"])
    }
    self.init(
      teaser: Teaser(
        title: row["teaser_title"], summary: row["summary"], source: row["teaser_source"],
        published: published, url: row["teaser_url"]),
      article: (row["target"] as Int64?).map(ArticleID.init),
      printedOn: ArticleID(row["printed_on"]), printedOnTitle: row["printed_on_title"])
  }
}
