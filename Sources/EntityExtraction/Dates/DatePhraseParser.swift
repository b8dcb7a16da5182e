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

  private func word(_ index: Int) -> String { index < limit ? text.folded[index] : "" }

  /// The whole number at `index`, with or without "st", "nd", "rd", "th".
  private func integer(_ index: Int, digits: ClosedRange<Int>) -> Int? {
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

  private func yearNumber(_ index: Int) -> Int? {
    integer(index, digits: 4...4).flatMap { (1800...2199).contains($0) ? $0 : nil }
  }

  /// The year after an optional comma, and the token past it.
  private func trailingYear(_ index: Int) -> (year: Int, end: Int)? {
    let start = word(index) == "," ? index + 1 : index
    return yearNumber(start).map { ($0, start + 1) }
  }

  private func named(_ year: Int, _ month: Int? = nil, _ day: Int? = nil, end: Int) -> Match? {
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
  private func dayMonth(at index: Int) -> Match? {
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
  private func monthFirst(at index: Int, shift: DatePhrase.Shift? = nil) -> Match? {
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
    guard let year = yearNumber(index), (1900...2100).contains(year) else { return nil }
    let before = index > 0 ? text.folded[index - 1] : ""
    if DateWords.beforeQuantities.contains(before) || "$€£¥₩₹#".contains(before) && !before.isEmpty
    {
      return nil
    }
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

  // MARK: Fiscal years and quarters

  /// "fiscal year ending March 2026", "fiscal 2025", "FY2025".
  private func fiscalYear(at index: Int) -> Match? {
    let first = word(index)
    if first.hasPrefix("fy"), first.utf8.count == 6, let year = Int(first.dropFirst(2)) {
      return named(year, end: index + 1)
    }
    guard first == "fiscal" || first == "fy" || first == "year" else { return nil }
    var next = index + 1
    if first == "fiscal", word(next) == "year" { next += 1 }
    if ["ending", "ended", "starting", "beginning", "to"].contains(word(next)) {
      if word(next + 1) == "in" { next += 1 }
      return monthFirst(at: next + 1, shift: .this).map { match in
        if case .month(let month, _) = match.phrase { return (.month(month, nil), match.end) }
        return match
      }
    }
    guard first != "year" else { return nil }
    return yearNumber(next).flatMap { named($0, end: next + 1) }
  }

  /// "third quarter of 2025", "Q3 2025", "the first half of 2026".
  private func quarter(at index: Int) -> Match? {
    var quarter: Int?
    var next = index + 1
    let first = word(index)
    if first.utf8.count == 2, first.hasPrefix("q"), let number = Int(first.dropFirst()) {
      quarter = number
    } else if let ordinal = DateWords.ordinals[first] {
      if ["quarter", "fiscal"].contains(word(next)) {
        quarter = ordinal
        next += word(next) == "fiscal" ? 2 : 1
      } else if word(next) == "half", ordinal <= 2 {
        quarter = ordinal * 2 - 1
        next += 1
      }
    }
    guard let quarter, (1...4).contains(quarter), next <= limit else { return nil }
    if word(next) == "of" { next += 1 }
    if word(next) == "fiscal" { next += 1 }
    if let (year, end) = trailingYear(next) { return named(year, quarter * 3 - 2, end: end) }
    if let shift = DateWords.shifts[word(next)], word(next + 1) == "year" {
      return (.quarter(quarter, shift), next + 2)
    }
    return (.quarter(quarter, nil), word(next - 1) == "of" ? next - 1 : next)
  }

  // MARK: Relative dates

  /// "early next year", "the end of March", "mid-2026".
  private func qualified(at index: Int) -> Match? {
    if DateWords.edges.contains(word(index)), word(index + 1) == "of" {
      let next = word(index + 2) == "the" ? index + 3 : index + 2
      if next == index + 3, let unit = DateWords.units[word(next)] {
        return (.relative(unit, 0), next + 1)
      }
      return match(at: next)
    }
    guard DateWords.qualifiers.contains(word(index)), !["around"].contains(word(index)) else {
      return nil
    }
    let next = ["in", "on"].contains(word(index + 1)) ? index + 2 : index + 1
    return match(at: next)
  }

  /// "mid-2026", "mid-July".
  private func compound(at index: Int) -> Match? {
    let word = word(index)
    for prefix in ["mid-", "early-", "late-"] where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      if let year = Int(rest), (1900...2100).contains(year) { return named(year, end: index + 1) }
      if let month = DateWords.months[rest] {
        if let (year, end) = trailingYear(index + 1) { return named(year, month, end: end) }
        return (.month(month, nil), index + 1)
      }
    }
    return nil
  }

  /// "Wednesday", "Wednesday, July 23, 2025", "last Wednesday".
  private func weekday(at index: Int, shift: DatePhrase.Shift? = nil) -> Match? {
    guard let weekday = DateWords.weekdays[word(index)], text.isCapitalized(index) else {
      return nil
    }
    let next = word(index + 1) == "," ? index + 2 : index + 1
    if let date = monthFirst(at: next) ?? dayMonth(at: next), !isMonthOnly(date.phrase) {
      return date
    }
    // Short forms alone are more often names: "Sun", "Mon", "Sat".
    guard word(index).utf8.count > 5 else { return nil }
    return (.weekday(weekday, shift), index + 1)
  }

  private func isMonthOnly(_ phrase: DatePhrase) -> Bool {
    if case .month = phrase { true } else { false }
  }

  /// "last November", "next year", "this week", "the current fiscal year".
  private func shifted(at index: Int) -> Match? {
    guard let shift = DateWords.shifts[word(index)] else { return nil }
    let next = index + 1
    if let date = weekday(at: next, shift: shift) ?? monthFirst(at: next, shift: shift) {
      return date
    }
    if word(next) == "fiscal", let date = fiscalYear(at: next) { return date }
    let unit = ["fiscal", "calendar", "financial"].contains(word(next)) ? next + 1 : next
    // "the past year" is a stretch, not a date.
    guard word(index) != "past", let kind = DateWords.units[word(unit)], !word(unit).hasSuffix("s")
    else { return nil }
    return (.relative(kind, shift.offset), unit + 1)
  }

  /// "two years ago", "a week ago".
  private func ago(at index: Int) -> Match? {
    guard let unit = DateWords.units[word(index + 1)], word(index + 2) == "ago" else { return nil }
    guard let count = DateWords.smallNumbers[word(index)] ?? integer(index, digits: 1...3) else {
      return nil
    }
    return (.relative(unit, -count), index + 3)
  }

  private func namedDay(at index: Int) -> Match? {
    DateWords.days[word(index)].map { (.relative(.day, $0), index + 1) }
  }
}
