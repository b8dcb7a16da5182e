/// Tells the words of the calendar in a date from those that place it ("early", "last").
enum CalendarWords {
  /// The calendar's own words in the date at `span`, or the whole of it as a relative date where it
  /// has none.
  static func typed(_ span: Range<Int>, in bytes: [UInt8]) -> TypedSpan {
    var start = span.lowerBound
    var index = start
    while index < span.upperBound {
      let end = bytes[index..<span.upperBound].firstIndex(of: UInt8(ascii: " ")) ?? span.upperBound
      let word = String(decoding: bytes[index..<end], as: UTF8.self).lowercased()
      if let offset = calendarOffset(of: word) {
        start = index + offset
        return TypedSpan(span: start..<span.upperBound, type: .date)
      }
      index = end + 1
    }
    return TypedSpan(span: span, type: .relativeDate)
  }

  /// Where the calendar's word begins in `word`, in bytes, or nil: 4 in "mid-2026".
  private static func calendarOffset(of word: String) -> Int? {
    for prefix in ["mid-", "early-", "late-"] where word.hasPrefix(prefix) { return prefix.utf8.count }
    let bare = String(word.prefix { $0.isLetter || $0 == "." })
    if DateWords.months[bare] != nil || DateWords.weekdays[bare] != nil { return 0 }
    guard word.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    return word.utf8.count > 1 && word.utf8.first.map { !(0x61...0x7A).contains($0) } == true
      || word.hasPrefix("q") || word.hasPrefix("fy") ? 0 : nil
  }
}
