/// Tells the words of the calendar in a date from those that place it ("early", "last").
enum CalendarWords {
  /// The calendar's own words in the date at `span`, or the whole of it as a relative date where it
  /// has none.
  static func typed(_ span: Range<Int>, in bytes: [UInt8]) -> TypedSpan {
    var index = span.lowerBound
    // "3 years ago" counts, and has no word of the calendar.
    let isCounted = bytes[span].reversed().starts(with: "ago".utf8.reversed())
    while !isCounted, index < span.upperBound {
      let end = bytes[index..<span.upperBound].firstIndex(of: UInt8(ascii: " ")) ?? span.upperBound
      let word = String(decoding: bytes[index..<end], as: UTF8.self).lowercased()
      if let offset = calendarOffset(of: word) {
        return TypedSpan(span: index + offset..<span.upperBound, type: .date)
      }
      index = end + 1
    }
    return TypedSpan(span: span, type: .relativeDate)
  }

  /// Where the calendar's word begins in `word`, in bytes, or nil: 4 in "mid-2026".
  private static func calendarOffset(of word: String) -> Int? {
    for prefix in ["mid-", "early-", "late-"] where word.hasPrefix(prefix) {
      return prefix.utf8.count
    }
    let bare = String(word.prefix { $0.isLetter || $0 == "." })
    if DateWords.months[bare] != nil || DateWords.weekdays[bare] != nil { return 0 }
    guard let first = word.utf8.first, word.utf8.contains(where: isDigit) else { return nil }
    return isDigit(first) || word.hasPrefix("q") || word.hasPrefix("fy") ? 0 : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
