import GRDB
import NewsModel

/// Which stretch of a list is asked for.
struct PageRequest {
  var after: PageKey?
  var limit: Int

  init(_ after: PageKey?, _ limit: Int) {
    self.after = after
    self.limit = max(limit, 0)
  }
}

/// How a list is ordered and where in it a page begins.
///
/// The columns together are unique, so that rows that tie on the first are still told apart.
struct Ordering {
  struct Column {
    var expression: String
    var descends: Bool
    /// Whether keys hold it as a number.
    var isNumber: Bool

    static func text(_ expression: String, descends: Bool = false) -> Column {
      Column(expression: expression, descends: descends, isNumber: false)
    }

    static func number(_ expression: String, descends: Bool = false) -> Column {
      Column(expression: expression, descends: descends, isNumber: true)
    }
  }

  var columns: [Column]

  init(_ columns: Column...) { self.columns = columns }

  var orderBy: String {
    columns.map { $0.expression + ($0.descends ? " DESC" : "") }.joined(separator: ", ")
  }

  /// The key columns to select, named `key0`, `key1` and so on.
  var selection: String {
    columns.enumerated().map { "\($1.expression) AS key\($0)" }.joined(separator: ", ")
  }

  func key(of row: Row) -> PageKey {
    PageKey(
      fields: columns.indices.map { index in
        String.fromDatabaseValue(row["key\(index)"] as DatabaseValue)
          ?? Int64.fromDatabaseValue(row["key\(index)"] as DatabaseValue).map { String($0) } ?? ""
      })
  }

  /// The condition that a row stands after `key`; true for every row where `key` is nil or of
  /// another list.
  ///
  /// The first column stands alone as well: by it SQLite finds the place in the index.
  func condition(after key: PageKey?) -> Condition {
    guard let key, key.fields.count == columns.count else { return Condition("1") }
    var alternatives: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    for (index, column) in columns.enumerated() {
      var terms = columns[..<index].map { "\($0.expression) = ?" }
      terms.append("\(column.expression) \(column.descends ? "<" : ">") ?")
      alternatives.append("(" + terms.joined(separator: " AND ") + ")")
      arguments += (0...index).map { value(key.fields[$0], of: columns[$0]) }
    }
    let first = columns[0]
    let sql = """
      \(first.expression) \(first.descends ? "<=" : ">=") ?
      AND (\(alternatives.joined(separator: " OR ")))
      """
    return Condition(sql, [value(key.fields[0], of: first)] + arguments)
  }

  private func value(_ field: String, of column: Column) -> any DatabaseValueConvertible {
    column.isNumber ? Int64(field) ?? 0 : field
  }
}

/// A condition of a WHERE clause with its bound values.
struct Condition {
  var sql: String
  var arguments: [any DatabaseValueConvertible]

  init(_ sql: String, _ arguments: [any DatabaseValueConvertible] = []) {
    self.sql = sql
    self.arguments = arguments
  }

  /// That `words` occur, folded, within one of the folded `columns`; always true when empty.
  static func containing(_ words: String, in columns: String...) -> Condition {
    guard !words.allSatisfy(\.isWhitespace) else { return Condition("1") }
    let key = NameKey.key(words)
    let terms = columns.map { "instr(\($0), ?) > 0" }
    return Condition("(" + terms.joined(separator: " OR ") + ")", columns.map { _ in key })
  }

  /// That `words` occur within `column`, where ASCII case does not count; always true when empty.
  static func matching(_ words: String, in columns: String...) -> Condition {
    guard !words.allSatisfy(\.isWhitespace) else { return Condition("1") }
    let needle = words.lowercased()
    let terms = columns.map { "instr(lower(\($0)), ?) > 0" }
    return Condition("(" + terms.joined(separator: " OR ") + ")", columns.map { _ in needle })
  }

  static func && (left: Condition, right: Condition) -> Condition {
    Condition("\(left.sql) AND \(right.sql)", left.arguments + right.arguments)
  }
}

/// One list with its rows' source, order and filter.
struct ListQuery {
  var selection: String
  var source: String
  var filter: Condition
  var ordering: Ordering

  /// The rows of the page asked for, with where the next one begins.
  ///
  /// `total` is the maintained count of the unfiltered list; with a filter, rows are counted.
  func page<Row: Equatable & Sendable>(
    _ db: Database, _ request: PageRequest, total: Int?, row: (GRDB.Row) throws -> Row?
  ) throws -> ListPage<Row> {
    let condition = filter && ordering.condition(after: request.after)
    let rows = try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT \(ordering.selection), \(selection) FROM \(source)
        WHERE \(condition.sql) ORDER BY \(ordering.orderBy) LIMIT ?
        """, arguments: StatementArguments(condition.arguments + [request.limit + 1]))
    let shown = rows.prefix(request.limit)
    let hasMore = rows.count > request.limit
    return ListPage(
      rows: try shown.compactMap(row), total: try total ?? count(db),
      next: hasMore ? shown.last.map(ordering.key) : nil)
  }

  private func count(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(source) WHERE \(filter.sql)",
      arguments: StatementArguments(filter.arguments)) ?? 0
  }
}
