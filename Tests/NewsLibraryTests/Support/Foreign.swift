import GRDB

/// Acts on a library file as another program would.
enum Foreign {
  static func run(_ sql: String, at path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// Runs `body` while another connection holds the write lock.
  static func whileLocking<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(path: path)
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      return try body()
    }
  }
}
