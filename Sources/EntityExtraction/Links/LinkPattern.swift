import NewsModel

/// One rule that reads a labelled tie from the words before, between and after two names.
struct LinkPattern: Sendable, Equatable {
  var label: LinkLabel
  var direction: Direction
  /// How sure the tie is, 0–1, where the words speak of it as a fact.
  var confidence: Double
  var left: KindSet
  var right: KindSet
  var before: WordPattern
  var between: WordPattern
  var after: WordPattern
  /// Whether the two names stand in one list ("A and B met") rather than apart.
  var isWithinList: Bool

  /// Which of the two names does what the label says.
  enum Direction: String, Sendable {
    /// The one named first.
    case forward = ">"
    /// The one named last.
    case backward = "<"
  }

  /// Reads a row of `link-patterns.tsv`, or nil where a column is no rule.
  init?(_ row: GazetteerFile.Row, words: inout RuleWords, grammar: LinkGrammar) {
    guard let label = LinkLabel(rawValue: row[0]), let direction = Direction(rawValue: row[1]),
      let confidence = Double(row[2]), let left = Self.kinds(row[3]), let right = Self.kinds(row[5])
    else { return nil }
    self.label = label
    self.direction = direction
    self.confidence = confidence
    self.left = left
    self.right = right
    isWithinList = row[4] == "&"
    between = WordPattern(isWithinList ? "" : row[4], words: &words, grammar: grammar)
    before = WordPattern(row[6], words: &words, grammar: grammar)
    after = WordPattern(row[7], words: &words, grammar: grammar)
  }

  /// The words of which a sentence must have one, or nil where the rule has none.
  var triggers: WordSet? { between.triggers ?? before.triggers ?? after.triggers }

  /// Whether the first name must be the subject of what stands between; the owner of a firm is one
  /// too, though the tie points back at it.
  var needsSubject: Bool {
    direction == .forward ? between.followsSubject : label == .subsidiaryOf && between.opensWithGap
  }

  /// Whether the last name must be the subject of the main clause: what stands before the first
  /// ("by joining") has no subject of its own, and only a gap leads on to who does it.
  var needsMainSubject: Bool {
    direction == .backward && between.endsInGap && !before.elements.isEmpty
  }

  /// Whether it may tie a name of the one kinds to one of the others that stands apart.
  func couldTie(_ first: KindSet, _ second: KindSet) -> Bool {
    !isWithinList && !left.isDisjoint(with: first) && !right.isDisjoint(with: second)
  }

  /// The kinds a column admits, or nil where it names another.
  private static func kinds(_ column: String) -> KindSet? {
    var kinds: KindSet = []
    for name in column.split(separator: "|") {
      switch name {
      case "party": kinds.formUnion([.body, .person])
      case "body": kinds.formUnion(.body)
      default:
        guard let kind = EntityKind(rawValue: String(name)) else { return nil }
        kinds.formUnion(KindSet(kind))
      }
    }
    return kinds.isEmpty ? nil : kinds
  }
}
