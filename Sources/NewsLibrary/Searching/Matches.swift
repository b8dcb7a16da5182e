import GRDB

/// Walks what matches an expression, and whatever else must hold.
struct Matches {
  let db: Database
  /// Where rows come from: the index of words with its condition, whose first parameter is the
  /// expression.
  let source: String
  /// What the other parameters stand for.
  let filters: [any DatabaseValueConvertible]

  /// Numbers of articles in the first stretch that is looked through.
  private static let stretch: Int64 = 2048
  /// Each stretch is so many times as long as the one behind it.
  private static let growth: Int64 = 4

  /// The numbers of the matches added last, the last first, at most `limit`; none but among the last
  /// `window` numbers given out, unless fewer than `enough` are there.
  ///
  /// Stretch by stretch, each forwards: backwards FTS5 takes half as long again, and where nothing
  /// matches it goes on to the very beginning, whatever the bounds.
  func newest(
    _ expression: SearchExpression, window: Int64, enough: Int = 0, limit: Int
  ) throws -> [Int64] {
    let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM article")) ?? 0
    let statement = try db.makeStatement(
      sql: "SELECT rowid FROM \(source) AND rowid > ? AND rowid <= ?")
    let end = max(last - window, 0)
    var found: [Int64] = []
    var (upper, length) = (last, Self.stretch)
    while upper > 0, found.count < limit, upper > end || found.count < enough {
      let lower = max(upper - length, upper > end ? end : 0)
      found =
        try Int64.fetchAll(
          statement,
          arguments: StatementArguments([expression.text] + filters + [lower, upper])) + found
      (upper, length) = (lower, length * Self.growth)
    }
    return found.suffix(limit).reversed()
  }
}
