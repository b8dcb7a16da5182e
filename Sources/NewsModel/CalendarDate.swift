/// A date known to the year, the month or the day.
///
/// Values are in the proleptic Gregorian calendar; no time zone is implied.
public struct CalendarDate: Hashable, Comparable, Sendable {
  public var year: Int
  /// 1–12, or nil where only the year is known.
  public var month: Int?
  /// 1–31, or nil where only the month is known.
  public var day: Int?

  /// Creates a date, or nil where the parts name no day of the calendar.
  ///
  /// A day without a month is no date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025`, `2025-07` or `2025-07-23` (ISO 8601-1:2019, 5.2.2); nil for anything else.
  public init?(iso8601 text: String) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].count == 4,
      fields.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    let numbers = fields.compactMap { Int($0) }
    guard numbers.count == fields.count else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The date as ISO 8601 writes it, as precise as it is known.
  public var iso8601: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// Days since 1970-01-01 of the first day the date may mean.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  public var dayNumber: Int {
    let month = month ?? 1
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that is `dayNumber` days after 1970-01-01, or nil outside the years 1–9999.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  public init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Orders by the first day a date may mean, the less precise of two first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.dayNumber, left.precision) < (right.dayNumber, right.precision)
  }

  private var precision: Int { day != nil ? 2 : month != nil ? 1 : 0 }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = Self(iso8601: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\"\(text)\" is no ISO 8601 date"))
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}

/// A date as a page prints it, with what it resolves to and how sure that is.
public struct PrintedDate: Codable, Equatable, Sendable {
  /// The words on the page: "13 hours ago", "Wednesday, July 23, 2025".
  public var printed: String
  /// What the words mean, or nil where nothing on the page settles it.
  public var resolved: CalendarDate?
  /// How sure `resolved` is, 0–1; 0 where it is nil, 1 where the words name the day themselves.
  public var confidence: Double

  public init(printed: String, resolved: CalendarDate? = nil, confidence: Double = 0) {
    self.printed = printed
    self.resolved = resolved
    self.confidence = confidence
  }
}
