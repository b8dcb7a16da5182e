/// An article as lists show it.
public struct ArticleSummary: Codable, Equatable, Sendable {
  public var id: ArticleID
  public var role: ArticleRole
  /// The main article of the page an embedded one is printed on.
  public var parent: ArticleID?
  public var title: String
  public var source: String?
  public var byline: String?
  public var published: CalendarDate?
  public var publishedAsPrinted: String?
  /// Where the document was imported from; of a record "file#key".
  public var path: String
  /// The file that holds the document among others, or nil where it is a file of its own.
  public var container: String?
  public var url: String?
  public var wordCount: Int
  /// Whether the document is no longer where it was imported from.
  public var isGone: Bool

  public init(
    id: ArticleID, role: ArticleRole, parent: ArticleID? = nil, title: String,
    source: String? = nil, byline: String? = nil, published: CalendarDate? = nil,
    publishedAsPrinted: String? = nil, path: String, container: String? = nil,
    url: String? = nil, wordCount: Int = 0, isGone: Bool = false
  ) {
    self.id = id
    self.role = role
    self.parent = parent
    self.title = title
    self.source = source
    self.byline = byline
    self.published = published
    self.publishedAsPrinted = publishedAsPrinted
    self.path = path
    self.container = container
    self.url = url
    self.wordCount = wordCount
    self.isGone = isGone
  }
}

/// A mention of a stored article with the entity it means.
public struct ArticleMention: Codable, Equatable, Sendable {
  /// UTF-8 bytes of the article's text.
  public var span: Range<Int>
  public var kind: EntityKind
  public var entity: EntityID
  /// The entity's canonical name.
  public var name: String
  /// 0–1.
  public var confidence: Double
  public var rule: String

  public init(
    span: Range<Int>, kind: EntityKind, entity: EntityID, name: String, confidence: Double,
    rule: String
  ) {
    self.span = span
    self.kind = kind
    self.entity = entity
    self.name = name
    self.confidence = confidence
    self.rule = rule
  }
}

/// A teaser with the article it announces, where the library has it.
public struct TeaserRow: Codable, Equatable, Sendable {
  public var teaser: Teaser
  public var article: ArticleID?
  /// The page that prints it.
  public var printedOn: ArticleID
  public var printedOnTitle: String

  public init(
    teaser: Teaser, article: ArticleID?, printedOn: ArticleID, printedOnTitle: String
  ) {
    self.teaser = teaser
    self.article = article
    self.printedOn = printedOn
    self.printedOnTitle = printedOnTitle
  }
}

/// Everything the library knows about an article, as the reader shows it.
public struct ArticleDetail: Codable, Equatable, Sendable {
  public var summary: ArticleSummary
  public var article: Article
  /// Its sentences in order, in UTF-8 bytes of the article's text.
  public var sentences: [Range<Int>]
  /// Articles printed in full on the same page.
  public var embedded: [ArticleSummary]
  /// In text order; spans never overlap.
  public var mentions: [ArticleMention]
  /// The entities it names, most mentioned first; `mentionCount` counts this article only.
  public var entities: [EntitySummary]
  public var quotes: [QuoteRow]
  public var figures: [FigureRow]
  public var teasers: [TeaserRow]

  public init(
    summary: ArticleSummary, article: Article, sentences: [Range<Int>] = [],
    embedded: [ArticleSummary] = [],
    mentions: [ArticleMention] = [], entities: [EntitySummary] = [], quotes: [QuoteRow] = [],
    figures: [FigureRow] = [], teasers: [TeaserRow] = []
  ) {
    self.summary = summary
    self.article = article
    self.sentences = sentences
    self.embedded = embedded
    self.mentions = mentions
    self.entities = entities
    self.quotes = quotes
    self.figures = figures
    self.teasers = teasers
  }
}

/// An article related to another, with why.
public struct RelatedArticle: Codable, Equatable, Sendable {
  public var summary: ArticleSummary
  /// Greater is closer; comparable only within one answer.
  public var score: Double
  /// What the two share, the heaviest first.
  public var reasons: [RelationReason]

  public init(summary: ArticleSummary, score: Double, reasons: [RelationReason]) {
    self.summary = summary
    self.score = score
    self.reasons = reasons
  }
}

/// One thing two articles share.
public struct RelationReason: Codable, Equatable, Sendable {
  public enum Kind: String, Codable, Sendable {
    /// Both name the entity.
    case entity
    /// Both use the rare word.
    case term
    /// One prints a teaser of the other, or both stand on one page.
    case teaser
    /// Both report the same event.
    case story
  }

  public var kind: Kind
  public var name: String

  public init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// Articles that report the same event.
public struct StoryRow: Codable, Equatable, Sendable {
  /// The title of the earliest article.
  public var title: String
  /// Earliest first; at least two.
  public var articles: [ArticleSummary]
  /// Names all of them share, the rarest first.
  public var shared: [String]

  public init(title: String, articles: [ArticleSummary], shared: [String]) {
    self.title = title
    self.articles = articles
    self.shared = shared
  }
}

/// A dated sentence.
public struct TimelineRow: Codable, Equatable, Sendable {
  public var date: CalendarDate
  /// The words of the sentence that name the date.
  public var printed: String
  /// How sure the date is, 0–1.
  public var confidence: Double
  public var evidence: Evidence

  public init(date: CalendarDate, printed: String, confidence: Double, evidence: Evidence) {
    self.date = date
    self.printed = printed
    self.confidence = confidence
    self.evidence = evidence
  }
}
