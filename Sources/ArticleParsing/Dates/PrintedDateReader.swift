import NewsModel

/// Resolves dates as pages print them.
struct PrintedDateReader: Sendable {
  private let absolute = AbsoluteDateReader()
  private let anchor: DateAnchor?
  private let texts: [String]

  /// Prepares for one page.
  ///
  /// - Parameters:
  ///   - texts: the page's texts, in which the latest past day is looked for.
  ///   - modified: when the file was last changed, if known.
  init(texts: [String], modified: CalendarDate?) {
    self.texts = texts
    anchor = DateAnchor(texts: texts, modified: modified, reader: absolute)
  }

  /// The printed words with the day they mean; never a day that nothing on the page supports.
  func date(printed text: String) -> PrintedDate {
    let words = Self.trimmingSeparators(text)
    if let found = absolute.dates(in: words).first {
      return PrintedDate(printed: words, resolved: found.date, confidence: 1)
    }
    if let date = CalendarDate(iso8601: words) {
      return PrintedDate(printed: words, resolved: date, confidence: 1)
    }
    guard let time = RelativeTime(endOf: words) else { return dateWithoutYear(printed: words) }
    return anchor?.resolve(time, printed: words) ?? PrintedDate(printed: words)
  }

  /// The day and month in the year that the page's own dates give; a file's date gives none.
  private func dateWithoutYear(printed words: String) -> PrintedDate {
    guard absolute.day(endOf: words)?.start == 0,
      let page = DateAnchor(texts: texts, modified: nil, reader: absolute)?
        .resolve(.now, printed: words),
      let near = page.resolved, let date = absolute.day(words, near: near)
    else { return PrintedDate(printed: words) }
    return PrintedDate(printed: words, resolved: date, confidence: page.confidence)
  }

  private static func trimmingSeparators(_ text: String) -> String {
    String(text.drop { !$0.isLetter && !$0.isNumber }).trimmed
  }
}
