import CZlib
import FoundationEssentials
import GRDB
import NewsModel

/// Packs articles and pages of the fifth version anew, which were packed by zlib and without what
/// articles state.
struct Repacking {
  let db: Database

  func repackAll() throws {
    let articles = try Int64.fetchAll(db, sql: "SELECT article_id FROM article_body")
    try learn(from: articles)
    let dictionary = try TextDictionaries(db: db).current()
    // Pages need the texts that they were likened to, so they come first.
    try repackPages()
    let update = try db.makeStatement(
      sql: "UPDATE article_body SET bytes = ? WHERE article_id = ?")
    for article in articles {
      guard let body = try body(of: article) else { continue }
      try update.execute(arguments: [body.packed(with: dictionary), article])
    }
  }

  private func learn(from articles: [Int64]) throws {
    guard articles.count >= TextDictionaries.fewestArticles else { return }
    try TextDictionaries(db: db).learn(
      from: articles.suffix(TextDictionaries.sampleCount).compactMap { try body(of: $0)?.bytes })
  }

  /// Nil where it is packed as it should be, or damaged: such a row stays as it is, for `check` to
  /// name and `rebuild` to read anew.
  private func body(of article: Int64) throws -> ArticleBody? {
    let data = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT bytes FROM article_body WHERE article_id = ?"),
      arguments: [article])
    guard let data, !PackedBytes.isFrame(data) else { return nil }
    do {
      var body = try ArticleBody(namesAndText: OldPackedBytes.unpack(data))
      let statements = OldStatements(db: db, article: article)
      body.figures = try statements.figures()
      body.quotes = try statements.quotes()
      body.dates = try statements.dates()
      return body
    } catch is DamagedBytes {
      return nil
    }
  }

  private func repackPages() throws {
    let documents = try Int64.fetchAll(db, sql: "SELECT document_id FROM document_page")
    let update = try db.makeStatement(
      sql: "UPDATE document_page SET bytes = ? WHERE document_id = ?")
    for document in documents {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT p.bytes, b.bytes FROM document_page p
            LEFT JOIN article a ON a.document_id = p.document_id AND a.position = 0
            LEFT JOIN article_body b ON b.article_id = a.id
            WHERE p.document_id = ?
            """), arguments: [document])
      guard let row, case let data:Data = row[0], !PackedBytes.isFrame(data) else { continue }
      do {
        let text = try (row[1] as Data?).map {
          try ArticleBody(namesAndText: OldPackedBytes.unpack($0)).text
        }
        let known = text ?? []
        let bytes = try OldPackedBytes.unpack(data, dictionary: known[...])
        try update.execute(
          arguments: [PackedBytes.pack(bytes, knowing: .prefix(known[...])), document])
      } catch is DamagedBytes {
        continue
      }
    }
  }
}

/// Unpacks columns of the fifth version: a count and a stream in the format of RFC 1950.
private enum OldPackedBytes {
  private static let window = 1 << 15
  private static let largest = 1 << 28

  static func unpack(
    _ data: Data, dictionary: ArraySlice<UInt8> = []
  ) throws(DamagedBytes) -> [UInt8] {
    let packed = Array(data)
    var head = ByteReader(packed[...])
    let total = try head.number()
    guard total <= largest else { throw DamagedBytes() }
    let stream = head.rest
    let known = dictionary.suffix(window)
    var isIntact = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(total, 1)) { buffer, count in
      isIntact = stream.withUnsafeBufferPointer { stream in
        known.withUnsafeBufferPointer { known in
          zlib_unpack(
            known.baseAddress, known.count, stream.baseAddress, stream.count, buffer.baseAddress,
            total) == 1
        }
      }
      count = isIntact ? total : 0
    }
    guard isIntact else { throw DamagedBytes() }
    return bytes
  }
}
