import GRDB

/// Changes to the maintained counts, gathered during a transaction and written at its end.
struct Tally {
  /// What is counted whenever documents come and go; entity kinds are counted beside these.
  enum Count: String, CaseIterable {
    case documents, gone, articles, embedded, mentions, links, figures, quotes, teasers
  }

  private var changes: [Count: Int] = [:]

  mutating func add(_ change: Int, to count: Count) {
    changes[count, default: 0] += change
  }

  /// Runs `body` and writes what it tallied.
  static func changing<Value>(
    _ db: Database, _ body: (inout Tally) throws -> Value
  ) throws -> Value {
    var tally = Tally()
    let value = try body(&tally)
    for (count, change) in tally.changes where change != 0 {
      try db.execute(
        sql: """
          INSERT INTO counter (name, value) VALUES (?1, ?2)
          ON CONFLICT (name) DO UPDATE SET value = value + ?2
          """, arguments: [count.rawValue, change])
    }
    return value
  }

  /// The maintained value of `name`, 0 where nothing was ever counted.
  static func value(of name: String, in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT value FROM counter WHERE name = ?", arguments: [name]) ?? 0
  }
}
