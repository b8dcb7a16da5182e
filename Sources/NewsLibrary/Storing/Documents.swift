import GRDB
public import NewsModel

extension NewsLibrary {
  /// The main article of the document at `path`, or of the one record of the file there; else nil.
  public func article(atPath path: String) throws(LibraryError) -> ArticleID? {
    try reading("reading") { db in
      let own = """
        SELECT a.id FROM document d JOIN article a ON a.document_id = d.id
        WHERE d.path = ? ORDER BY a.position LIMIT 1
        """
      if let id = try Int64.fetchOne(db, sql: own, arguments: [path]) { return ArticleID(id) }
      let records = try Int64.fetchAll(
        db,
        sql: """
          SELECT a.id FROM document d JOIN article a ON a.document_id = d.id AND a.position = 0
          WHERE d.container = ? ORDER BY d.gone, d.id LIMIT 2
          """, arguments: [path])
      return records.count == 1 ? records.first.map(ArticleID.init) : nil
    }
  }

  /// Paths of records that the file at `path` holds, at most `limit`.
  public func records(inFile path: String, limit: Int) throws(LibraryError) -> [String] {
    try reading("reading") { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT path FROM document WHERE container = ? AND gone = 0 ORDER BY id LIMIT ?
          """, arguments: [path, limit])
    }
  }

  /// Notes, as one transaction, that documents were looked at again and have the content they had.
  public func touch(_ documents: [SeenDocument]) throws(LibraryError) {
    guard !documents.isEmpty else { return }
    try writing("writing to") { db in
      try Tally.changing(db) { tally in
        let update = try db.cachedStatement(
          sql: "UPDATE document SET size = ?, modified = ?, gone = 0 WHERE path = ?")
        for document in documents {
          let known = try DocumentRow.fetch(db, path: document.path)
          if let known, known.isGone, known.isCounted { tally.add(-1, to: .gone) }
          try update.execute(arguments: [document.size, document.modified, document.path])
        }
      }
    }
  }

  /// Marks documents under the folder `root` (or at it) whose file was not seen; a file that was
  /// seen loses its mark.
  ///
  /// Nothing is deleted: what was imported stays readable. The records of a file that was seen
  /// stay as they are: reading it tells which of them it still holds. Returns how many documents
  /// were newly marked. O(files under the root), and O(records) for files that went away.
  public func markGone(
    pathsUnder root: String, except isSeen: (String) -> Bool
  ) throws(LibraryError) -> Int {
    try writing("writing to") { db in
      try Tally.changing(db) { tally in
        let departure = Departure(db: db, root: root)
        let marked =
          try departure.markFiles(except: isSeen, &tally)
          + departure.markRecords(exceptIn: isSeen, &tally)
        return marked
      }
    }
  }
}

/// Files that are no longer at a path or under it.
private struct Departure {
  let db: Database
  let root: String
  private let lower: String
  private let upper: String

  init(db: Database, root: String) {
    self.db = db
    self.root = root
    let folder = root.hasSuffix("/") ? root : root + "/"
    lower = folder
    upper = String(folder.dropLast() + "0")  // the character after the slash
  }

  func markFiles(except isSeen: (String) -> Bool, _ tally: inout Tally) throws -> Int {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, path, gone, coalesce(records, 0) = 0 AS is_counted FROM document
        WHERE container IS NULL AND (path = ? OR (path > ? AND path < ?))
        """, arguments: [root, lower, upper])
    var changes: [(id: Int64, isGone: Bool, isCounted: Bool)] = []
    while let row = try rows.next() {
      let isGone = !isSeen(row["path"])
      if isGone != row["gone"] { changes.append((row["id"], isGone, row["is_counted"])) }
    }
    let mark = try db.cachedStatement(sql: "UPDATE document SET gone = ? WHERE id = ?")
    for change in changes {
      try mark.execute(arguments: [change.isGone, change.id])
      if change.isCounted { tally.add(change.isGone ? 1 : -1, to: .gone) }
    }
    return changes.count { $0.isGone && $0.isCounted }
  }

  /// Walks the files that hold records one by one, since an import cut short leaves records whose
  /// file is no document yet.
  func markRecords(exceptIn isSeen: (String) -> Bool, _ tally: inout Tally) throws -> Int {
    let first = try db.cachedStatement(
      sql: "SELECT min(container) FROM document WHERE container = ?")
    let next = try db.cachedStatement(
      sql: "SELECT min(container) FROM document WHERE container > ? AND container < ?")
    var marked = 0
    var container = try String.fetchOne(first, arguments: [root])
    if container == nil { container = try String.fetchOne(next, arguments: [lower, upper]) }
    while let path = container {
      if !isSeen(path) { marked += try Records(db: db).markGone(in: path) }
      container = try String.fetchOne(next, arguments: [path == root ? lower : path, upper])
    }
    tally.add(marked, to: .gone)
    return marked
  }
}
