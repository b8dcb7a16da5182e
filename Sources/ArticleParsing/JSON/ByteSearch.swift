/// Finds the next of up to three bytes, eight bytes at a step.
///
/// A byte is sought in a word by the test for a zero byte, `(x - 0x01…01) & ~x & 0x80…80`, after an
/// exclusive or with it; the lowest bit that this sets is always right (Warren, Hacker's Delight,
/// section 6-1).
struct ByteSearch: Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    self.first = Self.ones &* UInt64(first)
    self.second = Self.ones &* UInt64(second)
    self.third = Self.ones &* UInt64(third)
  }

  /// Where one of the bytes first stands from `start` on, or the bytes' end.
  func offset(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var index = start
      while index + 8 <= buffer.count {
        // In bounds by the loop's condition.
        let word = UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let hits = Self.zeros(word ^ first) | Self.zeros(word ^ second) | Self.zeros(word ^ third)
        if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < buffer.count, !isSought(buffer[index]) { index += 1 }
      return index
    }
  }

  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }

  private func isSought(_ byte: UInt8) -> Bool {
    byte == UInt8(truncatingIfNeeded: first) || byte == UInt8(truncatingIfNeeded: second)
      || byte == UInt8(truncatingIfNeeded: third)
  }
}
