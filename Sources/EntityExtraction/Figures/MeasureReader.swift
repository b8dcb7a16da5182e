import NewsModel

/// Finds the noun phrase an amount measures and the possessor it names.
struct MeasureReader {
  let text: TokenizedText
  let sentence: Range<Int>
  let mentions: ArraySlice<PlacedMention>
  let dates: [Range<Int>]

  /// What is measured: words of the text, or a noun made from the verb.
  struct Measure: Equatable {
    var name: String
    /// The noun phrase, or nil where a verb gave the name.
    var tokens: Range<Int>?
  }

  /// The measure of the quantity at `tokens`, whose clause begins at `clause`.
  func measure(of quantity: Quantity, clause: Int) -> Measure? {
    if let counted = quantity.counted {
      return counted.count > 1 ? phrase(counted) : verbMeasure(before: quantity.tokens.lowerBound)
    }
    if case .things = quantity.unit {
      return nil  // "companies totaled 510": the unit says it
    }
    if let comma = text.valuationComma(
      before: quantity.tokens.lowerBound, floor: sentence.lowerBound)
    {
      return nounPhrase(endingAt: comma - 1, floor: sentence.lowerBound)
    }
    if let right = adjacentNoun(after: quantity.tokens.upperBound) { return right }
    let left = skipApproximations(before: quantity.tokens.lowerBound, floor: clause)
    guard left >= clause else { return ofPhrase(after: quantity.tokens.upperBound) }
    return leftMeasure(at: left, clause: clause) ?? ofPhrase(after: quantity.tokens.upperBound)
  }

  // MARK: To the left

  private func skipApproximations(before start: Int, floor: Int) -> Int {
    var index = start - 1
    while index >= floor, FigureGrammar.approximations.contains(text.folded[index]) { index -= 1 }
    return index
  }

  private func leftMeasure(at index: Int, clause: Int) -> Measure? {
    let word = text.folded[index]
    switch word {
    case "of", "worth", "totaling", "totalling", ":", "(", "exceeding", "topping":
      return nounPhrase(endingAt: index - 1, floor: clause)
    case "to", "by", "from", "at", "for", "with":
      guard index > clause else { return nil }
      if let made = FigureGrammar.nounsOfVerbs[text.folded[index - 1]],
        word == "for" || word == "with"
      {
        return Measure(name: made)
      }
      // "fell 1.1 points from a year earlier to 8.5%": the verb stands further left.
      return isVerb(index - 1) || dates.contains { $0.contains(index - 1) }
        ? subjectPhrase(before: index, clause: clause)
        : nounPhrase(endingAt: index - 1, floor: clause)
          ?? subjectPhrase(before: index, clause: clause)
    default:
      if let made = FigureGrammar.nounsOfVerbs[word] { return Measure(name: made) }
      return isVerb(index) ? subjectPhrase(before: index, clause: clause) : nil
    }
  }

  private func isVerb(_ index: Int) -> Bool {
    let word = text.folded[index]
    return FigureGrammar.isVerb(word) || word.utf8.count > 4 && word.hasSuffix("ed")
  }

  private func verbMeasure(before start: Int) -> Measure? {
    let left = skipApproximations(before: start, floor: sentence.lowerBound)
    guard left >= sentence.lowerBound else { return nil }
    // What is counted is bought or made; only money is allocated.
    return FigureGrammar.nounsOfVerbs[text.folded[left]]
      .flatMap { FigureGrammar.countableDeeds.contains($0) ? Measure(name: $0) : nil }
  }

  /// The noun phrase that ends at `index`, read leftwards.
  private func nounPhrase(endingAt index: Int, floor: Int) -> Measure? {
    var end = index
    if end >= floor, text.folded[end] == ")" {
      while end > floor, text.folded[end] != "(" { end -= 1 }
      end -= 1
    }
    var start = end + 1
    while start > floor {
      let before = start - 1
      if extendsPhrase(before) {
        start = before
      } else if isBridge(before, floor: floor) {
        start = before - 1
      } else if let mention = mention(endingAt: before), start <= end,
        mention.tokens.lowerBound > floor,
        isBridge(mention.tokens.lowerBound - 1, floor: floor)
      {
        start = mention.tokens.lowerBound - 2
      } else {
        break
      }
    }
    return start <= end ? phrase(start..<end + 1) : nil
  }

  /// The phrase of the clause's subject: its first noun phrase that is no name.
  private func subjectPhrase(before verb: Int, clause: Int) -> Measure? {
    var start = clause
    while start < verb {
      if !extendsPhrase(start) || isGoverned(start, floor: clause) {
        start += 1
        continue
      }
      var end = start
      while end < verb, extendsPhrase(end) || (end > start && isBridge(end, floor: start)) {
        end += 1
      }
      while end > start, FigureGrammar.endsNounPhrase(text.folded[end - 1]) { end -= 1 }
      if end > start, !isVerb(start), !isPredicate(start..<end) { return phrase(start..<end) }
      start = max(end, start + 1)
    }
    return nil
  }

