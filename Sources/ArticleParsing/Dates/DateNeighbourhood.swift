import NewsModel

/// The words beside a number that may be a year; each look goes over few bytes.
struct DateNeighbourhood {
  let bytes: [UInt8]
  let order: DateOrder?

  /// The span of exactly four digits that cover an index and may be a year.
  func year(around index: Int) -> Range<Int>? {
    var (start, end) = (index, index + 1)
    while start > 0, index - start <= 4, bytes[start - 1].isDigit { start -= 1 }
    while end < bytes.count, end - start <= 4, bytes[end].isDigit { end += 1 }
    guard end - start == 4, (1800...2199).contains(number(start..<end)) else { return nil }
    return start..<end
  }

  /// The date whose year stands in a span.
  func date(of year: Range<Int>) -> AbsoluteDate? {
    let isGluedBehind = year.upperBound < bytes.count && bytes[year.upperBound].isASCIILetter
    let isGluedBefore = year.lowerBound > 0 && bytes[year.lowerBound - 1].isASCIILetter
    guard !isGluedBehind, !isGluedBefore else { return nil }
    return yearFirst(year) ?? dayBefore(year) ?? wordsBefore(year)
  }

  /// Reads `2025-07-23`, `2025/07/23`, `2025年7月23日`.
  private func yearFirst(_ year: Range<Int>) -> AbsoluteDate? {
    if let found = EastAsianDate.date(year: number(year), bytes[year.upperBound...]) {
      return AbsoluteDate(date: found.date, span: year.lowerBound..<found.end)
    }
    var cursor = DateCursor(bytes[year.upperBound...])
    guard let separator = cursor.next, separator.joinsFigures, !goesOn(before: year.lowerBound)
    else { return nil }
    cursor.advance()
    guard let month = cursor.number(digits: 1...2), cursor.take(separator),
      let day = cursor.number(digits: 1...2), !goesOn(behind: cursor.index),
      let date = CalendarDate(year: number(year), month: month.value, day: day.value)
    else { return nil }
    return AbsoluteDate(date: date, span: year.lowerBound..<cursor.index)
  }

  /// Reads `23.07.2025`, `07/23/2025`.
  private func dayBefore(_ year: Range<Int>) -> AbsoluteDate? {
    guard year.lowerBound > 3, !goesOn(behind: year.upperBound) else { return nil }
    let separator = bytes[year.lowerBound - 1]
    guard separator.joinsFigures, let second = figures(endingAt: year.lowerBound - 1),
      second.lowerBound > 1, bytes[second.lowerBound - 1] == separator,
      let first = figures(endingAt: second.lowerBound - 1), !goesOn(before: first.lowerBound),
      !isVersion(before: first.lowerBound),
      let (day, month, confidence) = NumericDate.day(
        number(first), number(second), separator, order),
      let date = CalendarDate(year: number(year), month: month, day: day)
    else { return nil }
    return AbsoluteDate(
      date: date, span: first.lowerBound..<year.upperBound, confidence: confidence)
  }

  /// Reads `July 23, 2025`, `23 de julio de 2025`.
  private func wordsBefore(_ year: Range<Int>) -> AbsoluteDate? {
    guard let end = gap(before: year.lowerBound), let found = monthAndDay(endingAt: end),
      let date = CalendarDate(year: number(year), month: found.month, day: found.day)
    else { return nil }
    return AbsoluteDate(date: date, span: found.start..<year.upperBound)
  }

  /// The month and day whose last word ends at an index.
  func monthAndDay(endingAt end: Int) -> (month: Int, day: Int, start: Int)? {
    let last = word(endingAt: end)
    guard let middle = gap(before: last.lowerBound) else { return nil }
    let first = word(endingAt: middle)
    if let month = DateNames.month(bytes[last]), let day = day(first) {
      return (month.number, day, first.lowerBound)
    }
    guard let month = DateNames.month(bytes[first]), month.isEnglish, let day = day(last) else {
      return nil
    }
    return (month.number, day, first.lowerBound)
  }

