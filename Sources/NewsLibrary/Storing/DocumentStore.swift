import FoundationEssentials
import GRDB
import NewsModel

extension NewsLibrary {
  /// Stores `batch` as one transaction, replacing what documents of the same paths said before.
  ///
  /// Articles can be read and searched at once; entities, stories and teaser ties of the batch
  /// appear with the next `settle` or `finishImport`.
  public func store(_ batch: [ImportedDocument]) throws(LibraryError) -> StoreCounts {
    let dictionary = try textDictionary()
    return try store(batch.map { PreparedDocument($0, packedWith: dictionary) })
  }

  /// Stores what was prepared, likewise.
  public func store(_ batch: [PreparedDocument]) throws(LibraryError) -> StoreCounts {
    try writing("writing to") { db in
      var store = DocumentStore(db: db)
      for document in batch { try store.put(document) }
      try store.ledger.write(to: db)
      return store.counts
    }
  }
}

/// Writes documents with their pages and articles.
struct DocumentStore {
  let db: Database
  var ledger = StoreLedger()
  var counts = StoreCounts()

  init(db: Database) { self.db = db }

  mutating func put(_ document: PreparedDocument) throws {
    let (id, previous) = try put(document.row)
    if document.row.container == nil {
      // A file that held records before, or was about to, is one document now.
      ledger.tally.add(try Records(db: db).markGone(in: document.row.path), to: .gone)
    }
    try QuickStatement(
      db, "INSERT OR REPLACE INTO document_page (document_id, bytes) VALUES (?, ?)"
    ).run(id, document.page)
    try insert(document.articles, of: id, reusing: previous)
  }

  /// Stores the document's own row; returns its number and, by position, those of the articles it
  /// had, which are removed.
  mutating func put(_ row: DocumentRow) throws -> (id: Int64, previous: [Int: Int64]) {
    if let known = try DocumentRow.fetch(db, path: row.path) {
      let previous = try Removal(db: db).forgetArticles(ofDocument: known.id, ledger: &ledger)
      try replace(known, by: row)
      counts.replaced += 1
      return (known.id, previous)
    }
    counts.added += 1
    return (try insert(row), [:])
  }

  mutating func insert(
    _ articles: [PreparedArticle], of document: Int64, reusing numbers: [Int: Int64]
  ) throws {
    for (position, item) in articles.enumerated() {
      counts.rejected += item.rejected
      try ArticleWriter(db: db).write(
        item, document: document, position: position, reusing: numbers[position],
        ledger: &ledger)
      if item.article.role != .listing { counts.articles += 1 }
    }
  }

  mutating func insert(_ row: DocumentRow) throws -> Int64 {
    try QuickStatement(
      db,
      """
      INSERT INTO document (path, size, modified, hash, container, records)
      VALUES (?, ?, ?, ?, ?, ?)
      """
    ).run(row.path, row.size, row.modified, row.hash, row.container, row.records)
    if row.isCounted { ledger.tally.add(1, to: .documents) }
    return db.lastInsertedRowID
  }

  mutating func replace(_ known: DocumentRow.Known, by row: DocumentRow) throws {
    try db.cachedStatement(
      sql: """
        UPDATE document
        SET size = ?, modified = ?, hash = ?, container = ?, records = ?, gone = 0 WHERE id = ?
        """
    ).execute(
      arguments: [row.size, row.modified, row.hash, row.container, row.records, known.id])
    if known.isCounted { ledger.tally.add(-1, to: .documents) }
    if row.isCounted { ledger.tally.add(1, to: .documents) }
    if known.isCounted, known.isGone { ledger.tally.add(-1, to: .gone) }
  }
}

/// A row of `document` as it is to be.
struct DocumentRow: Sendable {
  var path: String
  var size: Int
  var modified: Int
  var hash: String
  var container: String?
  /// How many records a file holds, nil for one document.
  var records: Int?

  /// A file that holds records is counted by these.
  var isCounted: Bool { (records ?? 0) == 0 }

  /// A row the library has.
  struct Known {
    var id: Int64
    var hash: String
    var isGone: Bool
    var isCounted: Bool
    var holdsRecords: Bool
  }

  static func fetch(_ db: Database, path: String) throws -> Known? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, hash, gone, records FROM document WHERE path = ?"),
      arguments: [path]
    ).map { row in
      let records: Int? = row["records"]
      return Known(
        id: row["id"], hash: row["hash"], isGone: row["gone"], isCounted: (records ?? 0) == 0,
        holdsRecords: records != nil)
    }
  }
}

extension DocumentRow {
  init(_ document: ImportedDocument) {
    self.init(
      path: document.path, size: document.size, modified: document.modified,
      hash: document.contentHash, container: document.container)
  }
}
