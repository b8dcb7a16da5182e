import Screen

/// The sequence that puts text onto the clipboard of whoever sits at the terminal (OSC 52).
enum Clipboard {
  /// What fits into the 74,994 bytes of base64 that cautious terminals accept.
  static let largestText = 74_994 / 4 * 3

  /// The sequence for `text` made safe, cut at a character where it is too long.
  static func sequence(for text: String) -> [UInt8] {
    let safe = SafeText.make(text, keepingLineBreaks: true)
    var size = 0
    let fitting = safe.prefix { character in
      size += character.utf8.count
      return size <= largestText
    }
    return Array("\u{1B}]52;c;".utf8) + base64(Array(fitting.utf8)) + Array("\u{1B}\\".utf8)
  }

  /// Base64 with padding (RFC 4648 section 4).
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for digit in 0..<4 {
        let isPadding = digit > group.count
        result.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * digit) & 0x3F])
      }
    }
    return result
  }
}