  /// 1–31 where a word is such a number, with or without "st", "er", "º".
  private func day(_ word: Range<Int>) -> Int? {
    var cursor = DateCursor(bytes[word])
    guard let day = cursor.number(digits: 1...2), (1...31).contains(day.value) else { return nil }
    if cursor.isAtEnd { return day.value }
    return DateNames.key(cursor.word()).flatMap { NamedMonthDate.endings[$0] }.map { day.value }
  }

  private func number(_ span: Range<Int>) -> Int {
    bytes[span].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

/// Looking back and ahead.
extension DateNeighbourhood {
  /// One or two digits that end at an index.
  private func figures(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 3, bytes[start - 1].isDigit { start -= 1 }
    return (1...2).contains(end - start) ? start..<end : nil
  }

  /// The word that ends at an index, at most 16 bytes long.
  private func word(endingAt end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start <= 16, bytes[start - 1].isWord, blankWidth(endingAt: start) == 0 {
      start -= 1
    }
    return start..<end
  }

  /// Where the blanks and marks before a word begin, links as "of" and "de" among them.
  private func gap(before start: Int) -> Int? {
    guard let end = marks(before: start) else { return nil }
    let link = word(endingAt: end)
    guard (2...3).contains(link.count), let key = DateNames.key(bytes[link]),
      Self.links[key] != nil
    else { return end }
    return marks(before: link.lowerBound)
  }

  /// Where at most four blanks, commas, dots, strokes and hyphens before an index begin.
  private func marks(before end: Int) -> Int? {
    var start = end
    for _ in 0..<4 where start > 0 {
      let width = blankWidth(endingAt: start)
      if width > 0 {
        start -= width
      } else if bytes[start - 1].joinsFigures || bytes[start - 1] == UInt8(ascii: ",") {
        start -= 1
      } else {
        break
      }
    }
    return start < end ? start : nil
  }

  /// The width of the blank that ends at an index, 0 where there is none; U+00A0, U+2000–U+200A,
  /// U+202F and U+3000 are blanks.
  private func blankWidth(endingAt end: Int) -> Int {
    let last = bytes[end - 1]
    if last.isBlank { return 1 }
    guard last.isContinuation, end >= 2 else { return 0 }
    if last == 0xA0, bytes[end - 2] == 0xC2 { return 2 }
    guard end >= 3, bytes[end - 2] == 0x80 else { return 0 }
    switch (bytes[end - 3], last) {
    case (0xE2, 0x80...0x8A), (0xE2, 0xAF), (0xE3, 0x80): return 3
    default: return 0
    }
  }

  /// Whether figures are part of a longer number or word: `1.10.2.2025`, `v10.2.2025`.
  private func goesOn(before start: Int) -> Bool {
    guard start > 0 else { return false }
    let byte = bytes[start - 1]
    if byte.isASCIILetter || byte.isDigit { return true }
    return start > 1 && byte.joinsFigures && bytes[start - 2].isDigit
  }

  private func goesOn(behind end: Int) -> Bool {
    guard end < bytes.count else { return false }
    let isFollowedByDigit = end + 1 < bytes.count && bytes[end + 1].isDigit
    if bytes[end] == UInt8(ascii: "T") { return !isFollowedByDigit }
    return bytes[end].isASCIILetter || bytes[end].joinsFigures && isFollowedByDigit
  }

  private func isVersion(before start: Int) -> Bool {
    guard let end = marks(before: start), let key = DateNames.key(bytes[word(endingAt: end)]) else {
      return false
    }
    return Self.versionWords[key] != nil
  }

  private static let links = DateNames.table([("of de del", ())])
  private static let versionWords = DateNames.table([("version v ver build firmware ip", ())])
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { isUppercase || isLowercase }
  /// Whether the byte may stand between the figures of a date.
  fileprivate var joinsFigures: Bool {
    // The three stand side by side in ASCII.
    (UInt8(ascii: "-")...UInt8(ascii: "/")).contains(self)
  }
}
