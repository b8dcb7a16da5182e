public import NewsModel

/// What a list lists.
public enum ListSource: Hashable, Codable, Sendable {
  case articles
  case entities(EntityKind)
  case figures, timeline, stories, quotes, teasers
  /// Dated sentences of articles that name one entity.
  case timelineOf(EntityID, name: String)
  case related(ArticleID, title: String)
  case search
  case help(CommandContext)

  /// The lists every library has, in the order `[` and `]` walk them.
  static let primary: [ListSource] =
    [
      .articles, .entities(.company), .entities(.program), .entities(.person),
      .entities(.organization), .entities(.place), .figures, .timeline, .stories, .quotes,
    ] + [.entities(.outlet), .entities(.equipment), .entities(.event), .teasers]

  /// How many of `primary` have a digit; the tenth has 0.
  static let digitCount = 10

  var isPrimary: Bool { Self.primary.contains(self) }

  /// Whether rows are asked of the library.
  var isFromLibrary: Bool { helpContext == nil }

  /// What the help page is read from, or nil for other lists.
  var helpContext: CommandContext? {
    if case .help(let context) = self { context } else { nil }
  }

  var title: String {
    switch self {
    case .articles: "Articles"
    case .entities(let kind): kind.plural.withCapital
    case .figures: "Figures"
    case .timeline: "Timeline"
    case .stories: "Stories"
    case .quotes: "Quotes"
    case .teasers: "Still to get"
    case .timelineOf(_, let name): "Timeline of \(name)"
    case .related(_, let title): "Related to \(title)"
    case .search: "Search"
    case .help: "Keys"
    }
  }

  /// Whether the library narrows the list by a word.
  var isFilterable: Bool {
    switch self {
    case .stories, .related, .search: false
    default: true
    }
  }

  /// The orders the list can stand in, the usual one first.
  var orders: [String] {
    switch self {
    case .articles: ["newest first", "by title", "by source", "last added first"]
    case .entities:
      ["in most articles first", "most mentioned first", "by name", "last seen first"]
    case .figures: ["newest first", "by subject and measure"]
    case .quotes: ["newest first", "by speaker"]
    case .timeline, .timelineOf: ["earliest first", "latest first"]
    default: []
    }
  }

  /// Whose dates the list orders; nil inside for the whole library's, nil for other lists.
  var timelineEntity: EntityID?? {
    switch self {
    case .timeline: .some(nil)
    case .timelineOf(let entity, _): entity
    default: nil
    }
  }

  /// How many rows of the list's own the library counts in its statistics, or nil.
  func count(in stats: LibraryStats) -> Int? {
    switch self {
    case .articles: stats.articles + stats.embedded
    case .entities(let kind): stats.entities[kind] ?? 0
    case .figures: stats.figures
    case .timeline: stats.datedSentences
    case .stories: stats.stories
    case .quotes: stats.quotes
    case .teasers: stats.teasers
    default: nil
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
