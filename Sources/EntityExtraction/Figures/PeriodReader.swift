import NewsModel

/// Finds when, or until when, an amount holds.
struct PeriodReader {
  let text: TokenizedText
  let sentence: Range<Int>
  let dates: [LocalDate]

  /// The period of a quantity as printed: "2024", "by 2027", or nil.
  ///
  /// A date after the amount is nearer to it than one before; a day counts only as a limit ("from
  /// 1 February"), since elsewhere it is the day of the news.
  func period(of quantity: Quantity, clause: Int) -> String? {
    let placed = dates.map { (date: $0, tokens: text.tokens(in: $0.span)) }
    let after = placed.first {
      $0.tokens.lowerBound >= quantity.tokens.upperBound
        && isSameClause(quantity.tokens.upperBound..<$0.tokens.lowerBound)
    }
    if let after, let period = printed(after.date, at: after.tokens) { return period }
    let before = placed.last {
      $0.tokens.upperBound <= quantity.tokens.lowerBound && $0.tokens.lowerBound >= clause
    }
    return before.flatMap { printed($0.date, at: $0.tokens) }
  }

  /// Whether nothing between an amount and a date begins another clause or another amount.
  private func isSameClause(_ gap: Range<Int>) -> Bool {
    gap.count <= 10
      && !gap.contains { index in
        [",", ";", "while", "but", "which", ":"].contains(text.folded[index])
          || text.tokens[index].kind == .number || FigureWords.isSign(text.hashes[index])
      }
  }

  private func printed(_ date: LocalDate, at tokens: Range<Int>) -> String? {
    var first = tokens.lowerBound - 1
    while first > sentence.lowerBound, ["the", "current"].contains(text.folded[first]) {
      first -= 1
    }
    let preposition = first >= sentence.lowerBound ? text.folded[first] : ""
    let limits = ["by", "until", "through", "from", "since", "before", "starting", "after"]
    if limits.contains(preposition) {
      return text.string(text.tokens[first].span.lowerBound..<date.span.upperBound)
    }
    guard date.date.resolved?.day == nil, DateWords.weekdays[text.folded[tokens.lowerBound]] == nil,
      DateWords.days[text.folded[tokens.lowerBound]] == nil
    else { return nil }
    return date.date.printed
  }
}
