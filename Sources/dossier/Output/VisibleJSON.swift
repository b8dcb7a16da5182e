import Screen

/// JSON for a terminal: what would be hostile there stands as an escape, which means the same.
enum VisibleJSON {
  /// Writes every scalar that `SafeText` would replace as `\uXXXX` (RFC 8259, 7).
  ///
  /// Such scalars stand within strings alone; line feeds stand between values and stay.
  static func make(_ json: String) -> String {
    guard SafeText.make(json, keepingLineBreaks: true) != json else { return json }
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      if scalar == "\n" || isSafe(scalar) {
        result.append(scalar)
      } else {
        for unit in String(scalar).utf16 { result += escape(unit).unicodeScalars }
      }
    }
    return String(result)
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return true }
    let text = String(scalar)
    return SafeText.make(text) == text
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
