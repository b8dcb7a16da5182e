import NewsModel

/// A time told from when the page was saved: "13 hours ago", "an hour ago", "yesterday".
struct RelativeTime: Equatable, Sendable {
  /// Whole days back, 0 where the words may still mean the same day.
  var daysBack: Int
  /// The words, as UTF-8 bytes of the text they end.
  var span: Range<Int>

  /// The day itself.
  static let now = RelativeTime(daysBack: 0, span: 0..<0)

  /// Reads the words that end `text`; what stands before them may be glued to them.
  init?(endOf text: String) {
    let bytes = Array(text.utf8).map(\.asciiLowercased)
    guard bytes.count <= 200 else { return nil }
    if let start = Self.start(of: "yesterday", endOf: bytes) {
      self.init(daysBack: 1, span: start..<bytes.count)
    } else if let start = Self.start(of: "just now", endOf: bytes) {
      self.init(daysBack: 0, span: start..<bytes.count)
    } else if let counted = Self.counted(bytes) {
      self = counted
    } else {
      return nil
    }
  }

  private init(daysBack: Int, span: Range<Int>) {
    self.daysBack = daysBack
    self.span = span
  }

  /// Reads a count, a unit and "ago".
  private static func counted(_ bytes: [UInt8]) -> RelativeTime? {
    guard let ago = start(of: " ago", endOf: bytes) else { return nil }
    let unitStart = (bytes[..<ago].lastIndex { !$0.isLowercase }).map { $0 + 1 } ?? 0
    let unit = String(decoding: bytes[unitStart..<ago], as: UTF8.self)
    guard let unitDays = days(of: unit) else { return nil }
    var countEnd = unitStart
    while countEnd > 0, bytes[countEnd - 1].isBlank { countEnd -= 1 }
    let digits = bytes[..<countEnd].suffix { $0.isDigit }
    if let count = Int(String(decoding: digits, as: UTF8.self)), count < 100_000 {
      return RelativeTime(
        daysBack: count * unitDays, span: digits.startIndex..<bytes.count)
    }
    for article in ["an", "a"] where countEnd < unitStart {
      if bytes[..<countEnd].suffix(article.utf8.count).elementsEqual(article.utf8) {
        return RelativeTime(
          daysBack: unitDays, span: countEnd - article.utf8.count..<bytes.count)
      }
    }
    return nil
  }

  private static func start(of words: String, endOf bytes: [UInt8]) -> Int? {
    bytes.suffix(words.utf8.count).elementsEqual(words.utf8) ? bytes.count - words.utf8.count : nil
  }

  private static func days(of unit: String) -> Int? {
    switch unit {
    case "second", "seconds", "sec", "secs", "s", "minute", "minutes", "min", "mins", "m",
      "hour", "hours", "hr", "hrs", "h":
      0
    case "day", "days", "d": 1
    case "week", "weeks", "wk", "w": 7
    case "month", "months", "mo": 30
    case "year", "years", "yr", "y": 365
    default: nil
    }
  }
}

extension ArraySlice where Element == UInt8 {
  /// The longest end of the slice whose bytes all satisfy the predicate.
  fileprivate func suffix(while predicate: (UInt8) -> Bool) -> Self {
    var start = endIndex
    while start > startIndex, predicate(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
