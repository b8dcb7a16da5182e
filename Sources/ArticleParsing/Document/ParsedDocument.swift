public import NewsModel

/// What a document turned out to hold.
public struct ParsedDocument: Sendable, Equatable {
  /// The main article, then those printed in full beside it, in page order; never empty.
  public var articles: [Article]
  /// The whole document in order: nothing is left out.
  ///
  /// Of a text, the pieces of one line concatenate to that line as decoded, and lines joined by line
  /// feeds are the document (CR LF and CR read as line feeds, a byte order mark left out). Of a web
  /// page, a line is a block of what it shows, blanks collapsed; what linked data state of its text
  /// follows where that was taken.
  public var pieces: [PagePiece]

  public init(articles: [Article], pieces: [PagePiece]) {
    self.articles = articles
    self.pieces = pieces
  }
}
