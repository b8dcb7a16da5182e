/// Why a document could not be read as an article.
public enum ParsingError: Error, Equatable, Sendable {
  case empty
  case binary
  case tooLarge(bytes: Int, limit: Int)
  case tooManyLines(lines: Int, limit: Int)
  /// A format that is recognised but not read; the text is its name ("HTML").
  case markup(String)
  case noArticle
  /// The document takes longer to read than it is worth.
  case tooSlow(seconds: Double)
  /// The bytes are not what their format requires; the text says what is wrong.
  case broken(String)
  /// The bytes cannot be had: a file or stream failed; the text says why.
  case unreadable(String)
}

extension ParsingError: CustomStringConvertible {
  /// What is wrong and the way out, as a phrase that can follow a file name and a colon.
  public var description: String {
    switch self {
    case .empty:
      "is empty; save the page again"
    case .binary:
      "holds binary data, not text; save the page as plain text or Markdown"
    case .tooLarge(let bytes, let limit):
      "has \(bytes) bytes, more than the limit of \(limit); split it into one file per article"
    case .tooManyLines(let lines, let limit):
      "has \(lines) lines, more than the limit of \(limit); split it into one file per article"
    case .markup(let format):
      "looks like \(format), which is not read here; save the article as a web page or plain text"
    case .tooSlow(let seconds):
      "takes more than \(seconds) s to read and was set aside; save the article's own page as text"
    case .broken(let what):
      what
    case .unreadable(let why):
      why
    case .noArticle:
      "holds only page furniture such as menus and notices; save the article's own page"
    }
  }
}
