import GRDB
public import NewsModel

extension NewsLibrary {
  /// Every document by path, so that unchanged files cost an import one `stat` each.
  public func knownDocuments() throws(LibraryError) -> [String: DocumentStamp] {
    try reading("reading") { db in
      let sql = "SELECT path, size, modified, hash, gone FROM document"
      var known: [String: DocumentStamp] = [:]
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() { known[row[0]] = DocumentStamp(row) }
      return known
    }
  }

  /// The main article of the document at `path`, or nil.
  public func article(atPath path: String) throws(LibraryError) -> ArticleID? {
    try reading("reading") { db in
      let sql = """
        SELECT a.id FROM document d JOIN article a ON a.document_id = d.id
        WHERE d.path = ? ORDER BY a.position LIMIT 1
        """
      return try Int64.fetchOne(db, sql: sql, arguments: [path]).map(ArticleID.init)
    }
  }

  /// Notes, as one transaction, that documents were looked at again and have the content they had.
  public func touch(_ documents: [SeenDocument]) throws(LibraryError) {
    guard !documents.isEmpty else { return }
    try writing("writing to") { db in
      try Tally.changing(db) { tally in
        let gone = try db.cachedStatement(sql: "SELECT gone FROM document WHERE path = ?")
        let update = try db.cachedStatement(
          sql: "UPDATE document SET size = ?, modified = ?, gone = 0 WHERE path = ?")
        for document in documents {
          let wasGone = try Bool.fetchOne(gone, arguments: [document.path])
          if wasGone == true { tally.add(-1, to: .gone) }
          try update.execute(arguments: [document.size, document.modified, document.path])
        }
      }
    }
  }

  /// Marks documents under the folder `root` (or at it) that were not `seen`; a document that was
  /// seen loses its mark.
  ///
  /// Nothing is deleted: what was imported stays readable. Returns how many were newly marked.
  public func markGone(
    pathsUnder root: String, except seen: Set<String>
  ) throws(LibraryError) -> Int {
    try writing("writing to") { db in
      try Tally.changing(db) { tally in
        let folder = root.hasSuffix("/") ? root : root + "/"
        let after = folder.dropLast() + "0"  // the character after the slash
        let sql = """
          SELECT path, gone FROM document WHERE path = ? OR (path > ? AND path < ?)
          """
        let rows = try Row.fetchAll(db, sql: sql, arguments: [root, folder, String(after)])
        var marked = 0
        for row in rows {
          let path: String = row[0]
          let wasGone: Bool = row[1]
          let isGone = !seen.contains(path)
          guard isGone != wasGone else { continue }
          try db.cachedStatement(sql: "UPDATE document SET gone = ? WHERE path = ?")
            .execute(arguments: [isGone, path])
          tally.add(isGone ? 1 : -1, to: .gone)
          if isGone { marked += 1 }
        }
        return marked
      }
    }
  }
}

extension DocumentStamp {
  init(_ row: Row) {
    self.init(
      size: row["size"], modified: row["modified"], contentHash: row["hash"],
      isGone: row["gone"])
  }
}
