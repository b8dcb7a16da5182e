import NewsModel

/// A date as machines write it: in metadata, feeds, mail headers, HTTP and data sets.
///
/// The day is the one written, in whatever zone it was written: nothing is converted, so
/// `2025-07-23T23:30:00-04:00` is 23 July. Only Unix times, which have no zone, are days in UTC.
/// The zero of clocks, midnight on 1 January 1970, states no date. Cost is linear in the length,
/// which is at most `longest` bytes.
struct MachineDate: Equatable, Sendable {
  /// The day, or the month or year where no more is written.
  var date: CalendarDate
  /// 1, or less where only the order of day and month that is usual there settled it.
  var confidence: Double

  /// Longer texts are no dates.
  static let longest = 100
  /// What a whole date may lie between; years like 0001 mark that there is none.
  static let years = 1600...2199

  /// Reads a whole text, blanks around it aside; nil where it is anything but one date.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; blanks and dashes of typography count as plain ones.
  ///   - order: how 03/04/2025 is meant; without it such a date is nil.
  ///   - allowsEpoch: whether 10–13 digits are seconds or milliseconds since 1970.
  init?(_ bytes: ArraySlice<UInt8>, order: DateOrder? = nil, allowsEpoch: Bool = false) {
    guard bytes.count <= Self.longest * 2 else { return nil }
    var text = DateBytes.plain(bytes).drop { $0.isBlank }
    while let last = text.last, last.isBlank { text.removeLast() }
    guard (4...Self.longest).contains(text.count) else { return nil }
    if allowsEpoch, let date = UnixTime.date(text) {
      self.init(date: date, confidence: DateConfidence.named)
    } else if let date = NumericDate.date(text, order: order) ?? NamedMonthDate.date(text) {
      self = date
    } else {
      return nil
    }
  }

  init?(_ bytes: [UInt8], order: DateOrder? = nil, allowsEpoch: Bool = false) {
    self.init(bytes[...], order: order, allowsEpoch: allowsEpoch)
  }

  init?(_ text: String, order: DateOrder? = nil, allowsEpoch: Bool = false) {
    guard text.utf8.count <= Self.longest * 2 else { return nil }
    self.init(Array(text.utf8)[...], order: order, allowsEpoch: allowsEpoch)
  }

  init(date: CalendarDate, confidence: Double) {
    self.date = date
    self.confidence = confidence
  }

  /// The parts as a date that a machine means, or nil.
  init?(year: Int, month: Int? = nil, day: Int? = nil, confidence: Double = DateConfidence.named) {
    guard Self.years.contains(year), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    self.init(date: date, confidence: confidence)
  }
}

/// Seconds or milliseconds since 1970 in UTC, with or without a fraction.
enum UnixTime {
  private static let days = 7305..<47_847  // 1990-01-01 ..< 2101-01-01

  /// The day that 10–13 digits mean; nil outside the years 1990–2100.
  static func date(_ text: ArraySlice<UInt8>) -> CalendarDate? {
    var cursor = DateCursor(text)
    guard let time = cursor.number(digits: 10...13) else { return nil }
    if cursor.takeCharacter(".") { cursor.skip(while: \.isDigit) }
    guard cursor.isAtEnd else { return nil }
    for perDay in [86_400, 86_400_000] where days.contains(time.value / perDay) {
      return CalendarDate(dayNumber: time.value / perDay)
    }
    return nil
  }
}
