import GRDB
import GRDBSQLite

/// A statement that is run many times, with values bound one by one.
///
/// Most of an import's time in the library goes into small rows; boxing their values as the general
/// way does costs more than SQLite takes to store them.
struct QuickStatement {
  private let db: Database
  private let statement: Statement
  private let handle: OpaquePointer

  /// Prepares `sql`, once for each connection.
  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Runs the statement with `values` in the order of its parameters; rows are ignored.
  func run<each Value: Bindable>(_ values: repeat each Value) throws {
    try run { $0.bind(repeat each values) }
  }

  /// Binds several rows one after another, and runs the statement.
  func run(binding: (inout RowBinder) -> Void) throws {
    try bind(binding)
    defer { finish() }
    while try step() {}
  }

  /// The first number of the first row, or nil where there is none.
  func number<each Value: Bindable>(_ values: repeat each Value) throws -> Int64? {
    try bind { $0.bind(repeat each values) }
    defer { finish() }
    let reader = RowReader(handle: handle)
    return try step() && !reader.isNull(0) ? reader.number(0) : nil
  }

  /// The first number of each row.
  func numbers<each Value: Bindable>(_ values: repeat each Value) throws -> [Int64] {
    var numbers: [Int64] = []
    try rows(repeat each values) { numbers.append($0.number(0)) }
    return numbers
  }

  /// The first text of each row.
  func texts<each Value: Bindable>(_ values: repeat each Value) throws -> [String] {
    var texts: [String] = []
    try rows(repeat each values) { texts.append($0.text(0)) }
    return texts
  }

  /// Calls `read` with each row, which may not run this statement.
  func rows<each Value: Bindable>(
    _ values: repeat each Value, read: (RowReader) throws -> Void
  ) throws {
    try bind { $0.bind(repeat each values) }
    defer { finish() }
    while try step() { try read(RowReader(handle: handle)) }
  }

  private func bind(_ binding: (inout RowBinder) -> Void) throws {
    var row = RowBinder(handle: handle)
    binding(&row)
    guard row.code == SQLITE_OK else {
      finish()
      throw error(row.code)
    }
  }

  /// Lets go of what was bound, which may be a whole page.
  private func finish() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// Whether there is a row.
  private func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw error(code)
    }
  }

  private func error(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: statement.sql)
  }
}

/// Reads the columns of a row, numbered from 0, while it is the current one.
struct RowReader {
  fileprivate let handle: OpaquePointer

  func number(_ column: CInt) -> Int64 { sqlite3_column_int64(handle, column) }

  /// Empty where there is none.
  func text(_ column: CInt) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Empty where there are none.
  func bytes(_ column: CInt) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(handle, column))
    guard count > 0, let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  func isNull(_ column: CInt) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
}

/// Binds values to the parameters of a statement, one after another.
struct RowBinder {
  fileprivate let handle: OpaquePointer
  /// The first that went wrong.
  fileprivate private(set) var code = SQLITE_OK
  private var next: CInt = 1

  fileprivate init(handle: OpaquePointer) {
    self.handle = handle
    sqlite3_reset(handle)
  }

  mutating func bind<each Value: Bindable>(_ values: repeat each Value) {
    for value in repeat each values {
      let result = value.bind(to: handle, at: next)
      if code == SQLITE_OK { code = result }
      next += 1
    }
  }
}
