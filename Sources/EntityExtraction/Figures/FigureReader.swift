import NewsModel

/// Finds the amounts a text states: what they measure, whose they are, and when.
enum FigureReader {
  /// Every figure of `text` in text order; spans never overlap.
  ///
  /// `mentions` and `dates` must be in text order. Years and days are no figures.
  static func figures(
    in text: TokenizedText, mentions: [LocalMention], entities: [LocalEntity], dates: [LocalDate]
  ) -> [LocalFigure] {
    let index = MentionIndex(mentions, entities: entities, in: text)
    var figures: [LocalFigure] = []
    var nextDate = 0
    for (sentence, tokens) in text.sentenceTokens.enumerated() {
      let firstDate = nextDate
      while nextDate < dates.count, dates[nextDate].sentence == sentence { nextDate += 1 }
      let reader = SentenceFigures(
        text: text, sentence: sentence, tokens: tokens, mentions: index[sentence],
        dates: dates[firstDate..<nextDate])
      reader.append(to: &figures)
    }
    return figures
  }
}

/// The figures of one sentence.
private struct SentenceFigures {
  let text: TokenizedText
  let sentence: Int
  let tokens: Range<Int>
  let mentions: ArraySlice<PlacedMention>
  let dates: ArraySlice<LocalDate>

  func append(to figures: inout [LocalFigure]) {
    guard tokens.contains(where: canBegin) else { return }
    let parser = QuantityParser(text: text, limit: tokens.upperBound)
    let dateTokens = dates.map { text.tokens(in: $0.span) }
    var previous: Quantity?
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard canBegin(index), !dateTokens.contains(where: { $0.contains(index) }),
        let quantity = parser.quantity(at: index, floor: tokens.lowerBound), !isInName(quantity)
      else {
        index += 1
        continue
      }
      if let previous, converts(quantity, previous), let last = figures.indices.last {
        figures.append(conversion(quantity, of: figures[last], at: last))
      } else {
        figures.append(figure(quantity, dateTokens: dateTokens, after: figures.last))
      }
      previous = quantity
      index = quantity.tokens.upperBound
    }
  }

  private static let numbers = HashedWords(Array(FigureWords.numbers.keys) + ["a", "half", "rs"])

  /// Whether an amount can begin at the token: cheap, and false for nearly all of them.
  private func canBegin(_ index: Int) -> Bool {
    switch text.tokens[index].kind {
    case .number: return true
    case .mark: return FigureWords.isSign(text.hashes[index])
    case .word:
      if Self.numbers.contains(text.hashes[index]) { return true }
      let word = text.folded[index]
      let first = word.utf8.first ?? 0
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return true }
      return word.utf8.contains(UInt8(ascii: "-")) || word.utf8.count <= 4 && beforeAmount(index)
    }
  }

  private func beforeAmount(_ index: Int) -> Bool {
    guard index + 1 < tokens.upperBound else { return false }
    return text.tokens[index + 1].kind == .number || text.folded[index + 1] == "$"
  }

  /// Whether the number is part of a name ("F-35", "Group of Seven").
  private func isInName(_ quantity: Quantity) -> Bool {
    let number =
      quantity.counted.map { quantity.tokens.lowerBound..<$0.lowerBound } ?? quantity.tokens
    return mentions.contains { $0.tokens.overlaps(number) && !isMoney(quantity) }
  }

  private func isMoney(_ quantity: Quantity) -> Bool {
    if case .money = quantity.unit { true } else { false }
  }

  /// Whether `quantity` says the one before it again in another currency: "9 trillion yen ($62.4
  /// billion)", "326 billion euros, or $376 billion".
  private func converts(_ quantity: Quantity, _ previous: Quantity) -> Bool {
    guard isMoney(quantity), isMoney(previous), quantity.unit != previous.unit else { return false }
    let between = text.folded[previous.tokens.upperBound..<quantity.tokens.lowerBound]
      .filter { !FigureGrammar.approximations.contains($0) && $0 != "\\" }
    return [["("], [",", "or"], ["or"], ["["], [",", "("], ["–", "or"]].contains(between)
  }

  /// The figure of a quantity; what it measures may have been said with the one before it in the
  /// sentence ("15% tariffs, down from 25%").
  private func figure(
    _ quantity: Quantity, dateTokens: [Range<Int>], after previous: LocalFigure?
  ) -> LocalFigure {
    let isSameSentence = previous?.sentence == sentence && previous?.unit == quantity.unitName
    let inherited = isSameSentence ? previous : nil
    let owners = OwnerReader(text: text, sentence: tokens, mentions: mentions)
    let clause = owners.clauseStart(before: quantity.tokens.lowerBound)
    let measures = MeasureReader(
      text: text, sentence: tokens, mentions: mentions, dates: dateTokens)
    let measure = measures.measure(of: quantity, clause: clause)
    var figure = bare(quantity)
    figure.measure = measure?.name ?? inherited?.measure
    figure.subject = owners.owner(of: quantity, measure: measure, clause: clause)
    figure.period = PeriodReader(text: text, sentence: tokens, dates: Array(dates))
      .period(of: quantity, clause: clause)
    return figure
  }

  private func conversion(_ quantity: Quantity, of figure: LocalFigure, at index: Int)
    -> LocalFigure
  {
    var conversion = bare(quantity)
    conversion.measure = figure.measure
    conversion.subject = figure.subject
    conversion.period = figure.period
    conversion.converts = index
    return conversion
  }

  private func bare(_ quantity: Quantity) -> LocalFigure {
    let span =
      text.tokens[quantity.tokens.lowerBound].span
      .lowerBound..<text.tokens[quantity.tokens.upperBound - 1].span.upperBound
    return LocalFigure(
      span: span, sentence: sentence, unit: quantity.unitName, value: quantity.value,
      low: quantity.low, high: quantity.high)
  }
}
