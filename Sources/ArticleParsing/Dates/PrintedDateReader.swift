import NewsModel

/// Resolves dates as pages print them.
struct PrintedDateReader: Sendable {
  private let absolute = AbsoluteDateReader()
  private let anchor: DateAnchor?

  /// Prepares for one page.
  ///
  /// - Parameters:
  ///   - texts: the page's texts, in which the latest past day is looked for.
  ///   - modified: when the file was last changed, if known.
  init(texts: [String], modified: CalendarDate?) {
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
    guard let time = RelativeTime(endOf: words), let anchor else {
      return PrintedDate(printed: words)
    }
    return anchor.resolve(time, printed: words)
  }

  private static func trimmingSeparators(_ text: String) -> String {
    String(text.drop { !$0.isLetter && !$0.isNumber }).trimmed
  }
}
