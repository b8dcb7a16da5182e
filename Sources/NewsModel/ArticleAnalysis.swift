/// What one article says, before it is tied to anything outside it.
///
/// All spans are UTF-8 bytes of the article's text; entity and sentence numbers are indices into
/// `entities` and `sentences`. Nothing derived exists without a sentence that proves it.
public struct ArticleAnalysis: Codable, Equatable, Sendable {
  public var sentences: [Range<Int>]
  public var entities: [LocalEntity]
  /// In text order; spans never overlap.
  public var mentions: [LocalMention]
  public var links: [LocalLink]
  public var figures: [LocalFigure]
  public var quotes: [LocalQuote]
  public var dates: [LocalDate]

  public init(
    sentences: [Range<Int>] = [], entities: [LocalEntity] = [], mentions: [LocalMention] = [],
    links: [LocalLink] = [], figures: [LocalFigure] = [], quotes: [LocalQuote] = [],
    dates: [LocalDate] = []
  ) {
    self.sentences = sentences
    self.entities = entities
    self.mentions = mentions
    self.links = links
    self.figures = figures
    self.quotes = quotes
    self.dates = dates
  }
}

/// An entity as one article shows it: mentions of the article resolved to one thing.
public struct LocalEntity: Codable, Equatable, Sendable {
  public var kind: EntityKind
  /// The fullest name the article gives, or the curated name where the gazetteer knows it.
  public var name: String
  /// Every other surface form that names it here, without duplicates, in text order.
  public var aliases: [String]
  /// How much the name says about who is meant.
  public var strength: NameStrength
  /// Offices the article gives a person ("Prime Minister", "EU foreign policy chief").
  public var titles: [String]
  /// How sure kind and name are, 0–1.
  public var confidence: Double
  /// The rule that recognised it.
  public var rule: String

  public init(
    kind: EntityKind, name: String, aliases: [String] = [], strength: NameStrength = .full,
    titles: [String] = [], confidence: Double = 1, rule: String
  ) {
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.strength = strength
    self.titles = titles
    self.confidence = confidence
    self.rule = rule
  }
}

/// Whether a name alone says who is meant.
public enum NameStrength: String, Codable, Sendable {
  /// A full or curated name: equal names of one kind are one entity everywhere.
  case full
  /// A person's family name alone: joins a full name only where the library has exactly one that
  /// fits.
  case surname
  /// An acronym the article does not spell out: joins the one entity that defines it.
  case acronym
}

/// One place where an article names an entity.
public struct LocalMention: Codable, Equatable, Sendable {
  public var span: Range<Int>
  /// Index into `ArticleAnalysis.entities`.
  public var entity: Int
  /// How sure the resolution is, 0–1.
  public var confidence: Double
  /// Why it means that entity, as "gazetteer", "surname", "acronym" or "the bloc".
  public var rule: String

  public init(span: Range<Int>, entity: Int, confidence: Double = 1, rule: String) {
    self.span = span
    self.entity = entity
    self.confidence = confidence
    self.rule = rule
  }

  /// Whether the words are a name; nouns that stand for one ("the bloc", "a security partnership")
  /// are mentions too.
  public var isNamed: Bool { rule != "descriptive" && !rule.hasPrefix("the ") }
}

/// A tie between two entities of an article, proved by one sentence.
public struct LocalLink: Codable, Equatable, Sendable {
  /// The one who does what the label says; without a label, the one named first.
  public var from: Int
  public var to: Int
  /// How they are tied, or nil where the sentence only names both.
  public var label: LinkLabel?
  /// Index into `ArticleAnalysis.sentences`.
  public var sentence: Int
  /// 0–1.
  public var confidence: Double
  public var rule: String

  public init(
    from: Int, to: Int, label: LinkLabel?, sentence: Int, confidence: Double, rule: String
  ) {
    self.from = from
    self.to = to
    self.label = label
    self.sentence = sentence
    self.confidence = confidence
    self.rule = rule
  }
}

/// How two entities are tied, read from the first to the second.
public enum LinkLabel: String, Codable, CaseIterable, Sendable {
  case takesPartIn = "takes part in"
  case developsWith = "develops with"
  case memberOf = "member of"
  case leads = "leads"
  case represents = "represents"
  case basedIn = "based in"
  case subsidiaryOf = "subsidiary of"
  case supplies = "supplies"
  case metWith = "met with"
  case signed = "signed"

  /// The label as read from the second entity to the first.
  public var inverse: String {
    switch self {
    case .takesPartIn: "joined by"
    case .developsWith: "develops with"
    case .memberOf: "has as member"
    case .leads: "led by"
    case .represents: "represented by"
    case .basedIn: "is home of"
    case .subsidiaryOf: "owns"
    case .supplies: "supplied by"
    case .metWith: "met with"
    case .signed: "signed by"
    }
  }
}

/// An amount the article states.
public struct LocalFigure: Codable, Equatable, Sendable {
  public var span: Range<Int>
  public var sentence: Int
  /// ISO 4217 code for money, `%`, or the thing counted ("aircraft"); nil for a bare number.
  public var unit: String?
  /// The amount itself, in whole units: 9 trillion yen is 9e12.
  public var value: Double
  /// The ends of a range, equal to `value` where none is given.
  public var low: Double
  public var high: Double
  /// What is measured ("defense spending"), or nil.
  public var measure: String?
  /// Whose amount it is, an index into `ArticleAnalysis.entities`, or nil.
  public var subject: Int?
  /// When or until when, as printed ("2024", "by 2027"), or nil.
  public var period: String?
  /// The figure this one converts ("9 trillion yen ($62.4 billion)"), an index into `figures`.
  public var converts: Int?

  public init(
    span: Range<Int>, sentence: Int, unit: String?, value: Double, low: Double? = nil,
    high: Double? = nil, measure: String? = nil, subject: Int? = nil, period: String? = nil,
    converts: Int? = nil
  ) {
    self.span = span
    self.sentence = sentence
    self.unit = unit
    self.value = value
    self.low = low ?? value
    self.high = high ?? value
    self.measure = measure
    self.subject = subject
    self.period = period
    self.converts = converts
  }
}

/// Words the article attributes to somebody.
public struct LocalQuote: Codable, Equatable, Sendable {
  /// The words between the quotation marks.
  public var span: Range<Int>
  public var sentence: Int
  /// Index into `ArticleAnalysis.entities`, or nil where the speaker is no entity.
  public var speaker: Int?
  /// The speaker as printed ("the two sides"), or nil where nobody is named.
  public var speakerName: String?

  public init(span: Range<Int>, sentence: Int, speaker: Int? = nil, speakerName: String? = nil) {
    self.span = span
    self.sentence = sentence
    self.speaker = speaker
    self.speakerName = speakerName
  }
}

/// A date the text names.
public struct LocalDate: Codable, Equatable, Sendable {
  public var span: Range<Int>
  public var sentence: Int
  public var date: PrintedDate

  public init(span: Range<Int>, sentence: Int, date: PrintedDate) {
    self.span = span
    self.sentence = sentence
    self.date = date
  }
}
