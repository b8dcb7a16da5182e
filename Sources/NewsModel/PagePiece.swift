/// A line of a page, or a stretch of one, with its role and the rule that gave it.
///
/// The pieces of a document in order are the whole document: nothing is left out.
public struct PagePiece: Codable, Equatable, Sendable {
  /// The line of the document, from 1; several pieces may share a line.
  public var line: Int
  public var text: String
  public var role: PieceRole
  /// The name of the rule that decided the role, as docs/formats.md lists them.
  public var rule: String
  /// Which article of the document it belongs to: 0 the main one, then the embedded ones; nil for
  /// junk and blank lines.
  public var article: Int?

  public init(line: Int, text: String, role: PieceRole, rule: String, article: Int? = nil) {
    self.line = line
    self.text = text
    self.role = role
    self.rule = rule
    self.article = article
  }
}

/// What a line of a page is.
public enum PieceRole: String, Codable, CaseIterable, Sendable {
  case title, standfirst, byline, dateline, source, published, heading, body, takeaway, caption
  case credit, notice, teaser, junk, blank
}
