import GRDB
public import NewsModel

/// One thing an export writes.
public enum LibraryItem: Equatable, Sendable {
  case article(ArticleDetail)
  case entity(EntityDetail)
}

extension NewsLibrary {
  /// Hands every article and then every entity to `body`, each in the order of its number.
  ///
  /// All of it is one view of the library, whatever an importer does meanwhile; one item is in
  /// memory at a time. What `body` throws ends the walk: an error that is no `LibraryError` comes
  /// out as `.failed` with its description.
  public func everything(_ body: (LibraryItem) throws -> Void) throws(LibraryError) {
    try reading("exporting from") { db in
      try forEachNumber(db, in: "article a", where: ArticleList.isArticle) { number in
        try body(.article(try ArticleReader(db: db).detail(of: ArticleID(number))))
      }
      try forEachNumber(db, in: "entity") { number in
        try body(.entity(try EntityReader(db: db).detail(of: EntityID(number), newest: nil)))
      }
    }
  }

  /// Walks a table by key, since a cursor left open would hold on to its page.
  private func forEachNumber(
    _ db: Database, in table: String, where condition: String = "true",
    _ body: (Int64) throws -> Void
  ) throws {
    var last: Int64 = 0
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM \(table) WHERE \(condition) AND id > ? ORDER BY id LIMIT 1")
    while let number = try Int64.fetchOne(statement, arguments: [last]) {
      try body(number)
      last = number
    }
  }
}
