import ArticleParsing
import NewsModel

/// What Dossier makes of one page.
struct PageReading {
  /// Standfirst, headings, paragraphs, takeaways and dateline, joined by line feeds; empty where
  /// the page is refused.
  var body = ""
  /// All that is read of the article: the body, its title and captions.
  var whole = ""
  var details = FoundDetails()
  /// Why the page is refused, or nil.
  var refusal: String?

  private static let bodyRoles: [PartRole] = [.standfirst, .heading, .body, .takeaway, .dateline]

  /// Reads the main article of a document.
  init(_ document: RawDocument, by parser: ArticleParser) {
    do throws(ParsingError) {
      let article = try parser.parse(document).articles[0]
      body = article.parts.filter { Self.bodyRoles.contains($0.role) }
        .map { article.text(in: $0.span) }.joined(separator: "\n")
      whole = article.text
      details = FoundDetails(
        title: article.title, author: article.byline, date: article.published?.resolved?.iso8601,
        site: article.source)
    } catch {
      refusal = error.description
    }
  }
}

extension GoldPage {
  /// The page as the parser is given it, with its address stated or not.
  func document(statesURL: Bool = false) -> RawDocument {
    RawDocument(
      bytes: bytes, name: name, stated: StatedDetails(url: statesURL && !url.isEmpty ? url : nil))
  }

  /// The simplest rule that works on bare text: all lines of at least `length` characters, blanks
  /// at their ends aside.
  func longLines(of length: Int) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { line in
      let scalars = line.unicodeScalars.drop { $0.properties.isWhitespace }
      let trailing = scalars.reversed().prefix { $0.properties.isWhitespace }
      return scalars.count - trailing.count >= length
    }.joined(separator: "\n")
  }
}
