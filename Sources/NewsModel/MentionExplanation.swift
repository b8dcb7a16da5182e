/// Why some words of an article are taken for a name, and for whose.
public struct MentionExplanation: Codable, Equatable, Sendable {
  /// UTF-8 bytes of the article's text.
  public var span: Range<Int>
  /// The words as printed.
  public var text: String
  public var kind: EntityKind
  /// What the words mean: the entity's name.
  public var name: String
  /// The rule that recognised the words or tied them to the name.
  public var rule: String
  /// What that rule is, as one sentence.
  public var meaning: String
  /// How sure the decision is, 0–1.
  public var confidence: Double
  /// What spoke for and against the kind, the weightiest first; empty where the tagger had no say.
  public var reasons: [WeighedReason]
  /// What the tagger would take the words for else: a kind, or nil for no name; with how much less
  /// likely that is, in log-odds.
  public var alternative: Alternative?

  /// One reason and how much it weighs.
  public struct WeighedReason: Codable, Equatable, Sendable {
    public var text: String
    /// Log-odds against the alternative; below zero it speaks against the kind.
    public var weight: Double

    public init(text: String, weight: Double) {
      self.text = text
      self.weight = weight
    }
  }

  /// The reading that came second.
  public struct Alternative: Codable, Equatable, Sendable {
    /// Nil where the words would be no name, or not this one.
    public var kind: EntityKind?
    public var margin: Double

    public init(kind: EntityKind?, margin: Double) {
      self.kind = kind
      self.margin = margin
    }
  }

  public init(
    span: Range<Int>, text: String, kind: EntityKind, name: String, rule: String, meaning: String,
    confidence: Double, reasons: [WeighedReason] = [], alternative: Alternative? = nil
  ) {
    self.span = span
    self.text = text
    self.kind = kind
    self.name = name
    self.rule = rule
    self.meaning = meaning
    self.confidence = confidence
    self.reasons = reasons
    self.alternative = alternative
  }
}
