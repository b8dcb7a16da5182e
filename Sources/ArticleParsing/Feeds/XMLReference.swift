import CMarkup

/// A reference to a character, as `&amp;`, `&#8217;` or HTML's `&eacute;`.
enum XMLReference {
  /// The longest reference, in bytes from `&` to `;`.
  static let longest = 32

  /// What the reference that begins `bytes` stands for and how long it is, or nil where `&` begins
  /// none that is known.
  ///
  /// Entities that a document declares itself are not known.
  static func text(at bytes: ArraySlice<UInt8>) -> (text: [UInt8], width: Int)? {
    let name = bytes.dropFirst().prefix {
      $0.isDigit || $0.isUppercase || $0.isLowercase || $0 == .hash
    }
    guard !name.isEmpty, name.count < longest - 1, name.endIndex < bytes.endIndex,
      bytes[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    let scalar = name.first == .hash ? number(name.dropFirst()) : named(name)
    return scalar.map { (Array(String($0).utf8), name.count + 2) }
  }

  /// The character of a number; what is none becomes U+FFFD (HTML Living Standard, 13.2.5.80).
  private static func number(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map(\.asciiLowercased) == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 != .hash }) else { return nil }
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10) else {
      return text.utf8.allSatisfy(\.isDigit) ? "\u{FFFD}" : nil
    }
    switch value {
    case 9, 10, 13: return Unicode.Scalar(value)
    case 0x80...0x9F: return UTF8Repair.windows1252(UInt8(value))
    case 0..<0x20, 0x7F: return "\u{FFFD}"
    default: return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
  }

  private static func named(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: name, as: UTF8.self)
    if name == "apos" { return "'" }
    let value = markup_entity(name)
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}

extension XMLReference {
  /// `bytes` with every reference in them decoded.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard var index = bytes.firstIndex(of: UInt8(ascii: "&")) else { return bytes }
    var output = Array(bytes[..<index])
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let found = text(at: bytes[index...].prefix(longest)) {
        output += found.text
        index += found.width
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output
  }
}
