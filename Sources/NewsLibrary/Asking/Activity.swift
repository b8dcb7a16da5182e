import GRDB
import NewsModel

/// When entities are named: articles a month, kept with their counts.
enum Activity {
  /// Columns of a chart in a list.
  static let columns = 12

  /// Articles a month in the whole library, in order.
  static func months(_ db: Database) throws -> [MonthCount] {
    try counts(db, of: Tally.Monthly.published)
  }

  /// Dated sentences a month in the whole library, in order.
  static func datedSentences(_ db: Database) throws -> [MonthCount] {
    try counts(db, of: Tally.Monthly.dated)
  }

  /// Dated sentences a month among those that mention an entity, in order.
  ///
  /// O(sentences that mention it).
  static func datedSentences(_ db: Database, of entity: EntityID) throws -> [MonthCount] {
    let groups = try LocalNames.groups(db, ofEntity: entity)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT x.date / 100 AS month, count(*) AS number
        FROM \(Timeline.names(of: groups)) GROUP BY 1 ORDER BY 1
        """)
    return rows.compactMap { row in
      CalendarDate(number: (row["month"] as Int) * 100).flatMap(Month.init)
        .map { MonthCount($0, row["number"]) }
    }
  }

  /// Gives each entity its activity over the time the library covers.
  static func fill(_ entities: inout [EntitySummary], _ db: Database) throws {
    guard let scale = MonthScale(holding: try months(db)) else { return }
    let statement = try db.cachedStatement(
      sql: "SELECT month, articles AS number FROM entity_month WHERE entity_id = ?")
    for index in entities.indices {
      let rows = try Row.fetchAll(statement, arguments: [entities[index].id.number])
      entities[index].activity = scale.columns(
        columns, of: rows.map { MonthCount(Month(index: $0["month"]), $0["number"]) })
    }
  }

  private static func counts(_ db: Database, of kind: Tally.Monthly) throws -> [MonthCount] {
    let prefix = kind.rawValue + "/"
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT substr(name, ?1) AS month, value AS number FROM counter
          WHERE name >= ?2 AND name < ?3 AND value > 0 ORDER BY name
          """), arguments: [prefix.count + 1, prefix, prefix + KeyRange.last])
    return rows.compactMap(MonthCount.init)
  }
}

extension MonthCount {
  /// Reads `month` and `number`, or nil where the month is none.
  init?(_ row: Row) {
    guard let month = Month(iso8601: row["month"]) else { return nil }
    self.init(month, row["number"])
  }
}
