import NewsModel

/// Dates as feeds state them: RFC 822 in RSS, RFC 3339 in Atom, and whatever else is written.
enum FeedDate {
  /// The date as printed with the day it names, where it names one.
  static func read(_ printed: String) -> PrintedDate {
    if let day = isoDay(printed) {
      return PrintedDate(printed: printed, resolved: day, confidence: 1)
    }
    return PrintedDateReader(texts: [], modified: nil).date(printed: printed)
  }

  /// The day in front of the time that `T` parts from it.
  private static func isoDay(_ printed: String) -> CalendarDate? {
    let bytes = Array(printed.utf8.prefix(11))
    guard bytes.count == 11, bytes[10].asciiLowercased == UInt8(ascii: "t") else { return nil }
    return CalendarDate(iso8601: String(decoding: bytes.prefix(10), as: UTF8.self))
  }
}
