import GRDB

/// Inserts rows into one table, several to a statement.
///
/// Most of an import's time goes into small rows; starting and ending a statement for each costs
/// more than the row itself.
struct RowInsertion {
  /// The values of a row in the order of the columns.
  typealias Values = [(any DatabaseValueConvertible)?]

  private static let rowsEach = 8

  let db: Database
  private let head: String
  private let placeholders: String

  init(_ db: Database, into table: String, _ columns: [String]) {
    self.db = db
    head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    placeholders = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
  }

  /// Inserts a row for each of `items`, which `values` makes of it and its position.
  func insert<Item>(_ items: [Item], _ values: (Int, Item) -> Values) throws {
    let whole = items.count - items.count % Self.rowsEach
    for (range, step) in [(0..<whole, Self.rowsEach), (whole..<items.count, 1)]
    where !range.isEmpty {
      let statement = try statement(rows: step)
      for start in stride(from: range.lowerBound, to: range.upperBound, by: step) {
        var arguments: Values = []
        for index in start..<(start + step) { arguments += values(index, items[index]) }
        try statement.execute(arguments: StatementArguments(arguments))
      }
    }
  }

  private func statement(rows: Int) throws -> Statement {
    let lists = Array(repeating: placeholders, count: rows).joined(separator: ", ")
    return try db.cachedStatement(sql: head + lists)
  }
}
