import GRDB
import NewsModel

extension NewsLibrary {
  /// Stores `batch` as one transaction, replacing what documents of the same paths said before.
  ///
  /// Entities, stories and teaser ties of the batch appear with `finishImport`.
  public func store(_ batch: [ImportedDocument]) throws(LibraryError) -> StoreCounts {
    try writing("writing to") { db in
      try Tally.changing(db) { tally in
        var store = DocumentStore(db: db, tally: tally)
        for document in batch { try store.put(document) }
        tally = store.tally
        return store.counts
      }
    }
  }
}

/// Writes documents with their pages and articles.
private struct DocumentStore {
  let db: Database
  var tally: Tally
  var counts = StoreCounts()

  mutating func put(_ document: ImportedDocument) throws {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, gone FROM document WHERE path = ?"),
      arguments: [document.path])
    let id: Int64
    var previous: [Int: Int64] = [:]
    if let known {
      id = known["id"]
      if known["gone"] { tally.add(-1, to: .gone) }
      previous = try Removal(db: db).forgetArticles(ofDocument: id, tally: &tally)
      try update(document, id: id)
      counts.replaced += 1
    } else {
      id = try insert(document)
      tally.add(1, to: .documents)
      counts.added += 1
    }
    try insertPieces(of: document, id: id)
    for (position, item) in document.articles.enumerated() {
      var writer = ArticleWriter(db: db, tally: tally)
      try writer.write(
        item, document: id, position: position, reusing: previous[position])
      tally = writer.tally
      counts.articles += 1
      counts.rejected += writer.rejected
    }
  }

  private func insert(_ document: ImportedDocument) throws -> Int64 {
    try db.cachedStatement(
      sql: "INSERT INTO document (path, size, modified, hash) VALUES (?, ?, ?, ?)"
    ).execute(
      arguments: [document.path, document.size, document.modified, document.contentHash])
    return db.lastInsertedRowID
  }

  private func update(_ document: ImportedDocument, id: Int64) throws {
    try db.cachedStatement(
      sql: "UPDATE document SET size = ?, modified = ?, hash = ?, gone = 0 WHERE id = ?"
    ).execute(arguments: [document.size, document.modified, document.contentHash, id])
  }

  private func insertPieces(of document: ImportedDocument, id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO piece (document_id, position, line, text, role, rule, article)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, piece) in document.pieces.enumerated() {
      try statement.execute(arguments: [
        id, position, piece.line, piece.text, piece.role.rawValue, piece.rule, piece.article,
      ])
    }
  }
}
