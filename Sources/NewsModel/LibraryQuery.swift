/// Where a page of a list ends; give it back to get the next one.
///
/// Opaque to everybody but the library that made it.
public struct PageKey: Codable, Equatable, Sendable {
  public var fields: [String]

  public init(fields: [String]) { self.fields = fields }
}

/// A stretch of a list.
public struct ListPage<Row: Equatable & Sendable>: Equatable, Sendable {
  public var rows: [Row]
  /// How many rows the whole list has.
  public var total: Int
  /// Where to go on, or nil at the end.
  public var next: PageKey?

  public init(rows: [Row] = [], total: Int = 0, next: PageKey? = nil) {
    self.rows = rows
    self.total = total
    self.next = next
  }
}

/// How a list of articles is ordered.
public enum ArticleOrder: String, CaseIterable, Codable, Sendable {
  /// Dated ones first, the latest at the top; then undated ones, the last imported at the top.
  case newest
  case title
  case source
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

/// What can be asked of a library.
///
/// One question has one kind of answer, the case of `LibraryAnswer` with its name.
public enum LibraryQuery: Equatable, Sendable {
  case stats
  /// `filter` matches within titles and sources, case-insensitively; empty matches all.
  case articles(order: ArticleOrder, filter: String, after: PageKey?, limit: Int)
  /// `filter` matches within names and aliases, case-insensitively; empty matches all.
  case entities(
    EntityKind, order: EntityOrder, filter: String, after: PageKey?, limit: Int)
  case figures(filter: String, after: PageKey?, limit: Int)
  case quotes(filter: String, after: PageKey?, limit: Int)
  case timeline(entity: EntityID?, filter: String, after: PageKey?, limit: Int)
  case stories(limit: Int)
  case teasers(filter: String, after: PageKey?, limit: Int)
  case article(ArticleID)
  case entity(EntityID)
  /// The page an article was printed on, piece by piece.
  case page(ArticleID)
  case related(ArticleID, limit: Int)
  case search(String, limit: Int)
}

/// The answer to a `LibraryQuery`, case by case.
public enum LibraryAnswer: Equatable, Sendable {
  case stats(LibraryStats)
  case articles(ListPage<ArticleSummary>)
  case entities(ListPage<EntitySummary>)
  case figures(ListPage<FigureRow>)
  case quotes(ListPage<QuoteRow>)
  case timeline(ListPage<TimelineRow>)
  case stories([StoryRow])
  case teasers(ListPage<TeaserRow>)
  case article(ArticleDetail)
  case entity(EntityDetail)
  case page([PagePiece])
  case related([RelatedArticle])
  case search(SearchResults)
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

  public init(
    documents: Int = 0, articles: Int = 0, embedded: Int = 0, gone: Int = 0,
    entities: [EntityKind: Int] = [:], mentions: Int = 0, links: Int = 0, figures: Int = 0,
    quotes: Int = 0, teasers: Int = 0, stories: Int = 0, datedSentences: Int = 0,
    fileSize: Int = 0, lastImport: String? = nil
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
  /// Articles whose text matches, best first.
  public var articles: [ArticleHit]

  public init(entities: [EntityHit] = [], articles: [ArticleHit] = []) {
    self.entities = entities
    self.articles = articles
  }
}
