public import NewsModel

/// Somewhere a row, a name or a bookmark leads.
public enum Destination: Hashable, Codable, Sendable {
  /// An article, opened at a stretch of its text where one is given, in UTF-8 bytes.
  case article(ArticleID, at: Range<Int>? = nil)
  case entity(EntityID)
  /// The page an article was printed on, every line with its role.
  case page(ArticleID)
  /// Why the names of an article are taken for names, opened at one of them where a stretch of its
  /// text is given.
  case explanation(ArticleID, at: Range<Int>? = nil)
  /// What is in the library and what is new.
  case home
  /// A list, narrowed where there is a filter; of a search, its text.
  case list(ListSource, filter: String = "")
  /// Every sentence that ties two entities.
  case tie(EntityID, EntityID)
  /// The shortest chain of evidence between two entities.
  case path(EntityID, EntityID)
  case articlePair(ArticleID, ArticleID)
  case entityPair(EntityID, EntityID)
  /// Ties between two kinds, pair by pair.
  case matrix(rows: EntityKind, columns: EntityKind)

  /// The same place without the stretch of text to show.
  var subject: Destination {
    switch self {
    case .article(let id, _): .article(id)
    case .explanation(let id, _): .explanation(id)
    default: self
    }
  }

  /// The stretch of an article's text to show, or nil.
  var span: Range<Int>? {
    switch self {
    case .article(_, let span), .explanation(_, let span): span
    default: nil
    }
  }

  /// Whether it takes the whole width, without the list it was reached from.
  var isWide: Bool {
    switch self {
    case .home, .articlePair, .entityPair, .matrix: true
    default: false
    }
  }
}
