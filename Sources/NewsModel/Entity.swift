/// Names a stored article.
///
/// Numbers are given by the library and never reused.
public struct ArticleID: Hashable, Comparable, Codable, Sendable {
  public var number: Int64

  public init(_ number: Int64) { self.number = number }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}

/// Names a stored entity.
///
/// Numbers are given by the library and never reused.
public struct EntityID: Hashable, Comparable, Codable, Sendable {
  public var number: Int64

  public init(_ number: Int64) { self.number = number }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}

/// An entity as lists show it.
public struct EntitySummary: Codable, Equatable, Sendable {
  public var id: EntityID
  public var kind: EntityKind
  /// The canonical name.
  public var name: String
  /// Other surface forms, most used first.
  public var aliases: [String]
  public var articleCount: Int
  public var mentionCount: Int
  /// The earliest and latest dates of articles that name it; nil where none is dated.
  public var firstSeen: CalendarDate?
  public var lastSeen: CalendarDate?
  /// Articles that name it in equal parts of the time the library covers; empty where not asked
  /// for.
  public var activity: [Int]

  public init(
    id: EntityID, kind: EntityKind, name: String, aliases: [String] = [], articleCount: Int = 0,
    mentionCount: Int = 0, firstSeen: CalendarDate? = nil, lastSeen: CalendarDate? = nil,
    activity: [Int] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.articleCount = articleCount
    self.mentionCount = mentionCount
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.activity = activity
  }
}

/// A sentence of an article that proves something.
public struct Evidence: Codable, Equatable, Sendable {
  public var article: ArticleID
  public var articleTitle: String
  public var published: CalendarDate?
  /// Where the sentence stands, in UTF-8 bytes of the article's text.
  public var span: Range<Int>
  public var sentence: String
  /// Stretches of `sentence` that name what is proved, in UTF-8 bytes of `sentence`.
  public var highlights: [Range<Int>]

  public init(
    article: ArticleID, articleTitle: String, published: CalendarDate? = nil, span: Range<Int>,
    sentence: String, highlights: [Range<Int>] = []
  ) {
    self.article = article
    self.articleTitle = articleTitle
    self.published = published
    self.span = span
    self.sentence = sentence
    self.highlights = highlights
  }
}

/// A link seen from one of its two entities.
public struct Tie: Codable, Equatable, Sendable {
  /// The entity at the other end.
  public var entity: EntityID
  public var kind: EntityKind
  public var name: String
  /// How they are tied as read from this side ("takes part in", "led by"); nil where sentences
  /// only name both.
  public var label: String?
  /// How many sentences prove it.
  public var evidenceCount: Int
  /// Some of them, newest first.
  public var evidence: [Evidence]

  public init(
    entity: EntityID, kind: EntityKind, name: String, label: String?, evidenceCount: Int,
    evidence: [Evidence]
  ) {
    self.entity = entity
    self.kind = kind
    self.name = name
    self.label = label
    self.evidenceCount = evidenceCount
    self.evidence = evidence
  }
}

/// Everything the library knows about an entity, as its page shows it.
public struct EntityDetail: Codable, Equatable, Sendable {
  public var summary: EntitySummary
  /// Sentences that name it, newest article first, then in text order.
  public var mentions: [Evidence]
  /// The strongest ties first: labelled before unlabelled, then by evidence.
  public var ties: [Tie]
  public var figures: [FigureRow]
  public var quotes: [QuoteRow]
  /// How many of the newest articles that name it mentions and ties were read from; nil is all.
  public var newest: Int?

  public init(
    summary: EntitySummary, mentions: [Evidence] = [], ties: [Tie] = [],
    figures: [FigureRow] = [], quotes: [QuoteRow] = [], newest: Int? = nil
  ) {
    self.summary = summary
    self.mentions = mentions
    self.ties = ties
    self.figures = figures
    self.quotes = quotes
    self.newest = newest
  }
}

/// A figure with whose it is and the sentence that states it.
public struct FigureRow: Codable, Equatable, Sendable {
  public var text: String
  /// ISO 4217 code for money, `%`, or the thing counted; nil for a bare number.
  public var unit: String?
  public var value: Double
  public var low: Double
  public var high: Double
  public var measure: String?
  public var subject: EntityID?
  public var subjectName: String?
  public var period: String?
  public var evidence: Evidence

  public init(
    text: String, unit: String?, value: Double, low: Double, high: Double, measure: String? = nil,
    subject: EntityID? = nil, subjectName: String? = nil, period: String? = nil,
    evidence: Evidence
  ) {
    self.text = text
    self.unit = unit
    self.value = value
    self.low = low
    self.high = high
    self.measure = measure
    self.subject = subject
    self.subjectName = subjectName
    self.period = period
    self.evidence = evidence
  }
}

/// A quote with its speaker and the sentence it stands in.
public struct QuoteRow: Codable, Equatable, Sendable {
  public var text: String
  public var speaker: EntityID?
  /// The speaker's canonical name, or as printed where the speaker is no entity; nil for nobody.
  public var speakerName: String?
  public var evidence: Evidence

  public init(
    text: String, speaker: EntityID? = nil, speakerName: String? = nil, evidence: Evidence
  ) {
    self.text = text
    self.speaker = speaker
    self.speakerName = speakerName
    self.evidence = evidence
  }
}
