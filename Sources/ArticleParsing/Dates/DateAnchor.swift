import NewsModel

/// The day that relative times on a page are counted from.
struct DateAnchor: Sendable {
  private enum Origin { case stated, page, file }

  private let day: CalendarDate
  private let origin: Origin
  /// When the file was last changed; nothing on the page is later.
  private let modified: CalendarDate?

  /// Chooses the stated day, else the latest day that the page names as past, else the file's own.
  ///
  /// Days that follow "by", "until" and the like may lie ahead and never anchor; a stated month or
  /// year is no day. Linear in the length of the texts, which are not looked at where a day is
  /// stated.
  init?(
    texts: [String], stated: CalendarDate? = nil, modified: CalendarDate?,
    reader: AbsoluteDateReader
  ) {
    self.modified = modified
    if let stated, stated.day != nil {
      (day, origin) = (stated, .stated)
    } else if let latest = Self.latestDay(in: texts, before: modified, reader: reader) {
      (day, origin) = (latest, .page)
    } else if let modified, modified.day != nil {
      (day, origin) = (modified, .file)
    } else {
      return nil
    }
  }

  /// The printed time with the day, month or year it means; hours ago may still be the day before.
  func resolve(_ time: RelativeTime, printed: String) -> PrintedDate {
    switch time.reach {
    case .days(let days): dated(printed, back(days), DateConfidence.counted)
    case .oneOf(let days): dated(printed, common(days), DateConfidence.rough)
    case .months(let months):
      dated(printed, month(months), months <= 1 ? DateConfidence.period : DateConfidence.rough)
    case .years(let years):
      dated(
        printed, CalendarDate(year: day.year - years),
        years <= 1 ? DateConfidence.period : DateConfidence.rough)
    case .weekday(let weekday, let isBefore):
      dated(
        printed, back(daysSince(weekday, isBefore: isBefore)),
        isBefore ? DateConfidence.rough : DateConfidence.partOfDate)
    case .month(let number):
      dated(printed, month(monthsSince(number)), DateConfidence.period)
    }
  }

  /// The printed day in the year that the anchor gives; a file's own date gives none.
  func resolve(_ time: DayOfYear, printed: String) -> PrintedDate {
    guard origin != .file else { return PrintedDate(printed: printed) }
    let date = time.date(near: day, mustLieBehind: origin == .stated, limit: modified)
    return dated(printed, date, DateConfidence.partOfDate)
  }

  private func dated(_ printed: String, _ date: CalendarDate?, _ sureness: Double) -> PrintedDate {
    let highest =
      switch origin {
      case .stated: DateConfidence.fromStatedDay
      case .page: DateConfidence.fromPage
      case .file: DateConfidence.fromFile
      }
    return PrintedDate(
      printed: printed, resolved: date, confidence: date == nil ? 0 : min(sureness, highest))
  }

  private func back(_ days: Int) -> CalendarDate? {
    CalendarDate(dayNumber: day.dayNumber - days)
  }

  /// The month, else the year, that all of these days back lie in.
  private func common(_ days: ClosedRange<Int>) -> CalendarDate? {
    guard let first = back(days.upperBound), let last = back(days.lowerBound),
      first.year == last.year
    else { return nil }
    return CalendarDate(year: last.year, month: first.month == last.month ? last.month : nil)
  }

  private func month(_ back: Int) -> CalendarDate? {
    let months = day.year * 12 + (day.month ?? 1) - 1 - back
    return months > 0 ? CalendarDate(year: months / 12, month: months % 12 + 1) : nil
  }

  private func daysSince(_ weekday: Int, isBefore: Bool) -> Int {
    let days = (day.weekday - weekday + 7) % 7
    return isBefore && days == 0 ? 7 : days
  }

  private func monthsSince(_ month: Int) -> Int {
    let months = ((day.month ?? 1) - month + 12) % 12
    return months == 0 ? 12 : months
  }
}

/// The page's own dates.
extension DateAnchor {
  private static func latestDay(
    in texts: [String], before modified: CalendarDate?, reader: AbsoluteDateReader
  ) -> CalendarDate? {
    var latest: CalendarDate?
    for text in texts {
      guard let bytes = AbsoluteDateReader.bytesWithYear(text) else { continue }
      for found in reader.dates(bytes) {
        if let modified, found.date > modified { continue }
        guard latest.map({ $0 < found.date }) ?? true, !isAhead(found, in: bytes) else { continue }
        latest = found.date
      }
    }
    return latest
  }

  private static func isAhead(_ found: AbsoluteDate, in bytes: [UInt8]) -> Bool {
    var end = found.span.lowerBound
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    var start = end
    while start > 0, end - start < 12, bytes[start - 1].isLetter { start -= 1 }
    return DateNames.key(bytes[start..<end]).map { aheadWords[$0] != nil } ?? false
  }

  private static let aheadWords = DateNames.table([
    ("by until till before starting from beginning due ending through", ())
  ])
}
