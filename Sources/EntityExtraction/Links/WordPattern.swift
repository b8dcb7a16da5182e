/// A sequence of words to match, in the notation that `link-patterns.tsv` explains at its top.
struct WordPattern: Sendable, Equatable {
  enum Element: Sendable, Equatable {
    /// One of these words.
    case word(WordSet)
    /// One of these words, or nothing.
    case optional(WordSet)
    /// Some words of the same clause.
    case gap
    /// What stands before the name in its noun phrase, or nothing: "the bloc's new", "a pact, the".
    case phrase
    /// An office, up to seven words.
    case office(Office)
    /// An office, or nothing.
    case optionalOffice(Office)
  }

  let elements: [Element]
  /// The words of which every match has one, or nil where it has none that is rare.
  let triggers: WordSet?

  /// Whether it begins with the words between a subject and its verb.
  var followsSubject: Bool { elements.first == .gap }

  /// The same where words that may be missing ("?which") stand before them.
  var opensWithGap: Bool {
    let first = elements.first { element in
      if case .optional = element { false } else { true }
    }
    return first == .gap
  }

  /// Whether any words may stand between the rest of it and the name behind.
  var endsInGap: Bool { elements.last == .gap }

  /// Reads a column of the table; an empty one matches everywhere.
  init(_ source: String, words: inout RuleWords, grammar: LinkGrammar) {
    var elements: [Element] = []
    var triggers: WordSet?
    for piece in source.split(separator: " ") {
      let (element, needed) = Self.element(piece, &words)
      elements.append(element)
      if triggers == nil, let needed, needed.isDisjoint(with: grammar.common) { triggers = needed }
    }
    self.elements = elements
    self.triggers = triggers
  }

  /// A piece of the notation, and the words of which a match must have one.
  private static func element(
    _ piece: Substring, _ words: inout RuleWords
  ) -> (Element, needed: WordSet?) {
    if piece == "..." { return (.gap, nil) }
    if piece == "_" { return (.phrase, nil) }
    let isOptional = piece.hasPrefix("?") && piece.count > 1
    let body = isOptional ? piece.dropFirst() : piece
    if body.hasPrefix("@"), let office = Office(rawValue: String(body.dropFirst())) {
      return isOptional
        ? (.optionalOffice(office), nil) : (.office(office), words.set(office.heads))
    }
    let forms = body.split(separator: "/").flatMap { Inflection.forms(of: String($0)) }
    let set = words.set(forms)
    return isOptional ? (.optional(set), nil) : (.word(set), set)
  }
}

/// The forms of a regular verb.
enum Inflection {
  /// "join", "joins", "joined" and "joining" for "join+"; a word without a plus is its only form.
  static func forms(of word: String) -> [String] {
    guard word.hasSuffix("+"), word.utf8.count > 2 else { return [word] }
    let base = String(word.dropLast())
    if base.hasSuffix("e") {
      let stem = base.dropLast()
      return [base, base + "s", base + "d", stem + "ing"]
    }
    if base.hasSuffix("y"), !["ay", "ey", "oy"].contains(where: base.hasSuffix) {
      return [base, base.dropLast() + "ies", base.dropLast() + "ied", base + "ing"]
    }
    let isHissing = ["s", "x", "z", "ch", "sh"].contains { base.hasSuffix($0) }
    return [base, base + (isHissing ? "es" : "s"), base + "ed", base + "ing"]
  }
}
