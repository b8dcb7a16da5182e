import NewsModel

/// Finds the dates a text names and works out which they are.
enum DateReader {
  /// Every date of `text` in text order; spans never overlap.
  ///
  /// Relative dates ("Wednesday", "last November") are seen from `published`, and stay unresolved
  /// without it.
  static func dates(in text: TokenizedText, published: PrintedDate?) -> [LocalDate] {
    let resolver = DateResolver(published: published)
    var dates: [LocalDate] = []
    for (sentence, tokens) in text.sentenceTokens.enumerated() {
      let parser = DatePhraseParser(text: text, limit: tokens.upperBound)
      var index = tokens.lowerBound
      while index < tokens.upperBound {
        guard canBegin(text, index), let (phrase, end) = parser.match(at: index) else {
          index += 1
          continue
        }
        let span = text.tokens[index].span.lowerBound..<text.tokens[end - 1].span.upperBound
        let tense = tense(of: text, before: index, in: tokens)
        var (date, confidence) = resolver.resolve(phrase, tense: tense)
        if isCompared(text, at: index, in: tokens) { confidence = min(confidence, comparison) }
        let printed = PrintedDate(
          printed: text.string(span), resolved: date, confidence: confidence)
        dates.append(LocalDate(span: span, sentence: sentence, date: printed))
        index = end
      }
    }
    return dates
  }

  /// Whether a date can begin at the token: cheap, and false for nearly all of them.
  private static func canBegin(_ text: TokenizedText, _ index: Int) -> Bool {
    switch text.tokens[index].kind {
    case .mark: false
    case .number: true
    case .word:
      starters.contains(text.hashes[index]) || beginsWithDigitOrPrefix(text, index)
    }
  }

  private static let starters = HashedWords(
    Set(DateWords.months.keys)
      .union(DateWords.weekdays.keys).union(DateWords.shifts.keys).union(DateWords.days.keys)
      .union(DateWords.qualifiers).union(DateWords.edges).union(DateWords.ordinals.keys)
      .union(DateWords.smallNumbers.keys).union(["fiscal", "fy", "year", "q1", "q2", "q3", "q4"]))

  private static func beginsWithDigitOrPrefix(_ text: TokenizedText, _ index: Int) -> Bool {
    let word = text.folded[index]
    switch text.bytes[text.tokens[index].span.lowerBound] | 0x20 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
    case UInt8(ascii: "f"): return word.hasPrefix("fy2")
    case UInt8(ascii: "m"): return word.hasPrefix("mid-")
    case UInt8(ascii: "e"): return word.hasPrefix("early-")
    case UInt8(ascii: "l"): return word.hasPrefix("late-")
    default: return false
    }
  }

  /// How sure a date may be that a sentence only compares with: what it tells happened later.
  private static let comparison = 0.4

  /// Whether the words before a date make it the measure of a change: "fell from last year", "more
  /// than in 2023", "compared with May".
  private static func isCompared(
    _ text: TokenizedText, at index: Int, in sentence: Range<Int>
  ) -> Bool {
    var before = index - 1
    while before >= sentence.lowerBound,
      ["the", "in", "a", "that", "of"].contains(text.folded[before])
    {
      before -= 1
    }
    guard before >= sentence.lowerBound else { return false }
    let earlier = text.folded[max(sentence.lowerBound, before - 10)..<before]
    switch text.folded[before] {
    case "than", "versus", "vs", "vs.": return true
    case "with", "to": return earlier.last == "compared"
    case "from", "on", "over": return earlier.contains(where: DateWords.changes.contains)
    default: return false
    }
  }

  /// Whether the words before a date look back or ahead; the nearest of them decides.
  private static func tense(
    of text: TokenizedText, before index: Int, in sentence: Range<Int>
  ) -> DateResolver.Tense {
    for position in (max(sentence.lowerBound, index - 14)..<index).reversed() {
      let word = text.folded[position]
      if DateWords.futureCues.contains(word) { return .future }
      if DateWords.pastCues.contains(word) || word.utf8.count > 4 && word.hasSuffix("ed") {
        return .past
      }
    }
    return .open
  }
}