  /// Whether what looks like a noun stands where a verb does: between a name and its complement
  /// ("Acme vies for").
  private func isPredicate(_ words: Range<Int>) -> Bool {
    guard words.count == 1, mention(endingAt: words.lowerBound - 1) != nil,
      words.upperBound < sentence.upperBound
    else { return false }
    let next = text.folded[words.upperBound]
    return next != "of" && FigureGrammar.prepositions.contains(next)
      || FigureGrammar.determiners.contains(next)
  }

  private func isPerCapita(_ index: Int) -> Bool {
    index + 1 < sentence.upperBound && text.folded[index] == "per"
      && text.folded[index + 1] == "capita"
  }

  /// Whether a preposition stands before the noun phrase at `start`.
  private func isGoverned(_ start: Int, floor: Int) -> Bool {
    var before = start - 1
    while before >= floor,
      FigureGrammar.determiners.contains(text.folded[before]) || mention(over: before) != nil
    {
      before -= 1
    }
    return before >= floor && before < start
      && (text.folded[before] == "(" || FigureGrammar.prepositions.contains(text.folded[before]))
  }

  private func extendsPhrase(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word else { return false }
    if isPerCapita(index) { return true }
    return !FigureGrammar.endsNounPhrase(text.folded[index]) && !Self.adverbs(text.folded[index])
      && mention(over: index) == nil && !dates.contains { $0.contains(index) }
  }

  /// "of" and "on" between two nouns: "return on equity", "purchases of rice".
  private func isBridge(_ index: Int, floor: Int) -> Bool {
    guard index > floor, index + 1 < sentence.upperBound, ["of", "on"].contains(text.folded[index])
    else { return false }
    return extendsPhrase(index - 1) && !isVerb(index - 1)
      && (extendsPhrase(index + 1) || mention(over: index + 1) != nil)
  }

  private static func adverbs(_ word: String) -> Bool {
    word.utf8.count > 4 && word.hasSuffix("ly") && word != "supply"
  }

  // MARK: To the right

  /// "15% tariffs", "$58 billion defense budget".
  private func adjacentNoun(after end: Int) -> Measure? {
    var last = end
    while last < sentence.upperBound, last < end + 4, standsBehindAmount(last) { last += 1 }
    if last > end + 1, isTransitive(last - 1) { last -= 1 }
    guard last > end else { return nil }
    // "a 5% rise in sales" measures sales.
    if FigureGrammar.changes.contains(text.folded[last - 1]), let changed = ofPhrase(after: last) {
      return changed
    }
    return phrase(end..<last)
  }

  /// Whether the word behind a noun is a verb with an object: "a $5 billion gap worries Norway".
  private func isTransitive(_ index: Int) -> Bool {
    guard text.folded[index].hasSuffix("s"), index + 1 < sentence.upperBound else { return false }
    return FigureGrammar.determiners.contains(text.folded[index + 1])
      || mentions.contains { $0.tokens.lowerBound == index + 1 }
  }

  private func standsBehindAmount(_ index: Int) -> Bool {
    if FigureGrammar.nounsBehindAmounts.contains(text.folded[index]) { return true }
    return extendsPhrase(index) && !isVerb(index)
  }

  /// "8 billion dollars of agricultural goods", "half the crews", where nothing else says what is
  /// measured.
  private func ofPhrase(after end: Int) -> Measure? {
    guard end + 1 < sentence.upperBound,
      ["of", "in", "for", "the", "its", "their", "his", "her"].contains(text.folded[end])
    else { return nil }
    var start = end + 1
    while start < sentence.upperBound, isPossessor(start) { start += 1 }
    var last = start
    while last < sentence.upperBound, extendsPhrase(last), last < start + 5 { last += 1 }
    return last > start ? phrase(start..<last) : nil
  }

  /// Whether the token is a determiner, or of a name in the possessive: "of the Nile's water".
  private func isPossessor(_ index: Int) -> Bool {
    FigureGrammar.determiners.contains(text.folded[index]) || text.folded[index] == "'s"
      || mention(over: index) != nil
  }

  // MARK: Pieces

  private func phrase(_ words: Range<Int>) -> Measure? {
    let tokens = words.drop { FigureGrammar.leadingAdjectives.contains(text.folded[$0]) }
    guard !tokens.isEmpty else { return nil }
    let span =
      text.tokens[tokens.lowerBound].span
      .lowerBound..<text.tokens[tokens.upperBound - 1].span.upperBound
    return Measure(name: text.string(span), tokens: tokens)
  }

  private func mention(over index: Int) -> PlacedMention? {
    mentions.first { $0.tokens.contains(index) }
  }

  private func mention(endingAt index: Int) -> PlacedMention? {
    mentions.first { $0.tokens.upperBound == index + 1 }
  }
}
