/// Finds web addresses and mail addresses in running text.
enum WebAddresses {
  /// The stretches between blanks that hold "://", "www." or "@", in text order.
  ///
  /// Linear in the bytes.
  static func spans(in bytes: [UInt8]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard isMark(at: index, in: bytes) else {
          index += 1
          continue
        }
        var start = index
        while start > (spans.last?.upperBound ?? 0), !isBreak(bytes[start - 1]) { start -= 1 }
        var end = index
        while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
        spans.append(start..<end)
        index = end + 1
      }
    }
    return spans
  }

  private static func isMark(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ":"):
      index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
        && bytes[index + 2] == UInt8(ascii: "/")
    case UInt8(ascii: "w"):
      index + 4 < bytes.count && bytes[index + 1] == UInt8(ascii: "w")
        && bytes[index + 2] == UInt8(ascii: "w") && bytes[index + 3] == UInt8(ascii: ".")
        && !isBreak(bytes[index + 4])
    // A name behind the sign is an account's; "@" alone is a price or a place.
    case UInt8(ascii: "@"):
      index > 0 && index + 1 < bytes.count && !isBreak(bytes[index - 1])
        && !isBreak(bytes[index + 1])
    default: false
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
  }
}
