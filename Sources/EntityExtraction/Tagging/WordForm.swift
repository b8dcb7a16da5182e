/// How a word is spelt, in numbers that features are made of.
struct WordForm: Sendable {
  /// Of the word in lower case (ASCII and Latin-1 capitals).
  var hash: UInt64
  /// Of its shape, runs of one class cut to two: "Xxx" and "Xxxx" are "Xxx", "F-35A" is "X-ddX".
  var shape: UInt64
  /// The first eight bytes in lower case, the first the lowest; zero where the word is shorter.
  var head: UInt64
  /// The last eight bytes in lower case, the last the lowest; zero where the word is shorter.
  var tail: UInt64

  /// What stands in place of words before the first and behind the last.
  static let edge = WordForm(hash: 0x5EED, shape: 0x5EED, head: 0, tail: 0)

  init(hash: UInt64, shape: UInt64, head: UInt64, tail: UInt64) {
    self.hash = hash
    self.shape = shape
    self.head = head
    self.tail = tail
  }

  /// Reads the word at `span`.
  ///
  /// Linear in its length.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var shape: UInt64 = 0x9E37_79B9_7F4A_7C15
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var last: UInt8 = 0
    var run = 0
    var previous: UInt8 = 0
    for index in span {
      var byte = bytes[index]
      let glyph: UInt8
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): glyph = 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        glyph = 2
        byte |= 0x20
      case UInt8(ascii: "0")...UInt8(ascii: "9"): glyph = 3
      case 0x80...0x9E where previous == 0xC3 && byte != 0x97:
        glyph = 2
        byte |= 0x20
      case 0x80...0xBF: glyph = 1
      case 0xC0...: glyph = 0  // told by the byte that follows
      default: glyph = byte
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      if index - span.lowerBound < 8 {
        head |= UInt64(byte) << UInt64((index - span.lowerBound) * 8)
      }
      tail = tail << 8 | UInt64(byte)
      previous = bytes[index]
      guard glyph != 0 else { continue }
      run = glyph == last ? run + 1 : 1
      last = glyph
      if run <= 2 { shape = (shape ^ UInt64(glyph)) &* 0x100_0000_01B3 }
    }
    self.init(hash: hash, shape: shape, head: head, tail: tail)
  }

  /// The first `count` bytes (at most 7) and how many they are.
  func prefix(_ count: UInt64) -> UInt64 { head & (1 << (count * 8) - 1) | count << 56 }

  /// The last `count` bytes (at most 7) and how many they are.
  func suffix(_ count: UInt64) -> UInt64 { tail & (1 << (count * 8) - 1) | count << 56 }
}
