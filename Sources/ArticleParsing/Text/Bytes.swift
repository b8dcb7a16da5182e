/// Byte classes of text; everything from 0x80 up belongs to a longer UTF-8 sequence.
extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let escape: UInt8 = 0x1B
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")

  var isBlank: Bool { self == .space || (9...13).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUppercase: Bool { (0x41...0x5A).contains(self) }
  var isLowercase: Bool { (0x61...0x7A).contains(self) }
  var isLetter: Bool { isUppercase || isLowercase || self >= 0x80 }
  var isWord: Bool { isLetter || isDigit }
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  var isASCIIPunctuation: Bool { self > .space && self < 0x7F && !isLetter && !isDigit }
  var asciiLowercased: UInt8 { isUppercase ? self | 0x20 : self }
}

extension String {
  /// The text between two UTF-8 offsets, both on character boundaries.
  func slice(_ span: Range<Int>) -> String {
    let view = utf8
    let start = view.index(view.startIndex, offsetBy: span.lowerBound)
    let end = view.index(start, offsetBy: span.count)
    return String(self[start..<end])
  }

  /// Whether `needle` stands in the first `byteLimit` bytes.
  func contains(_ needle: String, byteLimit: Int) -> Bool {
    Array(utf8.prefix(byteLimit)).firstOffset(of: Array(needle.utf8)) != nil
  }

  /// The words between blanks, no-break and ideographic ones among them.
  var words: [Substring] {
    let bytes = utf8
    var words: [Substring] = []
    var start: String.Index?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let width = Self.gapWidth(of: bytes, at: index) {
        if let begun = start { words.append(self[begun..<index]) }
        start = nil
        index = bytes.index(index, offsetBy: width)
      } else {
        start = start ?? index
        index = bytes.index(after: index)
      }
    }
    if let begun = start { words.append(self[begun...]) }
    return words
  }

  /// The width of the blank at an index: one of ASCII, U+00A0, U+2000–200A, U+202F or U+3000.
  private static func gapWidth(of bytes: UTF8View, at index: Index) -> Int? {
    let first = bytes[index]
    if first < 0x80 { return first.isBlank ? 1 : nil }
    guard first == 0xC2 || first == 0xE2 || first == 0xE3 else { return nil }
    let rest = bytes[bytes.index(after: index)...].prefix(2)
    guard let second = rest.first else { return nil }
    if first == 0xC2 { return second == 0xA0 ? 2 : nil }
    guard second == 0x80, let third = rest.dropFirst().first else { return nil }
    if first == 0xE3 { return third == 0x80 ? 3 : nil }
    return (0x80...0x8A).contains(third) || third == 0xAF ? 3 : nil
  }

  /// The text without blanks and invisible characters at its ends.
  var trimmed: String {
    let bytes = utf8
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, let width = Self.blankWidth(of: bytes[start..<end].prefix(3)) {
      start = bytes.index(start, offsetBy: width)
    }
    while start < end, let width = Self.trailingBlankWidth(of: bytes[start..<end].suffix(3)) {
      end = bytes.index(end, offsetBy: -width)
    }
    return String(self[start..<end])
  }

  /// Blanks of one byte, no-break space (C2 A0), and the invisible E2 80 8B, E2 80 8E, EF BB BF.
  private static func blankWidth(of bytes: Substring.UTF8View) -> Int? {
    guard let first = bytes.first else { return nil }
    if first.isBlank { return 1 }
    if first < 0xC2 { return nil }
    return invisible.first { bytes.starts(with: $0) }?.count
  }

  private static func trailingBlankWidth(of bytes: Substring.UTF8View) -> Int? {
    guard let last = bytes.last else { return nil }
    if last.isBlank { return 1 }
    if last < 0x80 { return nil }
    return invisible.first { bytes.suffix($0.count).elementsEqual($0) }?.count
  }

  private static let invisible: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xE2, 0x80, 0x8E], [0xEF, 0xBB, 0xBF],
  ]
}

extension Array where Element == UInt8 {
  /// Where `needle` first stands from `start` on, or nil.
  func firstOffset(of needle: [UInt8], from start: Int = 0) -> Int? {
    guard let first = needle.first, count >= needle.count else { return nil }
    var index = start
    while index <= count - needle.count {
      if self[index] == first, self[index..<index + needle.count].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }
}
