/// Bytes of short texts with the blanks and dashes of typography as plain ones.
enum DateBytes {
  /// The bytes with every special blank as a space, every dash as `-`, wide colons as `:`, and
  /// marks of direction left out; ASCII comes back as it is.
  static func plain(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let (byte, width) = typographic(bytes[index...].prefix(3)) {
        if let byte { result.append(byte) }
        index += width
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result[...]
  }

  /// What a special blank, dash or invisible mark stands for, nil for nothing, and its width.
  private static func typographic(_ bytes: ArraySlice<UInt8>) -> (byte: UInt8?, width: Int)? {
    guard let first = bytes.first, first >= 0xC2, bytes.count >= 2 else { return nil }
    let second = bytes[bytes.startIndex + 1]
    if first == 0xC2, second == 0xA0 { return (.space, 2) }
    guard bytes.count == 3 else { return nil }
    switch (first, second, bytes[bytes.startIndex + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): return (.space, 3)
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return (UInt8(ascii: "-"), 3)
    case (0xEF, 0xBC, 0x9A): return (UInt8(ascii: ":"), 3)
    case (0xE2, 0x80, 0x8B...0x8F), (0xEF, 0xBB, 0xBF): return (nil, 3)
    default: return nil
    }
  }
}
