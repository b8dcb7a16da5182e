import FoundationEssentials
import GRDB
public import NewsModel

/// A document as a library keeps it, with the numbers that others know it by.
public struct StoredDocument: Sendable {
  public let path: String
  /// The file that holds it among other records, or nil.
  public let container: String?
  /// In bytes.
  public let size: Int
  /// In nanoseconds since 1970.
  public let modified: Int
  public let contentHash: String
  /// What was imported, or nil where an earlier version did not keep it or it cannot be read.
  public let original: OriginalDocument?
  /// The articles as they were read from their page, before what their source repeats was left out;
  /// the main one first.
  public let articles: [Article]
  public let pieces: [PagePiece]
  /// Whether it is a file of records, which has nothing to be read again.
  public var isContainer: Bool { records != nil }

  let id: Int64
  let isGone: Bool
  let records: Int?
  /// The numbers of its articles by position.
  let numbers: [Int: Int64]
}

/// A document of a library: what is kept of it, or why it cannot be read.
public enum StoredDocumentResult: Sendable {
  case document(StoredDocument)
  case damaged(path: String, container: String?)
}

extension NewsLibrary {
  /// The documents of a library in the order of their numbers, some at a time.
  ///
  /// One that is damaged does not keep the others from being read.
  public struct StoredDocuments: Sendable {
    private let library: NewsLibrary
    private var waiting: ArraySlice<Int64>

    init(_ library: NewsLibrary) throws(LibraryError) {
      self.library = library
      waiting = try library.reading("reading") { db in
        do {
          return try Int64.fetchAll(db, sql: "SELECT id FROM document ORDER BY id")[...]
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
          // What cannot be walked is looked up number by number.
          let last = try Int64.fetchOne(
            db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'document'")
          return Array(1...max(last ?? 1, 1))[...]
        }
      }
    }

    /// How many are left.
    public var count: Int { waiting.count }

    /// At most `limit` of the next ones; none at the end.
    public mutating func next(_ limit: Int) throws(LibraryError) -> [StoredDocumentResult] {
      let ids = waiting.prefix(limit)
      waiting = waiting.dropFirst(limit)
      return try library.reading("reading") { db in
        ids.compactMap { id in
          var (path, container): (String?, String?)
          do {
            let reader = StoredDocumentReader(db: db)
            guard let row = try reader.row(of: id) else { return nil }
            (path, container) = (row["path"], row["container"])
            return .document(try reader.document(row))
          } catch {
            return .damaged(path: path ?? "document \(id)", container: container)
          }
        }
      }
    }
  }

  /// What is kept of every document.
  public func storedDocuments() throws(LibraryError) -> StoredDocuments {
    try StoredDocuments(self)
  }
}

/// Reads documents as they are kept.
private struct StoredDocumentReader {
  let db: Database

  func row(of id: Int64) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM document WHERE id = ?"), arguments: [id])
  }

  func document(_ row: Row) throws -> StoredDocument {
    let id: Int64 = row["id"]
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, position FROM article WHERE document_id = ? ORDER BY position"),
      arguments: [id])
    // Where the page is damaged the articles may still be there, and the other way round.
    let page = try? PageSource.page(db, ofDocument: id)
    let articles = try? rows.map { try article($0["id"]) }
    guard articles != nil || page?.original != nil else {
      throw LibraryError.damagedArticle(ArticleID(rows.first?["id"] ?? 0))
    }
    return StoredDocument(
      path: row["path"], container: row["container"], size: row["size"],
      modified: row["modified"], contentHash: row["hash"], original: page?.original,
      articles: articles ?? [], pieces: page?.pieces ?? [], id: id, isGone: row["gone"],
      records: row["records"],
      numbers: rows.reduce(into: [:]) { $0[$1["position"]] = $1["id"] })
  }

  private func article(_ id: Int64) throws -> Article {
    try ArticleReader(db: db).article(ArticleID(id))
      .restoring(LeftOutPart.fetch(db, article: id))
  }
}
