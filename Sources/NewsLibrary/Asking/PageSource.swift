import FoundationEssentials
import GRDB
import NewsModel

/// Pages as they were read, piece by piece.
enum PageSource {
  /// The whole page the article was printed on.
  static func pieces(_ db: Database, around id: ArticleID) throws -> [PagePiece] {
    let document = try Int64.fetchOne(
      db, sql: "SELECT document_id FROM article WHERE id = ?", arguments: [id.number])
    guard let document else { throw LibraryError.noSuchArticle(id) }
    return try page(db, ofDocument: document).pieces
  }

  /// The page and the bytes of a document.
  ///
  /// - Throws: `LibraryError.damagedArticle` where they cannot be read.
  static func page(_ db: Database, ofDocument document: Int64) throws -> PackedPage {
    let bytes = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT bytes FROM document_page WHERE document_id = ?"),
      arguments: [document])
    guard let bytes else { return PackedPage(original: nil, pieces: []) }
    let main = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM article WHERE document_id = ? AND position = 0"),
      arguments: [document])
    let text = try main.flatMap { try ArticleBodies.fetch(db, $0, .text)?.text }
    do {
      return try PackedPage(packed: bytes, besides: text ?? [])
    } catch {
      throw LibraryError.damagedArticle(ArticleID(main ?? 0))
    }
  }
}
