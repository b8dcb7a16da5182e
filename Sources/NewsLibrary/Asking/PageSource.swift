import GRDB
import NewsModel

/// Pages as they were read, piece by piece.
enum PageSource {
  /// The whole page the article was printed on.
  static func pieces(_ db: Database, around id: ArticleID) throws -> [PagePiece] {
    let document = try Int64.fetchOne(
      db, sql: "SELECT document_id FROM article WHERE id = ?", arguments: [id.number])
    guard let document else { throw LibraryError.noSuchArticle(id) }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT line, text, role, rule, article FROM piece
        WHERE document_id = ? ORDER BY position
        """, arguments: [document]
    ).map(PagePiece.init)
  }
}

extension PagePiece {
  init(_ row: Row) {
    self.init(
      line: row["line"], text: row["text"], role: PieceRole(rawValue: row["role"]) ?? .junk,
      rule: row["rule"], article: row["article"])
  }
}
