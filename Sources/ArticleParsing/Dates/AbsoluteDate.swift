import NewsModel

/// A day that the page names in full, with the words that name it.
struct AbsoluteDate: Equatable, Sendable {
  var date: CalendarDate
  /// The words, as UTF-8 bytes of the text searched.
  var span: Range<Int>
}

/// Finds days named in full: `July 23, 2025`, `23 July 2025`, `2025-07-23`, `23.07.2025`.
///
/// Dates of figures alone count only where their order is beyond doubt: the year first, or a
/// number above twelve for the day.
struct AbsoluteDateReader: Sendable {
  /// Every date in the first `byteLimit` bytes, in text order.
  func dates(in text: String, byteLimit: Int = 20_000) -> [AbsoluteDate] {
    let bytes = Array(text.utf8.prefix(byteLimit))
    guard Self.hasYear(bytes) else { return [] }
    let tokens = Self.tokens(of: bytes)
    var dates: [AbsoluteDate] = []
    var index = 0
    while index < tokens.count {
      if let (date, width) = Self.date(at: index, of: tokens) {
        let span = tokens[index].span.lowerBound..<tokens[index + width - 1].span.upperBound
        dates.append(AbsoluteDate(date: date, span: span))
        index += width
      } else {
        index += 1
      }
    }
    return dates
  }

  /// Where the month and day that end a text begin, as in `OSLO, Jan. 15` or `OSLO, May 4, 2025`.
  func day(endOf text: String) -> (start: Int, hasYear: Bool)? {
    guard let byte = text.utf8.last, byte.isWord || byte == UInt8(ascii: ".") else { return nil }
    let tokens = Self.tokens(of: Array(text.utf8))
    if let index = tokens.indices.dropLast(2).last, Self.date(at: index, of: tokens) != nil {
      return (tokens[index].span.lowerBound, true)
    }
    guard let index = tokens.indices.dropLast().last,
      Self.monthAndDay(tokens[index], tokens[index + 1]) != nil
    else { return nil }
    return (tokens[index].span.lowerBound, false)
  }

  /// The day that `Jan. 15` or `15 January` means in the year that brings it closest to `near`.
  func day(_ text: String, near: CalendarDate) -> CalendarDate? {
    let tokens = Self.tokens(of: Array(text.utf8))
    guard tokens.count == 2, let (month, day) = Self.monthAndDay(tokens[0], tokens[1]) else {
      return nil
    }
    let days = (near.year - 1...near.year + 1).compactMap {
      CalendarDate(year: $0, month: month, day: day)
    }
    return days.min { abs($0.dayNumber - near.dayNumber) < abs($1.dayNumber - near.dayNumber) }
  }

  private static func monthAndDay(_ first: Token, _ second: Token) -> (month: Int, day: Int)? {
    let isMonthFirst = first.month != nil
    guard let month = first.month ?? second.month, (first.month == nil) != (second.month == nil),
      let day = isMonthFirst ? second.number : first.number, (1...31).contains(day),
      second.span.lowerBound - first.span.upperBound <= 2
    else { return nil }
    return (month, day)
  }

  /// Whether four digits stand in a row, without which no date is named in full.
  private static func hasYear(_ bytes: [UInt8]) -> Bool {
    var run = 0
    for byte in bytes {
      run = byte.isDigit ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  private struct Token {
    var span: Range<Int>
    /// The number, where the token is one to four digits with or without "st", "nd", "rd", "th".
    var number: Int?
    /// How many digits the number has.
    var digits = 0
    /// 1–12 where the token is the name of a month.
    var month: Int?
    /// The byte before the token.
    var before: UInt8
  }

  private static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    while start < bytes.count {
      guard bytes[start].isWord else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, bytes[end].isWord { end += 1 }
      tokens.append(token(bytes[start..<end], before: start > 0 ? bytes[start - 1] : .space))
      start = end
    }
    return tokens
  }

  private static func token(_ bytes: ArraySlice<UInt8>, before: UInt8) -> Token {
    var token = Token(span: bytes.startIndex..<bytes.endIndex, before: before)
    guard bytes.count <= 9 else { return token }
    let digits = bytes.prefix(while: \.isDigit)
    let rest = String(decoding: bytes.dropFirst(digits.count).map(\.asciiLowercased), as: UTF8.self)
    if digits.isEmpty {
      token.month = months[rest]
    } else if digits.count <= 4, ["", "st", "nd", "rd", "th", "t"].contains(rest) {
      token.number = Int(String(decoding: digits, as: UTF8.self))
      token.digits = digits.count
    }
    return token
  }

  /// The date that begins at a token and how many tokens it takes.
  private static func date(at index: Int, of tokens: [Token]) -> (CalendarDate, Int)? {
    guard index + 2 < tokens.count else { return nil }
    let (first, second, third) = (tokens[index], tokens[index + 1], tokens[index + 2])
    guard third.span.upperBound - first.span.lowerBound <= 24 else { return nil }
    let date: CalendarDate?
    if let month = first.month {
      date = day(second, month, year: third)
    } else if let month = second.month {
      date = day(first, month, year: third)
    } else {
      date = numericDate(first, second, third)
    }
    return date.map { ($0, 3) }
  }

  private static func day(_ day: Token, _ month: Int, year: Token) -> CalendarDate? {
    guard let day = day.number, let number = year.number, year.digits == 4,
      (1800...2199).contains(number)
    else { return nil }
    return CalendarDate(year: number, month: month, day: day)
  }

  private static func numericDate(_ first: Token, _ second: Token, _ third: Token) -> CalendarDate?
  {
    guard second.before == third.before, "-/.".utf8.contains(second.before),
      second.span.lowerBound == first.span.upperBound + 1,
      third.span.lowerBound == second.span.upperBound + 1,
      let a = first.number, let b = second.number, let c = third.number
    else { return nil }
    if first.digits == 4 { return CalendarDate(year: a, month: b, day: c) }
    guard third.digits == 4, first.digits <= 2, second.digits <= 2 else { return nil }
    if a > 12 || second.before == UInt8(ascii: ".") {
      return CalendarDate(year: c, month: b, day: a)
    }
    return b > 12 ? CalendarDate(year: c, month: a, day: b) : nil
  }

  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
  ]
}
