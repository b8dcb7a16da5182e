import NewsModel

extension MachineDate {
  /// The day, or the month, that an address has in its path; nil where there is none.
  ///
  /// Read are `/2025/07/23/`, `/2025/jul/23/`, `/2025-07-23-title`, `/2025-07/23/` and, for the
  /// month alone, `/2025/07/`. Host, query and fragment don't count, nor do years outside
  /// 1990–2100 or digits without separators, which are more often an article's number. A day goes
  /// before a month that stands earlier. At most 2,000 bytes are read.
  static func inURL(_ url: String) -> CalendarDate? {
    let bytes = Array(url.utf8.prefix(2000))
    let path = path(of: bytes)
    var month: CalendarDate?
    var index = path.lowerBound
    while index + 6 < path.upperBound {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "1") || bytes[index] == UInt8(ascii: "2"),
        index == 0 || !bytes[index - 1].isWord, let date = date(bytes[index..<path.upperBound])
      else { continue }
      let isSegment = index == 0 || bytes[index - 1] == UInt8(ascii: "/")
      if date.day != nil, isSegment || bytes[index + 4] == UInt8(ascii: "-") { return date }
      if date.day == nil, isSegment { month = month ?? date }
    }
    return month
  }

  /// The date that begins here, up to the end of its segment or a separator.
  private static func date(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
    var cursor = DateCursor(bytes)
    guard let year = cursor.number(digits: 4...4)?.value, (1990...2100).contains(year),
      let separator = cursor.next, separator.isDateSeparator
    else { return nil }
    cursor.advance()
    guard let month = month(&cursor) else { return nil }
    let mayBeMonth = separator == UInt8(ascii: "/") && cursor.isAtEndOfSegment
    let whole = mayBeMonth ? CalendarDate(year: year, month: month) : nil
    guard let second = cursor.next, second.isDateSeparator else { return whole }
    cursor.advance()
    let isSegment = second == UInt8(ascii: "/")
    guard let day = cursor.number(digits: isSegment ? 1...2 : 2...2)?.value,
      cursor.isAtEndOfSegment || !isSegment && cursor.next?.isWord == false
    else { return whole }
    return CalendarDate(year: year, month: month, day: day) ?? whole
  }

  private static func month(_ cursor: inout DateCursor) -> Int? {
    if let number = cursor.number(digits: 1...2) {
      return (1...12).contains(number.value) ? number.value : nil
    }
    return DateNames.month(cursor.word()).flatMap { $0.isEnglish ? $0.number : nil }
  }

  /// From behind the host to the query or fragment.
  private static func path(of bytes: [UInt8]) -> Range<Int> {
    let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == .hash } ?? bytes.count
    guard let scheme = bytes.firstOffset(of: Array("//".utf8)), scheme < end else { return 0..<end }
    let start = bytes[(scheme + 2)..<end].firstIndex(of: UInt8(ascii: "/"))
    return (start ?? end)..<end
  }
}

extension DateCursor {
  fileprivate var isAtEndOfSegment: Bool { isAtEnd || next == UInt8(ascii: "/") }
}

extension UInt8 {
  fileprivate var isDateSeparator: Bool { "-/_".utf8.contains(self) }
}
