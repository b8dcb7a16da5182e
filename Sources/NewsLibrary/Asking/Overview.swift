import GRDB
import NewsModel

/// What the first page tells.
struct Overview {
  let db: Database

  /// Months that count as of late, and those before that they are compared with.
  private static let recentMonths = 3
  private static let comparedMonths = 12
  /// Entities looked at in each recent month, those that most articles name.
  private static let candidatesPerMonth = 200
  /// A name in fewer articles rises by chance.
  private static let fewestArticles = 2
  private static let leadingNames = 4

  func read(since: ArticleID?, limit: Int) throws -> LibraryOverview {
    let months = try Activity.months(db)
    let newest = try ArticleList.page(db, .added, "", PageRequest(nil, limit))
    return LibraryOverview(
      stats: try Stats.read(db), months: months, newArticles: try count(since: since),
      newest: newest.rows,
      rising: try months.last.map { try rising(until: $0.month, limit: limit) } ?? [],
      leading: try leading())
  }

  /// Counts by an index, since rows of articles are long.
  private func count(since: ArticleID?) throws -> Int {
    guard let since else {
      return try Tally.value(of: "articles", in: db) + Tally.value(of: "embedded", in: db)
    }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM article a INDEXED BY article_by_title
        WHERE a.id > ? AND \(ArticleList.isArticle)
        """, arguments: [since.number]) ?? 0
  }

  private func leading() throws -> [EntityKind: [String]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT name FROM entity WHERE kind = ?
        ORDER BY article_count DESC, mention_count DESC, key LIMIT ?
        """)
    var names: [EntityKind: [String]] = [:]
    for kind in EntityKind.allCases {
      names[kind] = try String.fetchAll(
        statement, arguments: [kind.rawValue, Self.leadingNames])
    }
    return names
  }

  /// The entities whose articles of late exceed most what the months before led to expect.
  ///
  /// The measure is the excess over the expected number in standard deviations of a Poisson count,
  /// one article added to each side so that names seen once do not lead.
  private func rising(until last: Month, limit: Int) throws -> [RisingEntity] {
    let recent = Month(index: last.index - Self.recentMonths + 1)
    let first = Month(index: recent.index - Self.comparedMonths)
    // Without a time before there is nothing to rise from.
    guard let start = try Activity.months(db).first?.month, start < recent else { return [] }
    var found: [(rise: Double, id: EntityID, recent: Int, before: Int)] = []
    for row in try counts(from: first, recent: recent, to: last) {
      let (late, before): (Int, Int) = (row["recent"], row["before"])
      let expected = Double(before) * Double(Self.recentMonths) / Double(Self.comparedMonths)
      let rise = (Double(late) - expected) / (expected + 1).squareRoot()
      if late >= Self.fewestArticles, rise > 0 {
        found.append((rise, EntityID(row["entity_id"]), late, before))
      }
    }
    found.sort { ($1.rise, $0.id) < ($0.rise, $1.id) }
    var summaries = try found.prefix(limit).map { try EntityList.summary(db, of: $0.id) }
    try Activity.fill(&summaries, db)
    return zip(summaries, found).map { summary, entry in
      RisingEntity(summary: summary, recent: entry.recent, before: entry.before)
    }
  }

  /// The articles of late and before of the entities that most articles of some recent month name.
  private func counts(from first: Month, recent: Month, to last: Month) throws -> [Row] {
    let candidates = (recent.index...last.index).map { _ in
      """
      SELECT entity_id FROM (
        SELECT entity_id FROM entity_month WHERE month = ? AND articles >= 2
        ORDER BY articles DESC, entity_id LIMIT \(Self.candidatesPerMonth))
      """
    }.joined(separator: " UNION ")
    let months = (recent.index...last.index)
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          WITH candidate AS (\(candidates))
          SELECT m.entity_id, sum(iif(m.month >= ?, m.articles, 0)) AS recent,
            sum(iif(m.month < ?, m.articles, 0)) AS before
          FROM candidate c CROSS JOIN entity_month m ON m.entity_id = c.entity_id
          WHERE m.month BETWEEN ? AND ? GROUP BY m.entity_id ORDER BY m.entity_id
          """),
      arguments: StatementArguments(
        months + [recent.index, recent.index, first.index, last.index]))
  }
}
