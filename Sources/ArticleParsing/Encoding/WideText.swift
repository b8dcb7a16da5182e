/// Text in units of two or four bytes (Unicode Standard, section 3.10).
enum WideText {
  /// Converts UTF-16; a surrogate without its other half and an odd byte at the end become U+FFFD.
  static func utf8(ofUTF16 bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var high: UInt32?
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index + 1])
      let unit = isBigEndian ? first << 8 | second : second << 8 | first
      index += 2
      if let lead = high {
        high = nil
        if (0xDC00...0xDFFF).contains(unit) {
          append(0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00), to: &result)
          continue
        }
        result += Array.replacement
      }
      if (0xD800...0xDBFF).contains(unit) { high = unit } else { append(unit, to: &result) }
    }
    if high != nil || index < bytes.endIndex { result += Array.replacement }
    return result
  }

  /// Converts UTF-32; what is no character and odd bytes at the end become U+FFFD.
  static func utf8(ofUTF32 bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 3 < bytes.endIndex {
      let unit = bytes[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      append(isBigEndian ? unit : unit.byteSwapped, to: &result)
      index += 4
    }
    if index < bytes.endIndex { result += Array.replacement }
    return result
  }

  /// The encoding of text in UTF-16 without a byte order mark, told by its NUL bytes, or nil.
  ///
  /// One half of the units of western text is NUL, and so is one of the blanks and line ends of any
  /// other. The first `sampleSize` bytes must read as characters without a fault.
  static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let units = min(bytes.count, sampleSize) / 2
    guard units >= 4 else { return nil }
    var nulls = [0, 0]
    for index in 0..<units * 2 where bytes[index] == 0 { nulls[index & 1] += 1 }
    let isBigEndian = nulls[0] > nulls[1]
    guard (nulls.max() ?? 0) * 16 >= units, (nulls.min() ?? 0) * 16 <= (nulls.max() ?? 0) else {
      return nil
    }
    let text = utf8(ofUTF16: bytes[..<(units * 2)], isBigEndian: isBigEndian)
    let faults = String(decoding: text, as: UTF8.self).unicodeScalars.reduce(into: 0) {
      let isFault =
        $1.value < 0x20 && !UInt8($1.value).isBlank || (0x7F..<0xA0).contains($1.value)
        || $1 == "\u{FFFD}" || (0xE000...0xF8FF).contains($1.value)
      $0 += isFault ? 1 : 0
    }
    // A surrogate pair may be cut in two at the end of the sample.
    guard faults * 100 <= units else { return nil }
    return isBigEndian ? .utf16BigEndian : .utf16LittleEndian
  }

  private static let sampleSize = 4096

  private static func append(_ unit: UInt32, to result: inout [UInt8]) {
    if unit < 0x80 {
      result.append(UInt8(unit))
    } else {
      result.append(scalar: Unicode.Scalar(unit) ?? "\u{FFFD}")
    }
  }
}
