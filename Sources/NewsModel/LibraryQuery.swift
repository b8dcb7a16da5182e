/// Where a page of a list stands: after a row, or before one.
///
/// Opaque to everybody but the library that made it.
public struct PageKey: Codable, Equatable, Sendable {
  /// Which rows beside the key's own are meant.
  public enum Side: String, Codable, Sendable {
    case after, before
  }

  public var fields: [String]
  public var side: Side

  public init(fields: [String], side: Side = .after) {
    self.fields = fields
    self.side = side
  }

  /// The rows behind the key's own.
  public var onward: PageKey { PageKey(fields: fields) }

  /// Of a timeline, the first page of a month in the order asked for.
  public static func month(_ month: Month) -> PageKey { PageKey(fields: [month.iso8601]) }

  /// Of any list, its last page.
  public static let end = PageKey(fields: [], side: .before)
}

/// A stretch of a list.
public struct ListPage<Row: Equatable & Sendable>: Equatable, Sendable {
  public var rows: [Row]
  /// How many rows the whole list has.
  public var total: Int
  /// Where to go on, or nil at the end.
  public var next: PageKey?
  /// The page before, or nil at the beginning.
  public var previous: PageKey?

  public init(
    rows: [Row] = [], total: Int = 0, next: PageKey? = nil, previous: PageKey? = nil
  ) {
    self.rows = rows
    self.total = total
    self.next = next
    self.previous = previous
  }
}

/// How a list of articles is ordered.
public enum ArticleOrder: String, CaseIterable, Codable, Sendable {
  /// Dated ones first, the latest at the top; then undated ones, the last imported at the top.
  case newest
  case title
  case source
  /// The last imported first.
  case added
}

/// How a list of entities is ordered.
public enum EntityOrder: String, CaseIterable, Codable, Sendable {
  /// In most articles first, then by mentions.
  case inMostArticles
  /// Most mentions first, then by articles.
  case mostMentioned
  case name
  case lastSeen
}

/// How a list of figures or quotes is ordered.
public enum StatementOrder: String, CaseIterable, Codable, Sendable {
  /// Newest article first, then as printed.
  case newest
  /// By the name of whose it is, then by what is measured, newest first; those of nobody last.
  case subject
}

/// How a list of dated sentences is ordered.
public enum TimelineOrder: String, CaseIterable, Codable, Sendable {
  case earliest, latest
}

/// What can be asked of a library.
///
/// One question has one kind of answer, the case of `LibraryAnswer` with its name. A filter in lists
/// of articles and entities matches titles and sources, or names and aliases, whose letters hold
/// those of each of its words in order; what holds the word itself comes first. Other lists are
/// narrowed to what contains the filter. Neither looks at case, and an empty filter matches all.
public enum LibraryQuery: Equatable, Sendable {
  case stats
  /// `since` is the last article of the visit before, or nil at the first.
  case overview(since: ArticleID?, limit: Int)
  case articles(order: ArticleOrder, filter: String, after: PageKey?, limit: Int)
  case entities(
    EntityKind, order: EntityOrder, filter: String, after: PageKey?, limit: Int)
  case figures(order: StatementOrder, filter: String, after: PageKey?, limit: Int)
  case quotes(order: StatementOrder, filter: String, after: PageKey?, limit: Int)
  case timeline(
    entity: EntityID?, order: TimelineOrder, filter: String, after: PageKey?, limit: Int)
  /// How many dated sentences there are a month, of one entity or of all.
  case density(entity: EntityID?)
  case stories(limit: Int)
  /// `isMissing` leaves out teasers whose article is in the library.
  case teasers(isMissing: Bool, filter: String, after: PageKey?, limit: Int)
  case article(ArticleID)
  /// `newest` is how many of the newest articles that name it are looked through; nil is all.
  case entity(EntityID, newest: Int?)
  case card(EntityID)
  /// The page an article was printed on, piece by piece.
  case page(ArticleID)
  case related(ArticleID, limit: Int)
  case tie(EntityID, EntityID)
  case path(EntityID, EntityID)
  case articlePair(ArticleID, ArticleID)
  case entityPair(EntityID, EntityID, newest: Int?)
  /// Ties between the entities of two kinds that most articles name.
  case matrix(rows: EntityKind, columns: EntityKind)
  case search(String, limit: Int, order: SearchOrder = .thorough)
  /// What the last word of search text may be meant to become.
  case completions(of: String, limit: Int)
}

