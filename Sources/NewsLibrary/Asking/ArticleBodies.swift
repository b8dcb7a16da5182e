import FoundationEssentials
import GRDB
import NewsModel

/// Unpacks articles for one question, each once.
///
/// A class, because what was unpacked serves whoever asks next within the question.
final class ArticleBodies {
  private let db: Database
  private let extent: ArticleBody.Extent
  private var known: [Int64: ArticleBody] = [:]

  /// So many are kept; a question that looks at more looks at each once.
  private static let most = 1000

  init(_ db: Database, _ extent: ArticleBody.Extent = .whole) {
    self.db = db
    self.extent = extent
  }

  /// The text and analysis of an article.
  ///
  /// - Throws: `LibraryError.damaged` where they cannot be read.
  func body(of article: Int64) throws -> ArticleBody {
    if let body = known[article] { return body }
    guard let body = try Self.fetch(db, article, extent) else { throw Self.damaged(article) }
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    known[article] = body
    return body
  }

  /// Nil where there is no such article.
  static func fetch(
    _ db: Database, _ article: Int64, _ extent: ArticleBody.Extent = .whole
  ) throws -> ArticleBody? {
    let bytes = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT bytes FROM article_body WHERE article_id = ?"),
      arguments: [article])
    guard let bytes else { return nil }
    do {
      return try ArticleBody(packed: bytes, extent)
    } catch {
      throw damaged(article)
    }
  }

  private static func damaged(_ article: Int64) -> LibraryError {
    .damagedArticle(ArticleID(article))
  }
}

extension DatabaseFunction {
  /// `printed_text(body, start, end)`: the words at a span of a packed article.
  static var printedText: DatabaseFunction {
    DatabaseFunction("printed_text", argumentCount: 3, pure: true) { values in
      guard let data = Data.fromDatabaseValue(values[0]),
        let start = Int.fromDatabaseValue(values[1]), let end = Int.fromDatabaseValue(values[2])
      else { return nil }
      return try ArticleBody(packed: data, .text).words(in: Range(start: start, end: end))
    }
  }

  /// `sentence_text(body, sentence)`: a sentence of a packed article.
  static var sentenceText: DatabaseFunction {
    DatabaseFunction("sentence_text", argumentCount: 2, pure: true) { values in
      guard let data = Data.fromDatabaseValue(values[0]),
        let number = Int.fromDatabaseValue(values[1])
      else { return nil }
      let body = try ArticleBody(packed: data)
      return body.words(in: body.span(ofSentence: number))
    }
  }
}
