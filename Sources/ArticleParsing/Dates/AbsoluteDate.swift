import NewsModel

/// A day that the page names in full, with the words that name it.
struct AbsoluteDate: Equatable, Sendable {
  var date: CalendarDate
  /// The words, as UTF-8 bytes of the text searched.
  var span: Range<Int>
  /// 1, or less where only the usual order of day and month settled it.
  var confidence = DateConfidence.named
}

/// Finds days named in full: `July 23, 2025`, `23. Juli 2025`, `2025-07-23`, `2025年7月23日`.
///
/// Dates of figures alone count only where their order is beyond doubt: the year first, dots, or a
/// number above twelve for the day; or where `order` settles it. Versions, addresses and numbers
/// that go on on either side (`10.1.2025.3`) are no dates. A text is scanned once; words are looked
/// at only beside a number that may be a year.
struct AbsoluteDateReader: Sendable {
  var order: DateOrder?

  /// Every date in the first `byteLimit` bytes, in text order.
  func dates(in text: String, byteLimit: Int = 20_000) -> [AbsoluteDate] {
    Self.bytesWithYear(text, byteLimit: byteLimit).map(dates) ?? []
  }

  /// The first bytes of a text in which four digits stand in a row, or nil; other texts name no
  /// day in full and aren't copied.
  static func bytesWithYear(_ text: String, byteLimit: Int = 20_000) -> [UInt8]? {
    let bytes = text.utf8.withContiguousStorageIfAvailable { bytes -> [UInt8]? in
      let part = UnsafeBufferPointer(rebasing: bytes.prefix(byteLimit))
      return hasYear(part) ? Array(part) : nil
    }
    return bytes ?? Array(text.utf8.prefix(byteLimit))
  }

  /// Every date in text order; none overlap.
  func dates(_ bytes: [UInt8]) -> [AbsoluteDate] {
    let neighbourhood = DateNeighbourhood(bytes: bytes, order: order)
    var dates: [AbsoluteDate] = []
    var index = 3
    // Four digits in a row always cover an index that is 3 modulo 4.
    while index < bytes.count {
      defer { index += 4 }
      guard bytes[index].isDigit, let year = neighbourhood.year(around: index),
        let found = neighbourhood.date(of: year)
      else { continue }
      if let last = dates.last, last.span.upperBound > found.span.lowerBound { continue }
      dates.append(found)
    }
    return dates
  }

  /// Where the month and day that end a text begin, as in `OSLO, Jan. 15` or `OSLO, May 4, 2025`.
  func day(endOf text: String) -> (start: Int, hasYear: Bool)? {
    var bytes = Array(text.utf8)
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    guard let byte = bytes.last, byte.isWord else { return nil }
    if let full = dates(bytes).last, full.span.upperBound == bytes.count {
      return (full.span.lowerBound, true)
    }
    let neighbourhood = DateNeighbourhood(bytes: bytes, order: order)
    return neighbourhood.monthAndDay(endingAt: bytes.count).map { ($0.start, false) }
  }

  /// Whether four digits stand in a row, without which no date is named in full.
  private static func hasYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 3
    while index < bytes.count {
      if bytes[index].isDigit {
        var start = index
        while start > 0, index - start < 3, bytes[start - 1].isDigit { start -= 1 }
        var end = index + 1
        while end < bytes.count, end - start < 4, bytes[end].isDigit { end += 1 }
        if end - start >= 4 { return true }
      }
      index += 4
    }
    return false
  }
}
