import NewsModel

/// Dates whose month is a word: RFC 5322, RFC 850, asctime, JavaScript's and their kin.
///
/// Sources: RFC 5322, 3.3 and 4.3 (years of two digits: 00–49 mean 2000–2049); RFC 9110, 5.6.7;
/// ECMA-262, Date.prototype.toString.
struct NamedMonthDate {
  private var cursor: DateCursor
  private var month: DateNames.Month?
  /// Day and year, in their order, with their number of digits.
  private var numbers: [(value: Int, digits: Int)] = []
  private var isDayFirst = false
  private var weekday: Int?
  private var time: ArraySlice<UInt8>?

  /// Reads `Wed, 23 Jul 2025 10:00:00 +0900`, `Wed Jul 23 10:00:00 2025`, `July 23, 2025`.
  static func date(_ text: ArraySlice<UInt8>) -> MachineDate? { parts(text)?.date }

  /// Reads a day without its year, as `Wed, July 23, 10:30 AM` or `23. Juli`.
  static func dayOfYear(_ text: ArraySlice<UInt8>) -> DayOfYear? {
    guard let parts = parts(text), let month = parts.month, parts.numbers.count == 1,
      parts.numbers[0].digits <= 2, parts.isDayFirst || month.isEnglish
    else { return nil }
    return DayOfYear(month: month.number, day: parts.numbers[0].value, weekday: parts.weekday)
  }

  private static func parts(_ text: ArraySlice<UInt8>) -> Self? {
    guard text.count <= MachineDate.longest else { return nil }
    var reader = Self(cursor: DateCursor(text))
    // A date has at most twenty parts and separators.
    for _ in 0..<20 where !reader.cursor.isAtEnd {
      guard reader.takePart() else { return nil }
    }
    return reader.cursor.isAtEnd ? reader : nil
  }

  private init(cursor: DateCursor) { self.cursor = cursor }

  private var date: MachineDate? {
    guard let month else { return nil }
    if numbers.count == 1, numbers[0].digits == 4, time == nil {
      return MachineDate(year: numbers[0].value, month: month.number)
    }
    guard numbers.count == 2 else { return nil }
    let isYearFirst = numbers[0].digits == 4
    let (year, day) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    guard day.digits <= 2, isDayFirst || month.isEnglish else { return nil }
    if let time, time.allSatisfy({ !$0.isDigit || $0 == 0x30 }),
      (year.value, month.number, day.value) == (1970, 1, 1)
    {
      return nil
    }
    if year.digits == 2, isDayFirst, weekday != nil || time != nil {
      let full = year.value + (year.value < 50 ? 2000 : 1900)
      return MachineDate(year: full, month: month.number, day: day.value)
    }
    guard year.digits == 4 else { return nil }
    return MachineDate(year: year.value, month: month.number, day: day.value)
  }

  /// Reads one word, number or separator; false where it belongs to no date.
  private mutating func takePart() -> Bool {
    guard let byte = cursor.next else { return true }
    if byte.isDigit { return takeNumber() }
    if byte.isLetter { return takeWord() }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["): return takeComment()
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      if time != nil { return cursor.takeOffset() }
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"): break
    default: if !byte.isBlank { return false }
    }
    cursor.advance()
    cursor.skip { $0.isBlank }
    return true
  }

  /// A comment ends the date.
  private mutating func takeComment() -> Bool {
    let closing = UInt8(ascii: cursor.next == UInt8(ascii: "(") ? ")" : "]")
    guard time != nil, cursor.bytes.last == closing else { return false }
    cursor.skip { _ in true }
    return true
  }

  private mutating func takeNumber() -> Bool {
    var ahead = cursor
    guard let number = ahead.number(digits: 1...4) else { return false }
    if ahead.next == UInt8(ascii: ":") {
      guard time == nil else { return false }
      let start = cursor.index
      guard cursor.takeTime() else { return false }
      time = cursor.bytes[start..<cursor.index]
      return true
    }
    cursor = ahead
    if numbers.isEmpty, month == nil { isDayFirst = true }
    numbers.append(number)
    guard numbers.count <= 3, let letter = cursor.next, letter.isLetter else {
      return numbers.count <= 3
    }
    let ending = cursor
    guard let key = DateNames.key(cursor.word()), number.digits <= 2 else { return false }
    if Self.halves[key] != nil { cursor = ending }
    return Self.halves[key] != nil || Self.endings[key] != nil
  }

  private mutating func takeWord() -> Bool {
    let word = cursor.word()
    if month == nil, let found = DateNames.month(word) {
      month = found
      return true
    }
    if let found = DateNames.weekday(word), weekday == nil {
      weekday = found
      return true
    }
    guard let key = DateNames.key(word) else { return false }
    if time == nil, Self.halves[key] != nil, let hour = numbers.last {
      // An hour alone: 10 AM.
      numbers.removeLast()
      time = word
      return hour.value <= 12
    }
    return Self.links[key] != nil || time != nil && DateWords.isZone(word)
  }

  private static let links = DateNames.table([("at of de del um à alle às om feira", ())])
  /// What is glued to the number of a day, `º` and `°` among it.
  static let endings = DateNames.table([("st nd rd th er º ª °", ())])
  private static let halves = DateNames.table([("am pm a p", ())])
}
