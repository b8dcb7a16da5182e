/// A month of the calendar.
public struct Month: Hashable, Comparable, Codable, Sendable {
  /// Months since January of the year 0.
  public var index: Int

  public init(index: Int) { self.index = index }

  /// The month of a date, or nil where only the year is known.
  public init?(_ date: CalendarDate) {
    guard let month = date.month else { return nil }
    index = date.year * 12 + month - 1
  }

  /// Reads `2025-07`; nil for anything else.
  public init?(iso8601 text: String) {
    guard let date = CalendarDate(iso8601: text), date.day == nil else { return nil }
    self.init(date)
  }

  public var year: Int { index / 12 }
  /// 1–12.
  public var month: Int { index % 12 + 1 }

  /// The month as a date without a day, or nil outside the years 1–9999.
  public var date: CalendarDate? { CalendarDate(year: year, month: month) }

  /// The month as ISO 8601 writes it; "" outside the years 1–9999.
  public var iso8601: String { date?.iso8601 ?? "" }

  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// How much there is of something in a month.
public struct MonthCount: Codable, Equatable, Sendable {
  public var month: Month
  public var count: Int

  public init(_ month: Month, _ count: Int) {
    self.month = month
    self.count = count
  }
}

/// A stretch of months cut into equal parts, for a chart of few columns.
public struct MonthScale: Codable, Equatable, Sendable {
  public var first: Month
  public var last: Month

  public init(first: Month, last: Month) {
    self.first = first
    self.last = max(first, last)
  }

  /// The stretch that holds nearly all of `counts`, which are in order; nil where there are none.
  ///
  /// A fiftieth at the beginning may lie before it: a few old articles shall not press the rest
  /// into one column.
  public init?(holding counts: [MonthCount]) {
    guard let last = counts.last?.month else { return nil }
    let negligible = counts.reduce(0) { $0 + $1.count } / 50
    var before = 0
    let first = counts.first { month in
      before += month.count
      return before > negligible
    }
    self.init(first: first?.month ?? last, last: last)
  }

  /// How many of `counts` fall into each of `columns` equal parts.
  ///
  /// What lies before or after the stretch counts for its first or last part. O(counts).
  public func columns(_ columns: Int, of counts: [MonthCount]) -> [Int] {
    guard columns > 0 else { return [] }
    var sums = Array(repeating: 0, count: columns)
    for count in counts { sums[column(of: count.month, in: columns)] += count.count }
    return sums
  }

  /// The part a month falls into, from 0; the first or last for months outside.
  public func column(of month: Month, in columns: Int) -> Int {
    let months = last.index - first.index + 1
    return max(0, min((month.index - first.index) * columns / months, columns - 1))
  }
}
