/// What a keyboard sends for the keys that scripts name as the table of commands does.
enum KeyBytes {
  /// Named keys of an xterm in application mode, which ncurses switches on.
  private static let named = [
    "Enter": "\r", "Tab": "\t", "Space": " ", "Backspace": "\u{7F}", "Escape": "\u{1B}",
    "Up": "\u{1B}OA", "Down": "\u{1B}OB", "Right": "\u{1B}OC", "Left": "\u{1B}OD",
    "Home": "\u{1B}OH", "End": "\u{1B}OF", "PgUp": "\u{1B}[5~", "PgDn": "\u{1B}[6~",
    "S-Tab": "\u{1B}[Z",
  ]

  /// The bytes of a key such as "j", "Enter" or "C-d"; nil for a name that is not known.
  static func bytes(of key: String) -> [UInt8]? {
    if let sequence = named[key] { return Array(sequence.utf8) }
    if key.count == 1 { return Array(key.utf8) }
    let letters = key.utf8
    guard key.hasPrefix("C-"), letters.count == 3, let letter = letters.last,
      (0x61...0x7A).contains(letter)
    else { return nil }
    return [letter - 0x60]
  }

  /// Whether the key may turn out to be a count, so that the next one must wait.
  static func isDigit(_ key: String) -> Bool { key.count == 1 && key.allSatisfy(\.isNumber) }
}
