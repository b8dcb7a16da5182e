import GRDB
import NewsModel

/// A list of what articles state, figures or quotes, each of them somebody's or nobody's.
struct StatementList {
  var columns: String
  /// The function that makes rows `x` of an article's digest: `x.key` is the position, and the first
  /// item of `x.value` the name group it belongs to.
  var list: String
  /// What rows of one owner are ordered by before their dates.
  var grouping: String
  var filter: Condition
  /// The maintained count of the unfiltered list.
  var counter: Tally.Count

  /// The name group a row belongs to.
  private static let owner = "json_extract(x.value, '$[0]')"

  /// What a page key of the second part of the list begins with; the first part begins with a name.
  private static let ownerless = "\u{10FFFF}"
  private static let startOfRest = PageKey(fields: [ownerless, ownerless, "0", "0"])
  private static let endOfOwned = PageKey(
    fields: ["\u{10FFFE}", "", "", "", "0", "0"], side: .before)

  func page<Row: Equatable & Sendable>(
    _ db: Database, _ order: StatementOrder, _ request: PageRequest, row: (GRDB.Row) throws -> Row?
  ) throws -> ListPage<Row> {
    let total = try filter.arguments.isEmpty ? Tally.value(of: counter.rawValue, in: db) : nil
    switch order {
    case .newest:
      return try ListQuery(
        selection: columns, source: byArticle, filter: filter, ordering: newest
      ).page(db, request, total: total, row: row)
    case .subject: return try bySubject(db, request, total: total, row: row)
    }
  }

  /// First what has an owner, by owner, then the rest, newest first.
  private func bySubject<Row: Equatable & Sendable>(
    _ db: Database, _ request: PageRequest, total: Int?, row: (GRDB.Row) throws -> Row?
  ) throws -> ListPage<Row> {
    let owned = ListQuery(
      selection: columns, source: byOwner, filter: filter,
      ordering: Ordering([.text("e.key"), .text("e.kind"), .text(grouping)] + newest.columns))
    let rest = ListQuery(
      selection: columns, source: byArticle, filter: filter && Self.isOwnerless,
      ordering: Ordering([.constant(Self.ownerless)] + newest.columns))
    let all = try total ?? count(db)
    let isInRest = request.after.map { $0 == .end || $0.fields.first == Self.ownerless } ?? false
    var page = try (isInRest ? rest : owned).page(db, request, total: all, row: row)
    let isBackward = request.after?.side == .before
    let missing = request.limit - page.rows.count
    if !isInRest, !isBackward, page.next == nil, missing > 0 {
      let more = try rest.page(db, PageRequest(nil, missing), total: all, row: row)
      page.rows += more.rows
      page.next = more.next
    } else if !isInRest, page.next == nil {
      page.next = Self.startOfRest
    } else if isInRest, isBackward, page.previous == nil, missing > 0 {
      let earlier = try owned.page(
        db, PageRequest(Self.endOfOwned, missing), total: all, row: row)
      page.rows = earlier.rows + page.rows
      page.previous = earlier.previous
    } else if isInRest, page.previous == nil {
      page.previous = Self.endOfOwned
    }
    return page
  }

  /// That nobody owns it, or that its article waits to be settled: before that, its owner has none of
  /// what the article states.
  private static var isOwnerless: Condition {
    Condition(
      """
      (e.id IS NULL OR EXISTS (
        SELECT 1 FROM unsettled_article u WHERE u.article_id = n.article_id))
      """)
  }

  private var newest: Ordering {
    Ordering(
      .text("a.date_key", descends: true), .number("n.article_id", descends: true),
      .number("x.key"))
  }

  /// Articles come first in the join: their index has the order of the list.
  var byArticle: String {
    """
    article a CROSS JOIN article_digest n ON n.article_id = a.id
    CROSS JOIN json_each(\(list)) x
    LEFT JOIN name_group g ON g.id = \(Self.owner)
    LEFT JOIN entity e ON e.id = g.entity_id
    """
  }

  /// Entities come first, by the index of their keys, so that a page reads no more than its owners.
  private var byOwner: String {
    """
    entity e INDEXED BY entity_by_key
    CROSS JOIN name_group g ON g.entity_id = e.id
    CROSS JOIN group_article l ON l.group_id = g.id
    CROSS JOIN article_digest n ON n.article_id = l.article_id
    CROSS JOIN json_each(\(list)) x ON \(Self.owner) = g.id
    JOIN article a ON a.id = l.article_id
    """
  }

  /// The statements of one article, in text order.
  func rows<Row>(
    _ bodies: ArticleBodies, _ db: Database, ofArticle id: Int64,
    _ row: (GRDB.Row, EvidenceRows) throws -> Row
  ) throws -> [Row] {
    let evidence = EvidenceRows(bodies)
    return try GRDB.Row.fetchAll(
      db, sql: "SELECT \(columns) FROM \(byArticle) WHERE a.id = ? ORDER BY x.key",
      arguments: [id]
    ).map { try row($0, evidence) }
  }

  /// The statements of one entity in some articles, in the order `articles` lists these.
  func rows<Row>(
    _ bodies: ArticleBodies, _ db: Database, ofEntity id: EntityID, in articles: String,
    limit: Int, _ row: (GRDB.Row, EvidenceRows) throws -> Row
  ) throws -> [Row] {
    let evidence = EvidenceRows(bodies)
    return try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM json_each(?1) o
        CROSS JOIN article_digest n ON n.article_id = o.value
        CROSS JOIN json_each(\(list)) x
        CROSS JOIN name_group g ON g.id = \(Self.owner) AND g.entity_id = ?2
        JOIN article a ON a.id = n.article_id
        JOIN entity e ON e.id = g.entity_id
        ORDER BY o.key, x.key LIMIT ?3
        """, arguments: [articles, id.number, limit]
    ).map { try row($0, evidence) }
  }

  private func count(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(byArticle) WHERE \(filter.sql)",
      arguments: StatementArguments(filter.arguments)) ?? 0
  }
}
