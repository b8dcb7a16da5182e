import NewsModel

/// Resolves dates as pages print them.
struct PrintedDateReader: Sendable {
  private let absolute: AbsoluteDateReader
  private let anchor: DateAnchor?

  /// Prepares for one page.
  ///
  /// - Parameters:
  ///   - texts: the page's texts, in which the latest past day is looked for.
  ///   - stated: the day that the page's metadata or its feed states; goes before the texts' days.
  ///   - modified: when the file was last changed, if known.
  ///   - order: how the page writes 03/04/2025; such dates stay unresolved without it.
  init(
    texts: [String], stated: CalendarDate? = nil, modified: CalendarDate?, order: DateOrder? = nil
  ) {
    absolute = AbsoluteDateReader(order: order)
    anchor = DateAnchor(texts: texts, stated: stated, modified: modified, reader: absolute)
  }

  /// The printed words with the day they mean; never a day that nothing on the page supports.
  ///
  /// Read are a whole date as machines or people write it, else the first day named in full, else
  /// words that tell a time from the page's day, behind labels ("Updated") and between separators.
  func date(printed text: String) -> PrintedDate {
    let words = Self.trimmingSeparators(text)
    if let found = MachineDate(words, order: absolute.order) {
      return PrintedDate(printed: words, resolved: found.date, confidence: found.confidence)
    }
    if let found = absolute.dates(in: words).first {
      return PrintedDate(printed: words, resolved: found.date, confidence: found.confidence)
    }
    for field in DateLabel.fields(of: words) {
      if let found = date(field: field, printed: words), found.resolved != nil { return found }
    }
    guard let anchor, let time = RelativeTime(endOf: words) else {
      return PrintedDate(printed: words)
    }
    return anchor.resolve(time, printed: words)
  }

  /// What one field of the printed words says, its label aside.
  private func date(field: ArraySlice<UInt8>, printed words: String) -> PrintedDate? {
    if let found = MachineDate(field, order: absolute.order) {
      return PrintedDate(printed: words, resolved: found.date, confidence: found.confidence)
    }
    guard let anchor else { return nil }
    if let time = RelativeTime(whole: String(decoding: field, as: UTF8.self)) {
      return anchor.resolve(time, printed: words)
    }
    return DayOfYear(field).map { anchor.resolve($0, printed: words) }
  }

  private static func trimmingSeparators(_ text: String) -> String {
    String(text.drop { !$0.isLetter && !$0.isNumber }).trimmed
  }
}
