import NewsModel

/// Fiscal years, quarters and dates seen from the day of writing.
extension DatePhraseParser {
  // MARK: Fiscal years and quarters

  /// "fiscal year ending March 2026", "fiscal 2025", "FY2025".
  func fiscalYear(at index: Int) -> Match? {
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
  func quarter(at index: Int) -> Match? {
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
  func qualified(at index: Int) -> Match? {
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
  func compound(at index: Int) -> Match? {
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
  func weekday(at index: Int, shift: DatePhrase.Shift? = nil) -> Match? {
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
  func shifted(at index: Int) -> Match? {
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
  func ago(at index: Int) -> Match? {
    guard let unit = DateWords.units[word(index + 1)], word(index + 2) == "ago" else { return nil }
    guard let count = DateWords.smallNumbers[word(index)] ?? integer(index, digits: 1...3) else {
      return nil
    }
    return (.relative(unit, -count), index + 3)
  }

  func namedDay(at index: Int) -> Match? {
    // A capital inside a sentence makes it a paper's name: "USA Today".
    guard !text.isCapitalized(index) || !text.isCapitalized(max(0, index - 1)) || index == 0 else {
      return nil
    }
    return DateWords.days[word(index)].map { (.relative(.day, $0), index + 1) }
  }
}
