import GRDB
import NewsModel

/// Changes to the maintained counts, gathered during a transaction and written at its end.
struct Tally {
  /// What is counted beside the entities of each kind.
  enum Count: String, CaseIterable {
    case documents, gone, articles, embedded, mentions, links, figures, quotes, teasers
    /// Dates whose day, month or year is known.
    case dated
    case stories

    /// What an article of `role` counts as, or nil where it is none.
    init?(_ role: ArticleRole) {
      switch role {
      case .main: self = .articles
      case .embedded: self = .embedded
      case .listing: return nil
      }
    }
  }

  /// What is counted month by month.
  enum Monthly: String {
    /// Articles by their dates.
    case published
    /// Dated sentences by the months they name.
    case dated
  }

  private var changes: [String: Int] = [:]

  mutating func add(_ change: Int, to count: Count) {
    changes[count.rawValue, default: 0] += change
  }

  /// Counts something in the month of `date`; dates known to the year alone are in none.
  mutating func add(_ change: Int, to kind: Monthly, on date: CalendarDate?) {
    guard let month = date.flatMap(Month.init) else { return }
    changes["\(kind.rawValue)/\(month.iso8601)", default: 0] += change
  }

  mutating func add(_ change: Int, toEntitiesOf kind: EntityKind) {
    changes[kind.rawValue, default: 0] += change
  }

  /// Runs `body` and writes what it tallied.
  static func changing<Value>(
    _ db: Database, _ body: (inout Tally) throws -> Value
  ) throws -> Value {
    var tally = Tally()
    let value = try body(&tally)
    try tally.write(to: db)
    return value
  }

  func write(to db: Database) throws {
    let count = try db.cachedStatement(
      sql: """
        INSERT INTO counter (name, value) VALUES (?1, ?2)
        ON CONFLICT (name) DO UPDATE SET value = value + ?2
        """)
    for (name, change) in changes where change != 0 {
      try count.execute(arguments: [name, change])
    }
  }

  /// The maintained value of `name`, 0 where nothing was ever counted.
  static func value(of name: String, in db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM counter WHERE name = ?"), arguments: [name]) ?? 0
  }
}
