import NewsModel

/// The day that relative times on a page are counted from.
struct DateAnchor: Sendable {
  private var day: CalendarDate
  private var confidence: Double

  /// Chooses the latest day that the page names as past, else the file's own date.
  ///
  /// Days that follow "by", "until" and the like may lie ahead and never anchor.
  init?(texts: [String], modified: CalendarDate?, reader: AbsoluteDateReader) {
    var latest: CalendarDate?
    for text in texts where text.utf8.prefix(20_000).contains(where: \.isDigit) {
      for found in reader.dates(in: text) where !Self.isAhead(found, in: text) {
        if let modified, found.date > modified { continue }
        latest = max(latest ?? found.date, found.date)
      }
    }
    guard let day = latest ?? modified else { return nil }
    self.day = day
    confidence = latest == nil ? 0.3 : 0.5
  }

  /// The printed time with the day it means; hours ago may still be the day before.
  func resolve(_ time: RelativeTime, printed: String) -> PrintedDate {
    let date = CalendarDate(dayNumber: day.dayNumber - time.daysBack)
    return PrintedDate(printed: printed, resolved: date, confidence: date == nil ? 0 : confidence)
  }

  private static func isAhead(_ found: AbsoluteDate, in text: String) -> Bool {
    let before = text.substring(utf8: found.span.lowerBound - 12..<found.span.lowerBound)
    let aheadWords: Set<String> = [
      "by", "until", "till", "before", "starting", "from", "beginning", "due", "ending", "through",
    ]
    return before.words.last.map { aheadWords.contains($0.lowercased()) } ?? false
  }
}
