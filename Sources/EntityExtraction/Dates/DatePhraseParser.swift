import NewsModel

/// Reads the date that begins at a token.
struct DatePhraseParser {
  let text: TokenizedText
  /// One past the last token that may belong to the date: the end of its sentence.
  let limit: Int

  typealias Match = (phrase: DatePhrase, end: Int)

  /// The date whose words begin at `index`, the longest reading first, or nil.
  func match(at index: Int) -> Match? {
    guard index < limit else { return nil }
    switch text.tokens[index].kind {
    case .mark: return nil
    case .number:
      return isoDate(at: index) ?? dayMonth(at: index) ?? ago(at: index) ?? year(at: index)
    case .word:
      return qualified(at: index) ?? fiscalYear(at: index) ?? weekday(at: index)
        ?? monthFirst(at: index) ?? quarter(at: index) ?? shifted(at: index) ?? ago(at: index)
        ?? ordinalDay(at: index) ?? namedDay(at: index) ?? compound(at: index)
    }
  }

  // MARK: Words and numbers

  func word(_ index: Int) -> String { index < limit ? text.folded[index] : "" }

  /// The whole number at `index`, with or without "st", "nd", "rd", "th".
  func integer(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < limit, digits.contains(text.tokens[index].span.count) else { return nil }
    return Int(text.folded[index])
  }

  private func dayNumber(_ index: Int) -> Int? {
    guard index < limit else { return nil }
    if let day = integer(index, digits: 1...2) { return (1...31).contains(day) ? day : nil }
    let word = text.folded[index]
    guard (3...4).contains(word.utf8.count), ["st", "nd", "rd", "th"].contains(word.suffix(2)),
      let day = Int(word.dropLast(2))
    else { return nil }
    return (1...31).contains(day) ? day : nil
  }

  func yearNumber(_ index: Int) -> Int? {
    integer(index, digits: 4...4).flatMap { (1800...2199).contains($0) ? $0 : nil }
  }

  /// The year after an optional comma, and the token past it.
  func trailingYear(_ index: Int) -> (year: Int, end: Int)? {
    let start = word(index) == "," ? index + 1 : index
    return yearNumber(start).map { ($0, start + 1) }
  }

  func named(_ year: Int, _ month: Int? = nil, _ day: Int? = nil, end: Int) -> Match? {
    CalendarDate(year: year, month: month, day: day).map { (.named($0), end) }
  }

  // MARK: Absolute dates

  /// 2025-07-23 and 2025/07/23.
  private func isoDate(at index: Int) -> Match? {
    guard let year = yearNumber(index), index + 4 < limit, ["-", "/"].contains(word(index + 1)),
      word(index + 1) == word(index + 3), (1...4).allSatisfy({ text.isGlued(index + $0) }),
      let month = integer(index + 2, digits: 1...2), let day = integer(index + 4, digits: 1...2)
    else { return nil }
    return named(year, month, day, end: index + 5)
  }

  /// 23 July, 23 July 2025, 23-25 July 2025, 23rd of July.
  func dayMonth(at index: Int) -> Match? {
    guard let day = dayNumber(index) else { return nil }
    var next = index + 1
    if isDash(next), dayNumber(next + 1) != nil { next += 2 }
    if word(next) == "of" { next += 1 }
    guard let month = month(at: next), text.isCapitalized(next) else { return nil }
    if let (year, end) = trailingYear(next + 1) { return named(year, month, day, end: end) }
    return (.day(day, month: month), next + 1)
  }

  private func ordinalDay(at index: Int) -> Match? {
    dayNumber(index) == nil ? nil : dayMonth(at: index)
  }

  /// July 23, July 23-25, July 23, 2025, July 2025, July.
  func monthFirst(at index: Int, shift: DatePhrase.Shift? = nil) -> Match? {
    guard let month = month(at: index), text.isCapitalized(index) else { return nil }
    if let (year, end) = trailingYear(index + 1) { return named(year, month, end: end) }
    if word(index + 1) == "of", let year = yearNumber(index + 2) {
      return named(year, month, end: index + 3)
    }
    if let day = dayNumber(index + 1), !isMeasured(index + 2) {
      var next = index + 2
      if isDash(next), dayNumber(next + 1) != nil { next += 2 }
      if let (year, end) = trailingYear(next) { return named(year, month, day, end: end) }
      return (.day(day, month: month), next)
    }
    guard shift != nil || isMonthRather(index) else { return nil }
    return (.month(month, shift), index + 1)
  }

  private func month(at index: Int) -> Int? { DateWords.months[word(index)] }

  private func isDash(_ index: Int) -> Bool { ["-", "–", "—", "to"].contains(word(index)) }

  /// Whether the number before `index` counts or measures something: "May 5 percent".
  private func isMeasured(_ index: Int) -> Bool { ["%", "percent", "pct"].contains(word(index)) }

  /// Whether a month's name that is also a word or a person's name is the month here.
  private func isMonthRather(_ index: Int) -> Bool {
    let isAfterMonthWord = index > 0 && DateWords.beforeMonths.contains(text.folded[index - 1])
    let isNamePart =
      index + 1 < limit && text.isCapitalized(index + 1)
      && text.tokens[index].kind == .word
    switch text.folded[index] {
    case "may", "march", "mar", "dec", "sep", "jun", "jan", "august", "june", "april":
      return isAfterMonthWord && !isNamePart
    default: return isAfterMonthWord || !isNamePart
    }
  }

  /// A year on its own, where it is no quantity.
  private func year(at index: Int) -> Match? {
    let before = index > 0 ? text.folded[index - 1] : ""
    guard let year = yearNumber(index), year <= 2100,
      year >= 1900 || DateWords.beforeYears.contains(before)
    else { return nil }
    if DateWords.beforeQuantities.contains(before) { return nil }
    let next = word(index + 1)
    if isMeasured(index + 1) || FigureWords.magnitudes[next] != nil
      || FigureWords.currencies[next] != nil
    {
      return nil
    }
    let isTold = index == 0 || DateWords.beforeYears.contains(before)
    // "2000 soldiers" counts; "the 2000 elections" does not.
    let isCounting =
      next.hasSuffix("s") && text.tokens[index + 1].kind == .word
      && !text.isCapitalized(index + 1)
    guard isTold || !isCounting, !text.isGlued(index) || !isDash(index - 1) else { return nil }
    var end = index + 1
    if isDash(end), end + 1 < limit, text.isGlued(end), text.isGlued(end + 1),
      integer(end + 1, digits: 2...2) != nil || yearNumber(end + 1) != nil
    {
      end += 2
    }
    return named(year, end: end)
  }
}
