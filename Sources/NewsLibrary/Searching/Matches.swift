import GRDB

/// Walks what matches an expression, and whatever else must hold.
struct Matches {
  let db: Database
  /// Where rows come from: the index of words with its condition, whose first parameter is the
  /// expression.
  let source: String
  /// What the other parameters stand for.
  let filters: [any DatabaseValueConvertible]

  /// The last added first, unless said otherwise.
  struct Found {
    var articles: [(article: Int64, score: Double)] = []
    /// Whether there are no others.
    var isWhole = false
    /// How many numbers of articles were looked through.
    var walked: Int64 = 0
  }

  /// Numbers of articles in the first stretch that is looked through, at the least.
  private static let stretch: Int64 = 2048
  /// Each stretch is at most so many times as long as the one behind it.
  private static let growth: Int64 = 4

  /// The matches added last, at most `limit`, with their scores where they are to be ranked; none but
  /// among the last `window` numbers given out, unless fewer than `enough` are there.
  ///
  /// Stretch by stretch, each forwards: backwards FTS5 takes half as long again, and where nothing
  /// matches it goes on to the very beginning, whatever the bounds.
  func newest(
    _ expression: SearchExpression, window: Int64, enough: Int = 0, limit: Int,
    isRanked: Bool = false
  ) throws -> Found {
    let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM article")) ?? 0
    let score = isRanked ? WordRank.call(weighing: expression.weights) : "0.0"
    let statement = try db.makeStatement(
      sql: "SELECT rowid, \(score) FROM \(source) AND rowid > ? AND rowid <= ?")
    let end = max(last - window, 0)
    var found: [(article: Int64, score: Double)] = []
    var (upper, length) = (last, Self.first(expression, limit: limit))
    while upper > 0, found.count < limit, upper > end || found.count < enough {
      let lower = max(upper - length, upper > end ? end : 0)
      let rows = try Row.fetchCursor(
        statement, arguments: StatementArguments([expression.text] + filters + [lower, upper]))
      var stretch: [(article: Int64, score: Double)] = []
      while let row = try rows.next() { stretch.append((row[0], row[1])) }
      found += stretch.reversed()
      upper = lower
      length = Self.next(length, missing: limit - found.count, found.count, in: last - upper)
    }
    return Found(
      articles: Array(found.prefix(limit)), isWhole: upper == 0 && found.count <= limit,
      walked: last - upper)
  }

  /// How long the first stretch is: about as long as to hold a part of what is wanted.
  private static func first(_ expression: SearchExpression, limit: Int) -> Int64 {
    max(stretch, Int64(Double(limit) / expression.share) / growth)
  }

  /// How long the next stretch is: no longer than what is likely to hold all that is missing.
  private static func next(
    _ length: Int64, missing: Int, _ found: Int, in walked: Int64
  ) -> Int64 {
    guard found > 0, missing > 0 else { return length * growth }
    return min(length * growth, stretch / 4 + walked * Int64(missing) / Int64(found))
  }
}
