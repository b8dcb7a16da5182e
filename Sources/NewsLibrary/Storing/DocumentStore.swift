import GRDB
import NewsModel

extension NewsLibrary {
  /// Stores `batch` as one transaction, replacing what documents of the same paths said before.
  ///
  /// Articles can be read and searched at once; entities, stories and teaser ties of the batch
  /// appear with the next `settle` or `finishImport`.
  public func store(_ batch: [ImportedDocument]) throws(LibraryError) -> StoreCounts {
    try writing("writing to") { db in
      var store = DocumentStore(db: db)
      for document in batch { try store.put(document) }
      try store.ledger.write(to: db)
      return store.counts
    }
  }
}

/// Writes documents with their pages and articles.
private struct DocumentStore {
  let db: Database
  var ledger = StoreLedger()
  var counts = StoreCounts()

  init(db: Database) { self.db = db }

  mutating func put(_ document: ImportedDocument) throws {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, gone FROM document WHERE path = ?"),
      arguments: [document.path])
    let id: Int64
    var previous: [Int: Int64] = [:]
    if let known {
      id = known["id"]
      if known["gone"] { ledger.tally.add(-1, to: .gone) }
      previous = try Removal(db: db).forgetArticles(ofDocument: id, ledger: &ledger)
      try update(document, id: id)
      counts.replaced += 1
    } else {
      id = try insert(document)
      ledger.tally.add(1, to: .documents)
      counts.added += 1
    }
    try insertPieces(of: document, id: id)
    for (position, item) in document.articles.enumerated() {
      counts.rejected += try ArticleWriter(db: db).write(
        item, document: id, position: position, reusing: previous[position], ledger: &ledger)
      counts.articles += 1
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
    let columns = ["document_id", "position", "line", "text", "role", "rule", "article"]
    try RowInsertion(db, into: "piece", columns).insert(document.pieces) { position, piece in
      [id, position, piece.line, piece.text, piece.role.rawValue, piece.rule, piece.article]
    }
  }
}
