/// Finds the noun a number counts: "100 Boeing aircraft", "about 510 companies".
struct CountedNoun {
  let text: TokenizedText
  let limit: Int

  /// Words before a number that make it part of a name: "Article 5", "Type 26".
  private static let designators: Set<String> = [
    "no.", "no", "nos.", "article", "type", "chapter", "section", "phase", "flight", "mark",
    "block",
    "resolution", "page", "figure", "vol.", "art.", "version", "no.1", "group", "route", "level",
    "#", ":", "/", "covid", "episode", "season", "stage", "round", "day", "annex", "paragraph",
  ]

  /// Words that end the search for the noun: the number counted nothing before them.
  private static let stoppers: Set<String> = [
    "of", "in", "on", "at", "by", "to", "for", "from", "with", "and", "or", "but", "that", "which",
    "who", "as", "is", "was", "are", "were", "be", "been", "has", "have", "had", "will", "would",
    "after", "before", "during", "since", "the", "a", "an", "its", "his", "her", "their", "when",
    "while", "if", "than", "then", "a.m.", "p.m.", "am", "pm", "it", "he", "she", "they", "we",
    "into", "over", "under", "between", "against", "per", "last", "next", "said", "says",
  ]

  /// The quantity whose number ends at `end`, with the noun it counts, or nil.
  func quantity(
    from start: Int, end: Int, low: Double, high: Double, amount: AmountParser.Amount, floor: Int
  ) -> Quantity? {
    // "10.30 Bonds" is a time of day.
    let isClock = amount.magnitude == nil && low == high && isPointed(start..<end)
    guard !isClock, isCount(start, floor: floor, isDigits: amount.isDigits),
      high > 1 || amount.isDigits
    else {
      return nil
    }
    guard let noun = noun(after: end) else {
      return totalled(from: start, end: end, low: low, high: high, floor: floor)
    }
    guard isWorthCounting(noun, from: start, floor: floor, amount: amount) else { return nil }
    return Quantity(
      tokens: start..<noun + 1, low: low, high: high, unit: .things(name(of: noun)),
      counted: end..<noun + 1)
  }

  /// Whether two digits follow a point, as in hours and minutes.
  private func isPointed(_ number: Range<Int>) -> Bool {
    guard number.count == 1, let first = number.first else { return false }
    return text.folded[first].utf8.suffix(3).first == UInt8(ascii: ".")
  }

  /// The noun in lower case, save for peoples ("Africans").
  private func name(of noun: Int) -> String {
    text.isCapitalized(noun) ? text.word(noun) : text.folded[noun]
  }

  /// Words that make a count in words refer back: "the two countries".
  private static let pointers: Set<String> = [
    "the", "these", "those", "both", "their", "its", "our", "all", "other", "last", "next", "first",
    "past", "any", "either",
  ]

  /// Whether the count says something: no stretch of time, nothing that only refers back, and small
  /// numbers in words only of tangible things.
  private func isWorthCounting(
    _ noun: Int, from start: Int, floor: Int, amount: AmountParser.Amount
  ) -> Bool {
    let word = text.folded[noun]
    if DateWords.units[word] != nil || Self.clockUnits.contains(word) {
      let before = start > floor ? text.folded[start - 1] : ""
      let after = noun + 1 < limit ? text.folded[noun + 1] : ""
      return !Self.beforeDurations.contains(before) && !Self.afterDurations.contains(after)
    }
    guard !amount.isDigits else { return true }
    if start > floor, Self.pointers.contains(text.folded[start - 1]) { return false }
    return amount.value >= 10 || FigureWords.tangible.contains(word)
  }

  private static let clockUnits: Set<String> = ["hours", "minutes", "seconds"]
  private static let beforeDurations: Set<String> = [
    "in", "for", "over", "within", "after", "past", "last", "next", "every", "first", "the", "than",
    "about", "nearly", "almost",
  ]
  private static let afterDurations: Set<String> = [
    "ago", "earlier", "later", "old", "before", "after", "from", "since", "running",
  ]

  private func isCount(_ start: Int, floor: Int, isDigits: Bool) -> Bool {
    guard start > floor else { return true }
    let before = text.folded[start - 1]
    if Self.designators.contains(before) { return false }
    // "Falcon 9 rockets": a number after a name is part of it.
    return !isDigits || !text.isCapitalized(start - 1) || start - 1 == floor
  }

  /// The plural noun at most three words past the number, or nil.
  private func noun(after end: Int) -> Int? {
    var index = end
    while index < limit, index < end + 4 {
      let token = text.tokens[index]
      let word = text.folded[index]
      if token.kind == .mark, word == "-" || word == "\"" || word == "'" { return nil }
      guard token.kind == .word, !Self.stoppers.contains(word) else { return nil }
      if isPlural(word), !endsModifier(index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether the plural at `index` only describes a later noun: "10 arms exporters".
  private func endsModifier(_ index: Int) -> Bool {
    index + 1 < limit && text.tokens[index + 1].kind == .word && isPlural(text.folded[index + 1])
  }

  private func isPlural(_ word: String) -> Bool {
    if FigureWords.plurals.contains(word) { return true }
    guard word.utf8.count > 3, word.hasSuffix("s"), !FigureWords.uncounted.contains(word) else {
      return false
    }
    return !["ss", "us", "is", "'s"].contains { word.hasSuffix($0) }
  }

  /// A number whose noun stands before the verb: "companies that qualify totaled about 510".
  private func totalled(
    from start: Int, end: Int, low: Double, high: Double, floor: Int
  ) -> Quantity? {
    var index = start - 1
    while index > floor, Self.approximations.contains(text.folded[index]) { index -= 1 }
    guard index >= floor, Self.totals.contains(text.folded[index]) else { return nil }
    let first = (floor..<index).first { isPlural(text.folded[$0]) && $0 < floor + 3 }
    let unit: Quantity.Unit = first.map { .things(text.folded[$0]) } ?? .none
    return Quantity(tokens: start..<end, low: low, high: high, unit: unit)
  }

  private static let approximations: Set<String> = [
    "about", "some", "nearly", "almost", "around", "roughly", "over", "than", "more", "fewer",
    "approximately", "just", "least", "at", "by", "to",
  ]

  private static let totals: Set<String> = [
    "totaled", "totalled", "numbered", "total", "down", "up", "numbering", "totaling", "totalling",
  ]
}
