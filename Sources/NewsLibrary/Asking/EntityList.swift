import GRDB
import NewsModel

/// Lists of entities.
enum EntityList {
  /// What an `EntitySummary` is read from; aliases come as lines, most used first.
  static let columns = """
    e.id, e.kind, e.name, e.article_count, e.mention_count, e.first_seen, e.last_seen,
    (SELECT group_concat(text, char(10)) FROM (
       SELECT replace(text, char(10), ' ') AS text FROM entity_name
       WHERE entity_id = e.id AND is_canonical = 0 ORDER BY uses DESC, text)) AS aliases
    """

  static func page(
    _ db: Database, _ kind: EntityKind, _ order: EntityOrder, _ filter: String,
    _ request: PageRequest
  ) throws -> ListPage<EntitySummary> {
    let ordering =
      switch order {
      case .inMostArticles:
        Ordering(
          .number("e.article_count", descends: true), .number("e.mention_count", descends: true),
          .text("e.key"))
      case .mostMentioned:
        Ordering(
          .number("e.mention_count", descends: true), .number("e.article_count", descends: true),
          .text("e.key"))
      case .name: Ordering(.text("e.key"))
      case .lastSeen: Ordering(.text("e.seen_key", descends: true), .text("e.key"))
      }
    var query = ListQuery(
      selection: columns, source: "entity e", filter: Condition("e.kind = ?", [kind.rawValue]),
      ordering: ordering)
    var total: Int?
    if filter.allSatisfy(\.isWhitespace) {
      total = try Tally.value(of: kind.rawValue, in: db)
    } else {
      query.source = """
        (SELECT x.*, (
           SELECT min(match_tier(n.key, ?)) FROM entity_name n WHERE n.entity_id = x.id) AS tier
         FROM entity x) e
        """
      query.sourceArguments = [NameKey.key(filter)]
      query.filter = query.filter && Condition("e.tier IS NOT NULL")
      query.ordering = Ordering([.number("e.tier")] + ordering.columns)
    }
    var page = try query.page(db, request, total: total, row: EntitySummary.init)
    try Activity.fill(&page.rows, db)
    return page
  }

  static func summary(_ db: Database, of id: EntityID) throws -> EntitySummary {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM entity e WHERE e.id = ?"),
      arguments: [id.number])
    guard let row else { throw LibraryError.noSuchEntity(id) }
    return EntitySummary(row)
  }
}

extension EntitySummary {
  init(_ row: Row) {
    let aliases: String? = row["aliases"]
    self.init(
      id: EntityID(row["id"]), kind: EntityKind(rawValue: row["kind"]) ?? .organization,
      name: row["name"], aliases: aliases?.split(separator: "\n").map(String.init) ?? [],
      articleCount: row["article_count"], mentionCount: row["mention_count"],
      firstSeen: CalendarDate(column: row["first_seen"]),
      lastSeen: CalendarDate(column: row["last_seen"]))
  }
}