/// The answer to a `LibraryQuery`, case by case.
public enum LibraryAnswer: Equatable, Sendable {
  case stats(LibraryStats)
  case overview(LibraryOverview)
  case articles(ListPage<ArticleSummary>)
  case entities(ListPage<EntitySummary>)
  case figures(ListPage<FigureRow>)
  case quotes(ListPage<QuoteRow>)
  case timeline(ListPage<TimelineRow>)
  case density([MonthCount])
  case stories([StoryRow])
  case teasers(ListPage<TeaserRow>)
  case article(ArticleDetail)
  case entity(EntityDetail)
  case card(EntityCard)
  case page([PagePiece])
  case related([RelatedArticle])
  case tie(TieDetail)
  case path(EntityPath)
  case articlePair(ArticleDetail, ArticleDetail)
  case entityPair(EntityDetail, EntityDetail)
  case matrix(TieMatrix)
  case search(SearchResults)
  /// Words to put after `head` in place of the last one, the likeliest first.
  case completions(head: String, words: [String])
}

/// What a library holds.
public struct LibraryStats: Codable, Equatable, Sendable {
  public var documents: Int
  public var articles: Int
  public var embedded: Int
  /// Documents no longer where they were imported from.
  public var gone: Int
  /// How many entities of each kind; kinds without any are left out.
  public var entities: [EntityKind: Int]
  public var mentions: Int
  public var links: Int
  public var figures: Int
  public var quotes: Int
  public var teasers: Int
  /// Groups of articles that report one event.
  public var stories: Int
  /// Dates that the timeline shows, each with its sentence.
  public var datedSentences: Int
  /// The size of the library file in bytes; 0 in memory.
  public var fileSize: Int
  /// When an import last ended, ISO 8601 in UTC, or nil before the first.
  public var lastImport: String?
  /// The article added last, or nil in an empty library.
  public var latestArticle: ArticleID?

  public init(
    documents: Int = 0, articles: Int = 0, embedded: Int = 0, gone: Int = 0,
    entities: [EntityKind: Int] = [:], mentions: Int = 0, links: Int = 0, figures: Int = 0,
    quotes: Int = 0, teasers: Int = 0, stories: Int = 0, datedSentences: Int = 0,
    fileSize: Int = 0, lastImport: String? = nil, latestArticle: ArticleID? = nil
  ) {
    self.documents = documents
    self.articles = articles
    self.embedded = embedded
    self.gone = gone
    self.entities = entities
    self.mentions = mentions
    self.links = links
    self.figures = figures
    self.quotes = quotes
    self.teasers = teasers
    self.stories = stories
    self.datedSentences = datedSentences
    self.fileSize = fileSize
    self.lastImport = lastImport
    self.latestArticle = latestArticle
  }
}

/// What matches a search.
public struct SearchResults: Codable, Equatable, Sendable {
  public struct ArticleHit: Codable, Equatable, Sendable {
    public var summary: ArticleSummary
    /// Words around the first match.
    public var snippet: String
    /// The matched words, UTF-8 bytes of `snippet`.
    public var highlights: [Range<Int>]
    public var score: Double

    public init(
      summary: ArticleSummary, snippet: String, highlights: [Range<Int>], score: Double
    ) {
      self.summary = summary
      self.snippet = snippet
      self.highlights = highlights
      self.score = score
    }
  }

  public struct EntityHit: Codable, Equatable, Sendable {
    public var summary: EntitySummary
    public var score: Double

    public init(summary: EntitySummary, score: Double) {
      self.summary = summary
      self.score = score
    }
  }

  /// Entities whose name or alias matches, best first.
  public var entities: [EntityHit]
  /// Articles whose text matches, in `order`.
  public var articles: [ArticleHit]
  public var order: SearchOrder
  /// Whether fewer articles are here than were asked for, and others may match.
  public var isPartial: Bool

  public init(
    entities: [EntityHit] = [], articles: [ArticleHit] = [], order: SearchOrder = .thorough,
    isPartial: Bool = false
  ) {
    self.entities = entities
    self.articles = articles
    self.order = order
    self.isPartial = isPartial
  }
}

/// In which order a search gives articles.
public enum SearchOrder: String, Codable, Equatable, Sendable {
  /// The last added of the fifty thousand articles added last, which are found at once in a library
  /// of any size; there may be others.
  case newest
  /// The best of the two thousand matches added last and of those that are most about the words,
  /// among as many articles as can be looked through at once; of a rare combination of common words
  /// there may be others.
  case best
  /// The same, but where few match all articles are looked through, which takes tenths of a second
  /// in a large library.
  case thorough
  /// The best of all matches, which takes seconds in a large library where words are common.
  case complete
}
