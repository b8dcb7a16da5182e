import GRDB
import NewsModel

/// Reads one entity with everything that is known of it.
struct EntityReader {
  let db: Database

  /// How much of each sort a page shows; the newest come first.
  private static let shownRows = 2000

  /// Mentions and ties come from the `newest` articles that name it; nil reads all.
  func detail(of id: EntityID, newest: Int?) throws -> EntityDetail {
    var summaries = [try EntityList.summary(db, of: id)]
    try Activity.fill(&summaries, db)
    let articles = try NewestArticles.naming(id, db, limit: newest ?? .max)
    let isWhole = newest.map { summaries[0].articleCount <= $0 } ?? true
    let list = NewestArticles.list(articles)
    let bodies = ArticleBodies(db)
    return try EntityDetail(
      summary: summaries[0], mentions: mentions(of: id, in: list, bodies),
      ties: Ties(db: db, bodies: bodies).ties(of: id, in: articles),
      figures: Figures.rows(bodies, db, ofEntity: id, in: list, limit: Self.shownRows),
      quotes: Quotes.rows(bodies, db, ofEntity: id, in: list, limit: Self.shownRows),
      newest: isWhole ? nil : newest)
  }

  /// One piece of evidence per sentence that names the entity, in the order of `articles`.
  private func mentions(
    of id: EntityID, in articles: String, _ bodies: ArticleBodies
  ) throws -> [Evidence] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT a.id AS article, a.title AS article_title, a.published, 0 AS sentence,
          group_concat(l.key) AS locals
        FROM json_each(?2) x
        CROSS JOIN \(LocalNames.rows) ON n.article_id = x.value
        CROSS JOIN name_group g ON g.id = l.value AND g.entity_id = ?1
        CROSS JOIN article a ON a.id = n.article_id
        GROUP BY x.key ORDER BY x.key
        """, arguments: [id.number, articles])
    var found: [Evidence] = []
    while let row = try rows.next(), found.count < Self.shownRows {
      let body = try bodies.body(of: row["article"])
      let locals = Set((row["locals"] as String).split(separator: ",").compactMap { Int($0) })
      let mentions = body.mentions.filter { locals.contains($0.entity) }
      for (sentence, named) in Dictionary(grouping: mentions, by: body.sentence(of:))
        .sorted(by: { ($0.key ?? 0) < ($1.key ?? 0) }) where found.count < Self.shownRows
      {
        guard let sentence else { continue }
        found.append(
          body.evidence(
            row, sentence: sentence, marking: named.map(\.span)))
      }
    }
    return found
  }
}
