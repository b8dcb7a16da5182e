import GRDB
import NewsModel

/// A list of what articles state, figures or quotes, each of them somebody's or nobody's.
struct StatementList {
  var columns: String
  /// The table, and the column that numbers the local entity it belongs to.
  var table: String
  var owner: String
  /// What rows of one owner are ordered by before their dates.
  var grouping: String
  var filter: Condition
  /// The maintained count of the unfiltered list.
  var counter: Tally.Count

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
      selection: columns, source: byArticle, filter: filter && Condition("e.id IS NULL"),
      ordering: Ordering([.text("'\(Self.ownerless)'")] + newest.columns))
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

  private var newest: Ordering {
    Ordering(
      .text("a.date_key", descends: true), .number("a.id", descends: true),
      .number("x.position"))
  }

  /// Articles come first in the join: their index has the order of the list.
  var byArticle: String {
    """
    article a CROSS JOIN \(table) x ON x.article_id = a.id
    LEFT JOIN local_entity l ON l.article_id = a.id AND l.position = x.\(owner)
    LEFT JOIN name_group g ON g.id = l.group_id
    LEFT JOIN entity e ON e.id = g.entity_id
    """
  }

  /// Entities come first, by the index of their keys, so that a page reads no more than its owners.
  private var byOwner: String {
    """
    entity e INDEXED BY entity_by_key
    CROSS JOIN name_group g ON g.entity_id = e.id
    CROSS JOIN local_entity l ON l.group_id = g.id
    CROSS JOIN \(table) x ON x.article_id = l.article_id AND x.\(owner) = l.position
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
      db, sql: "SELECT \(columns) FROM \(byArticle) WHERE a.id = ? ORDER BY x.position",
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
        SELECT \(columns) FROM json_each(?1) n
        CROSS JOIN name_group g ON g.entity_id = ?2
        CROSS JOIN local_entity l ON l.group_id = g.id AND l.article_id = n.value
        CROSS JOIN \(table) x ON x.article_id = l.article_id AND x.\(owner) = l.position
        JOIN article a ON a.id = l.article_id
        JOIN entity e ON e.id = g.entity_id
        ORDER BY n.key, x.position LIMIT ?3
        """, arguments: [articles, id.number, limit]
    ).map { try row($0, evidence) }
  }

  private func count(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(byArticle) WHERE \(filter.sql)",
      arguments: StatementArguments(filter.arguments)) ?? 0
  }
}
