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
    /// Whether it is the same in all rows, so that these need no sorting by it.
    var isConstant = false

    static func text(_ expression: String, descends: Bool = false) -> Column {
      Column(expression: expression, descends: descends, isNumber: false)
    }

    /// A text that holds no quotes.
    static func constant(_ text: String) -> Column {
      Column(expression: "'\(text)'", descends: false, isNumber: false, isConstant: true)
    }

    static func number(_ expression: String, descends: Bool = false) -> Column {
      Column(expression: expression, descends: descends, isNumber: true)
    }
  }

  var columns: [Column]

  init(_ columns: Column...) { self.columns = columns }

  init(_ columns: [Column]) { self.columns = columns }

  /// The ordering from the last row to the first.
  var reversed: Ordering {
    Ordering(
      columns.map { column in
        var turned = column
        turned.descends.toggle()
        return turned
      })
  }

  var orderBy: String {
    columns.filter { !$0.isConstant }
      .map { $0.expression + ($0.descends ? " DESC" : "") }.joined(separator: ", ")
  }

  /// The key columns to select, named `key0`, `key1` and so on.
  var selection: String {
    columns.enumerated().map { "\($1.expression) AS key\($0)" }.joined(separator: ", ")
  }

  func key(of row: Row, _ side: PageKey.Side) -> PageKey {
    PageKey(
      fields: columns.indices.map { index in
        String.fromDatabaseValue(row["key\(index)"] as DatabaseValue)
          ?? Int64.fromDatabaseValue(row["key\(index)"] as DatabaseValue).map { String($0) } ?? ""
      }, side: side)
  }

  /// The condition that a row stands after `key` in this ordering; true for every row where `key`
  /// is nil or of another list.
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

  /// That `words` occur within `column`, where ASCII case does not count; always true when empty.
  static func matching(_ words: String, in columns: String...) -> Condition {
    guard !words.allSatisfy(\.isWhitespace) else { return Condition("1") }
    let needle = words.lowercased()
    let terms = columns.map { "instr(lower(\($0)), ?) > 0" }
    return Condition("(" + terms.joined(separator: " OR ") + ")", columns.map { _ in needle })
  }

  /// That it does not hold.
  var negated: Condition { Condition("NOT (\(sql))", arguments) }

  static func && (left: Condition, right: Condition) -> Condition {
    Condition("\(left.sql) AND \(right.sql)", left.arguments + right.arguments)
  }
}

/// One list with its rows' source, order and filter.
struct ListQuery {
  var selection: String
  var source: String
  /// What the parameters in `source` stand for.
  var sourceArguments: [any DatabaseValueConvertible] = []
  var filter: Condition
  var ordering: Ordering

  /// The rows of the page asked for, with where the neighbouring ones stand.
  ///
  /// `total` is the maintained count of the unfiltered list; with a filter, rows are counted.
  func page<Row: Equatable & Sendable>(
    _ db: Database, _ request: PageRequest, total: Int?, row: (GRDB.Row) throws -> Row?
  ) throws -> ListPage<Row> {
    let isBackward = request.after?.side == .before
    let walk = isBackward ? ordering.reversed : ordering
    let found = try rows(db, after: request.after, in: walk, limit: request.limit + 1)
    let hasMore = found.count > request.limit
    var shown = Array(found.prefix(request.limit))
    if isBackward { shown.reverse() }
    let isAtEdge = request.after.map(\.fields.isEmpty) ?? true
    let hasNext = isBackward ? !isAtEdge : hasMore
    let hasPrevious = isBackward ? hasMore : !isAtEdge
    return ListPage(
      rows: try shown.compactMap(row), total: try total ?? count(db),
      next: hasNext ? shown.last.map { ordering.key(of: $0, .after) } : nil,
      previous: hasPrevious ? shown.first.map { ordering.key(of: $0, .before) } : nil)
  }

  private func rows(
    _ db: Database, after key: PageKey?, in ordering: Ordering, limit: Int
  ) throws -> [GRDB.Row] {
    let condition = filter && ordering.condition(after: key)
    return try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT \(ordering.selection), \(selection) FROM \(source)
        WHERE \(condition.sql) ORDER BY \(ordering.orderBy) LIMIT ?
        """, arguments: StatementArguments(sourceArguments + condition.arguments + [limit]))
  }

  private func count(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(source) WHERE \(filter.sql)",
      arguments: StatementArguments(sourceArguments + filter.arguments)) ?? 0
  }
}
