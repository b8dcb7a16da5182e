public import NewsModel

/// Somewhere a row, a name or a bookmark leads.
public enum Destination: Hashable, Sendable {
  /// An article, opened at a stretch of its text where one is given, in UTF-8 bytes.
  case article(ArticleID, at: Range<Int>? = nil)
  case entity(EntityID)
  /// The page an article was printed on, every line with its role.
  case page(ArticleID)
  /// Why the names of an article are taken for names, opened at one of them where a stretch of its
  /// text is given.
  case explanation(ArticleID, at: Range<Int>? = nil)

  /// The same place without the stretch of text to show.
  var subject: Destination {
    switch self {
    case .article(let id, _): .article(id)
    case .explanation(let id, _): .explanation(id)
    case .entity, .page: self
    }
  }

  /// The stretch of an article's text to show, or nil.
  var span: Range<Int>? {
    if case .article(_, let span) = self { span } else { nil }
  }
}
