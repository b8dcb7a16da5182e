import GRDB

/// Inserts rows into one table, several to a statement.
///
/// Starting and ending a statement for each small row costs more than the row itself.
struct RowInsertion {
  private static let rowsEach = 8

  let db: Database
  private let head: String
  private let placeholders: String

  /// Rows that are there already are an error.
  init(_ db: Database, into table: String, _ columns: [String]) {
    self.db = db
    head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    placeholders = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
  }

  /// Inserts a row for each of `items`, whose values `bind` binds in the order of the columns, given
  /// its position and itself.
  func insert<Item>(_ items: [Item], _ bind: (inout RowBinder, Int, Item) -> Void) throws {
    let whole = items.count - items.count % Self.rowsEach
    for (range, step) in [(0..<whole, Self.rowsEach), (whole..<items.count, 1)]
    where !range.isEmpty {
      let statement = try statement(rows: step)
      for start in stride(from: range.lowerBound, to: range.upperBound, by: step) {
        try statement.run { row in
          for index in start..<(start + step) { bind(&row, index, items[index]) }
        }
      }
    }
  }

  private func statement(rows: Int) throws -> QuickStatement {
    let lists = Array(repeating: placeholders, count: rows).joined(separator: ", ")
    return try QuickStatement(db, head + lists)
  }
}
