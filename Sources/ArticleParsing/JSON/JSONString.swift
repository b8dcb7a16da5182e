/// Undoes the escapes of JSON strings (RFC 8259, section 7).
enum JSONString {
  /// The bytes that `raw`, what stands between the quotes, means; linear.
  ///
  /// Half a surrogate pair and `\u0000`, which no text has, become U+FFFD. `\'` is the quote
  /// itself, as JavaScript has it; any other escape that JSON does not know stays as it stands.
  static func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    var index = raw.startIndex
    while let backslash = raw[index...].firstIndex(of: .backslash), backslash + 1 < raw.endIndex {
      output += raw[index..<backslash]
      index = backslash + 2
      let escape = raw[backslash + 1]
      if let byte = single(escape) {
        output.append(byte)
      } else if escape == UInt8(ascii: "u"), let unit = unit(raw[index...]) {
        index += 4
        output += scalar(unit, raw, &index).utf8
      } else {
        output += [.backslash, escape]
      }
    }
    return output + raw[index...]
  }

  private static func single(_ escape: UInt8) -> UInt8? {
    switch escape {
    case .quote, .backslash, .slash, UInt8(ascii: "'"): escape
    case UInt8(ascii: "n"): .lineFeed
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "r"): .carriageReturn
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    default: nil
    }
  }

  /// The UTF-16 unit that four hexadecimal digits write, or nil.
  private static func unit(_ rest: ArraySlice<UInt8>) -> UInt32? {
    let digits = rest.prefix(4)
    guard digits.count == 4 else { return nil }
    var unit: UInt32 = 0
    for digit in digits {
      guard let value = hexadecimal(digit) else { return nil }
      unit = unit << 4 | value
    }
    return unit
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt32? {
    switch digit.asciiLowercased {
    case 0x30...0x39: UInt32(digit - 0x30)
    case 0x61...0x66: UInt32(digit.asciiLowercased - 0x61 + 10)
    default: nil
    }
  }

  /// The character that a unit begins; the second of a surrogate pair is passed over.
  private static func scalar(
    _ unit: UInt32, _ raw: ArraySlice<UInt8>, _ index: inout Int
  ) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard unit != 0 else { return replacement }
    guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) ?? replacement }
    guard raw[index...].starts(with: [.backslash, UInt8(ascii: "u")]),
      let low = self.unit(raw[(index + 2)...]), (0xDC00...0xDFFF).contains(low)
    else { return replacement }
    index += 6
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? replacement
  }
}
