/// A time told from when the page was saved: "13 hours ago", "an hour ago", "last November".
struct RelativeTime: Equatable, Sendable {
  /// What the words leave open and what they settle.
  enum Reach: Equatable, Sendable {
    /// Whole days back; 0 where hours may still mean the same day.
    case days(Int)
    /// One of several days back, none of which is named.
    case oneOf(ClosedRange<Int>)
    case months(Int)
    case years(Int)
    /// The latest such weekday, 0 for Monday; strictly before the day counted from, or that day.
    case weekday(Int, isBefore: Bool)
    /// The latest such month before the one counted from.
    case month(Int)
  }

  var reach: Reach
  /// The words, as UTF-8 bytes of the text they end.
  var span: Range<Int>

  /// The fewest whole days that the words go back.
  var daysBack: Int {
    switch reach {
    case .days(let days): days
    case .oneOf(let days): days.lowerBound
    case .months(let months): months * 28
    case .years(let years): years * 365
    case .weekday(_, let isBefore): isBefore ? 1 : 0
    case .month: 1
    }
  }

  private static let longest = 200

  /// Reads the words that end `text`; what stands before them may be glued to them.
  ///
  /// Only forms that nothing else ends in are read here: a count with "ago", "just now" and
  /// "yesterday".
  init?(endOf text: String) {
    let size = text.utf8.count
    guard size <= Self.longest, let last = text.utf8.last, Self.mayEnd(last) else { return nil }
    let bytes = Array(text.utf8).map(\.asciiLowercased)
    for (word, days) in [("yesterday", 1), ("just now", 0)]
    where bytes.suffix(word.utf8.count).elementsEqual(word.utf8) {
      self.init(reach: .days(days), span: size - word.utf8.count..<size)
      return
    }
    guard let found = CountedTime(endOf: bytes) ?? CountedTime(japaneseEndOf: bytes) else {
      return nil
    }
    self.init(reach: found.reach, span: found.start..<size)
  }

  /// Reads a text that is nothing but such words, perhaps with a time of day behind them.
  init?(whole text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    if let found = Self(endOf: text), found.span.lowerBound == 0 {
      self = found
    } else if let reach = RelativePhrase.reach(text) {
      self.init(reach: reach, span: 0..<text.utf8.count)
    } else {
      return nil
    }
  }

  private init(reach: Reach, span: Range<Int>) {
    self.reach = reach
    self.span = span
  }

  /// The last bytes of "ago", "yesterday", "now" and 前.
  private static func mayEnd(_ byte: UInt8) -> Bool {
    switch byte.asciiLowercased {
    case UInt8(ascii: "o"), UInt8(ascii: "y"), UInt8(ascii: "w"), 0x8D: true
    default: false
    }
  }
}
