import NewsModel

/// One rule that reads a labelled tie from the words before, between and after two names.
struct LinkPattern: Sendable, Equatable {
  var label: LinkLabel
  var direction: Direction
  var left: Set<EntityKind>
  var right: Set<EntityKind>
  var before: WordPattern
  var between: WordPattern
  var after: WordPattern
  /// Whether the two names stand in one list ("A and B met") rather than apart.
  var isWithinList: Bool
  /// The words of which a sentence must have one; empty where the rule has none.
  var triggers: Set<String>
  /// The row's own example, names in square brackets.
  var example: String

  /// Which of the two names does what the label says.
  enum Direction: String, Sendable {
    /// The one named first.
    case forward = ">"
    /// The one named last.
    case backward = "<"
  }

  /// Reads a row of `link-patterns.tsv`, or nil where a column is no rule.
  ///
  /// The columns: label, direction, kinds of the first name, words between, kinds of the second,
  /// words before, words after, example. "&" between means that both stand in one list.
  init?(_ row: GazetteerFile.Row) {
    guard let label = LinkLabel(rawValue: row[0]), let direction = Direction(rawValue: row[1]),
      let left = Self.kinds(row[2]), let right = Self.kinds(row[4])
    else { return nil }
    self.label = label
    self.direction = direction
    self.left = left
    self.right = right
    isWithinList = row[3] == "&"
    between = WordPattern(isWithinList ? "" : row[3])
    before = WordPattern(row[5])
    after = WordPattern(row[6])
    triggers = between.triggers ?? before.triggers ?? after.triggers ?? []
    example = row[7]
  }

  /// Whether the rule ties a name of one kind to one of another.
  func admits(_ first: EntityKind, _ second: EntityKind) -> Bool {
    left.contains(first) && right.contains(second)
  }

  private static func kinds(_ column: String) -> Set<EntityKind>? {
    let kinds = column.split(separator: "|").flatMap { name -> [EntityKind?] in
      switch name {
      case "party": [.company, .organization, .place, .person]
      case "body": [.company, .organization, .place]
      default: [EntityKind(rawValue: String(name))]
      }
    }
    return kinds.isEmpty || kinds.contains(nil) ? nil : Set(kinds.compactMap { $0 })
  }
}

/// A sequence of words to match: "take/takes part in", "?the", "...", "@leader".
struct WordPattern: Sendable, Equatable {
  enum Element: Sendable, Equatable {
    /// One of these words.
    case word(Set<String>)
    /// One of these words, or nothing.
    case optional(Set<String>)
    /// Up to eight words that begin no other clause.
    case gap
    /// An office, up to seven words.
    case office(Office)
    /// An office, or nothing.
    case optionalOffice(Office)
  }

  var elements: [Element]

  init(_ source: String) {
    elements = source.split(separator: " ").map { piece in
      if piece == "..." { return .gap }
      let isOptional = piece.hasPrefix("?") && piece.count > 1
      if let at = piece.firstIndex(of: "@"),
        let office = Office(rawValue: String(piece[piece.index(after: at)...]))
      {
        return isOptional ? .optionalOffice(office) : .office(office)
      }
      let words = Set(
        (isOptional ? piece.dropFirst() : piece).split(separator: "/").map(String.init))
      return isOptional ? .optional(words) : .word(words)
    }
  }

  /// The rarest-looking word group every match has, or nil where it has none.
  var triggers: Set<String>? {
    let groups = elements.compactMap { element -> Set<String>? in
      switch element {
      case .word(let words): words.isDisjoint(with: Self.common) ? words : nil
      case .office(let office): office.heads
      case .optional, .optionalOffice, .gap: nil
      }
    }
    return groups.first
  }

  private static let common: Set<String> = [
    ",", "'s", "of", "in", "with", "by", "for", "and", "the", "a", "to", "from", "at", "'", "(",
    "on", "as", "is", "who", "which", "-", "new", "between", "be", "was", "are", "were", "has",
  ]

  /// Whether `words` as a whole match.
  func matches(_ words: ArraySlice<String>) -> Bool {
    Self.match(elements[...], words, isWhole: true)
  }

  /// Whether `words` begin with a match.
  func matchesStart(of words: ArraySlice<String>) -> Bool {
    Self.match(elements[...], words, isWhole: false)
  }

  /// Whether `words` end with a match.
  func matchesEnd(of words: ArraySlice<String>) -> Bool {
    elements.isEmpty
      || words.indices.reversed().prefix(12).contains { matches(words[$0...]) }
  }

  private static func match(
    _ elements: ArraySlice<Element>, _ words: ArraySlice<String>, isWhole: Bool
  ) -> Bool {
    guard let element = elements.first else { return !isWhole || words.isEmpty }
    let rest = elements.dropFirst()
    switch element {
    case .word(let admitted):
      guard let word = words.first, admitted.contains(word) else { return false }
      return match(rest, words.dropFirst(), isWhole: isWhole)
    case .optional(let admitted):
      if let word = words.first, admitted.contains(word),
        match(rest, words.dropFirst(), isWhole: isWhole)
      {
        return true
      }
      return match(rest, words, isWhole: isWhole)
    case .gap:
      return matchGap(rest, words, isWhole: isWhole)
    case .office(let office):
      return matchOffice(office, rest, words, isWhole: isWhole)
    case .optionalOffice(let office):
      return matchOffice(office, rest, words, isWhole: isWhole)
        || match(rest, words, isWhole: isWhole)
    }
  }

  private static func matchGap(
    _ rest: ArraySlice<Element>, _ words: ArraySlice<String>, isWhole: Bool
  ) -> Bool {
    var remaining = words
    for _ in 0...10 {
      if match(rest, remaining, isWhole: isWhole) { return true }
      guard let word = remaining.popFirst(), !clauseWords.contains(word) else { return false }
    }
    return false
  }

  private static func matchOffice(
    _ office: Office, _ rest: ArraySlice<Element>, _ words: ArraySlice<String>, isWhole: Bool
  ) -> Bool {
    for length in 1..<max(1, min(7, words.count) + 1) {
      let title = words.prefix(length)
      guard let word = title.last, !clauseWords.contains(word), word != ",",
        word != PatternMatcher.name
      else { return false }
      if office.matches(title), match(rest, words.dropFirst(length), isWhole: isWhole) {
        return true
      }
    }
    return false
  }

  /// Words behind which another clause begins: no rule reads across them.
  private static let clauseWords: Set<String> = [
    ";", ":", ".", "while", "but", "whereas", "although", "because", "after", "before", "when",
    "said", "says", "told", "if", "unlike", "despite", "without", "not", "never", "\"",
  ]
}
