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

  /// Most questions need no names of entities as an article writes them.
  init(_ db: Database, _ extent: ArticleBody.Extent = .unnamed) {
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
      return try ArticleBody(packed: bytes, extent, with: TextDictionaries(db: db).dictionary)
    } catch is DamagedBytes {
      throw damaged(article)
    }
  }

  private static func damaged(_ article: Int64) -> LibraryError {
    .damagedArticle(ArticleID(article))
  }
}

extension DatabaseFunction {
  /// `quote_text(body, position)`: the words of a quote of a packed article.
  static var quoteText: DatabaseFunction {
    ofBody("quote_text") { body, position in
      body.quotes.indices.contains(position) ? body.words(in: body.quotes[position].span) : nil
    }
  }

  /// `dated_text(body, position)`: the sentence of a date of a packed article.
  static var datedText: DatabaseFunction {
    ofBody("dated_text") { body, position in
      guard body.dates.indices.contains(position) else { return nil }
      return body.words(in: body.span(ofSentence: body.dates[position].sentence))
    }
  }

  /// Whoever uses such a function loads the library's dictionaries before.
  private static func ofBody(
    _ name: String, _ text: @escaping @Sendable (ArticleBody, Int) -> String?
  ) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: 2, pure: true) { values in
      guard let data = Data.fromDatabaseValue(values[0]),
        let position = Int.fromDatabaseValue(values[1])
      else { return nil }
      // A damaged article matches nothing; its page says what is wrong.
      return (try? ArticleBody(packed: data, with: TextDictionaries.known)).flatMap {
        text($0, position)
      }
    }
  }
}
