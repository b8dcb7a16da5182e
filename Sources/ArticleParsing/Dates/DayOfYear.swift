import NewsModel

/// A day whose year is not printed: `July 23`, `Wed, 23 July`, `7月23日`.
struct DayOfYear: Equatable, Sendable {
  var month: Int
  var day: Int
  /// The weekday printed beside it, from 0 for Monday, or nil.
  var weekday: Int?

  init?(month: Int, day: Int, weekday: Int? = nil) {
    // A leap year, so that 29 February is a day of the year.
    guard CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
    self.weekday = weekday
  }

  /// Reads a whole text.
  init?(_ text: ArraySlice<UInt8>) {
    guard let found = NamedMonthDate.dayOfYear(text) ?? EastAsianDate.dayOfYear(text) else {
      return nil
    }
    self = found
  }

  /// The day in the years beside `near`'s that fits the weekday: the latest not after `near` where
  /// it must lie behind, else the one closest to it; never one after `limit`.
  func date(near: CalendarDate, mustLieBehind: Bool, limit: CalendarDate?) -> CalendarDate? {
    let latest = mustLieBehind ? min(near, limit ?? near) : limit
    let days = (near.year - 1...near.year + 1).compactMap {
      CalendarDate(year: $0, month: month, day: day)
    }.filter { date in
      (weekday == nil || weekday == date.weekday) && latest.map { date <= $0 } ?? true
    }
    return days.min { abs($0.dayNumber - near.dayNumber) < abs($1.dayNumber - near.dayNumber) }
  }
}

extension CalendarDate {
  /// 0 for Monday to 6 for Sunday, of the first day the date may mean.
  var weekday: Int {
    // 1970-01-01 was a Thursday.
    let offset = (dayNumber + 3) % 7
    return offset < 0 ? offset + 7 : offset
  }
}

/// Dates as Japanese, Chinese and Korean write them, with a sign behind each number.
enum EastAsianDate {
  private static let years: [[UInt8]] = [[0xE5, 0xB9, 0xB4], [0xEB, 0x85, 0x84]]  // 年 년
  private static let months: [[UInt8]] = [[0xE6, 0x9C, 0x88], [0xEC, 0x9B, 0x94]]  // 月 월
  private static let days: [[UInt8]] = [[0xE6, 0x97, 0xA5], [0xEC, 0x9D, 0xBC]]  // 日 일

  /// Reads `年7月23日` behind a year, and where it ends.
  static func date(year: Int, _ rest: ArraySlice<UInt8>) -> (date: CalendarDate, end: Int)? {
    var cursor = DateCursor(rest)
    guard cursor.takeSign(years), let (month, day) = cursor.monthAndDay(months, days),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, cursor.index)
  }

  /// Reads `7月23日`, perhaps with a weekday in brackets or a time behind it.
  static func dayOfYear(_ text: ArraySlice<UInt8>) -> DayOfYear? {
    var cursor = DateCursor(text)
    guard let (month, day) = cursor.monthAndDay(months, days) else { return nil }
    let rest = text[cursor.index...].prefix(30)
    guard rest.endIndex == text.endIndex, rest.first.map({ !$0.isDigit }) ?? true else {
      return nil
    }
    return DayOfYear(month: month, day: day)
  }
}

extension DateCursor {
  fileprivate mutating func monthAndDay(
    _ months: [[UInt8]], _ days: [[UInt8]]
  ) -> (Int, Int)? {
    skip { $0.isBlank }
    guard let month = number(digits: 1...2)?.value, takeSign(months) else { return nil }
    skip { $0.isBlank }
    guard let day = number(digits: 1...2)?.value, takeSign(days) else { return nil }
    return (month, day)
  }

  fileprivate mutating func takeSign(_ signs: [[UInt8]]) -> Bool {
    guard let next, next >= 0xE5, signs.contains(where: { bytes[index...].starts(with: $0) }) else {
      return false
    }
    for _ in 0..<3 { advance() }
    return true
  }
}
