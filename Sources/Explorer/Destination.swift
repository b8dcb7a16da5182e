public import NewsModel

/// Somewhere a row, a name or a bookmark leads.
public enum Destination: Hashable, Sendable {
  /// An article, opened at a stretch of its text where one is given, in UTF-8 bytes.
  case article(ArticleID, at: Range<Int>? = nil)
  case entity(EntityID)
  /// The page an article was printed on, every line with its role.
  case page(ArticleID)

  /// The same place without the stretch of text to show.
  var subject: Destination {
    if case .article(let id, _) = self { .article(id) } else { self }
  }

  /// The stretch of an article's text to show, or nil.
  var span: Range<Int>? {
    if case .article(_, let span) = self { span } else { nil }
  }
}
