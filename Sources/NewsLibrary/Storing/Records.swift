import GRDB
import NewsModel

extension NewsLibrary {
  /// What the library knows of documents, by path, those it has.
  public func stamps(
    ofDocuments paths: [String]
  ) throws(LibraryError) -> [String: DocumentStamp] {
    try reading("reading") { db in
      let statement = try db.cachedStatement(
        sql: "SELECT size, modified, hash, gone, records FROM document WHERE path = ?")
      return try paths.reduce(into: [:]) { stamps, path in
        stamps[path] = try Row.fetchOne(statement, arguments: [path]).map(DocumentStamp.init)
      }
    }
  }

  /// Notes that the records of a file are about to be read anew.
  ///
  /// Until `finish` says that all are in, the file counts as changed: an import cut short reads it
  /// again. Does nothing to a file the library does not know.
  public func begin(containerAt path: String) throws(LibraryError) {
    try writing("writing to") { db in
      try db.execute(
        sql: "UPDATE document SET modified = -1 WHERE path = ? AND container IS NULL",
        arguments: [path])
    }
  }

  /// Notes, as one transaction, that a file of records was read to its end.
  ///
  /// Its records that were not seen are marked as gone, never deleted; what it announces itself
  /// replaces what it announced before. O(records of the file).
  public func finish(
    _ container: ImportedContainer, isSeen: (_ path: String) -> Bool
  ) throws(LibraryError) -> ContainerCounts {
    try writing("writing to") { db in
      var store = DocumentStore(db: db)
      let records = Records(db: db)
      let gone = try records.markGone(in: container.path, except: isSeen)
      store.ledger.tally.add(gone, to: .gone)
      let row = DocumentRow(
        path: container.path, size: container.size, modified: container.modified,
        hash: container.contentHash, records: try records.count(in: container.path))
      if let known = try DocumentRow.fetch(db, path: container.path), known.holdsRecords,
        known.hash == container.contentHash
      {
        try store.replace(known, by: row)
      } else {
        let (id, previous) = try store.put(row)
        try store.insert(
          container.listings.map { PreparedArticle(AnalysedArticle($0, ArticleAnalysis())) },
          of: id,
          reusing: previous)
      }
      try store.ledger.write(to: db)
      return ContainerCounts(gone: gone, own: row.isCounted ? store.counts : nil)
    }
  }
}

/// The records of one file.
struct Records {
  let db: Database

  /// How many are there.
  func count(in container: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM document WHERE container = ? AND gone = 0"),
      arguments: [container]) ?? 0
  }

  /// Marks all as gone; returns how many newly are.
  func markGone(in container: String) throws -> Int {
    try db.cachedStatement(
      sql: "UPDATE document SET gone = 1 WHERE container = ? AND gone = 0"
    ).execute(arguments: [container])
    return db.changesCount
  }

  /// Marks those as gone that were not seen; returns how many newly are.
  func markGone(in container: String, except isSeen: (String) -> Bool) throws -> Int {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, path FROM document WHERE container = ? AND gone = 0",
      arguments: [container])
    var missing: [Int64] = []
    while let row = try rows.next() {
      if !isSeen(row[1]) { missing.append(row[0]) }
    }
    let mark = try db.cachedStatement(sql: "UPDATE document SET gone = 1 WHERE id = ?")
    for id in missing { try mark.execute(arguments: [id]) }
    return missing.count
  }
}

extension DocumentStamp {
  init(_ row: Row) {
    self.init(
      size: row["size"], modified: row["modified"], contentHash: row["hash"],
      isGone: row["gone"], records: row["records"])
  }
}
