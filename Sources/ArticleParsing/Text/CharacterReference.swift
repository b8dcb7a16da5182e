/// Character references of HTML, as scrapes leave them behind.
enum CharacterReference {
  /// The character that `name`, the bytes between `&` and `;`, stands for, or nil.
  static func text(of name: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: name, as: UTF8.self)
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
    return String(Character(scalar))
  }

  /// A text with its references decoded; what is none stays as it stands.
  static func decoded(_ text: String) -> String {
    let source = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let window = source[(index + 1)...].prefix(10)
      if source[index] == UInt8(ascii: "&"), let end = window.firstIndex(of: UInt8(ascii: ";")),
        let character = self.text(of: window[..<end])
      {
        result += character.utf8
        index = end + 1
      } else {
        result.append(source[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The names that news pages use (HTML Living Standard, 13.5).
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "sbquo": "‚", "bdquo": "„", "laquo": "«", "raquo": "»", "hellip": "…", "bull": "•",
    "middot": "·", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "euro": "€",
    "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "times": "×", "frac12": "½",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "aacute": "á",
    "ccedil": "ç", "ouml": "ö", "Ouml": "Ö", "auml": "ä", "Auml": "Ä", "uuml": "ü",
    "Uuml": "Ü", "szlig": "ß", "ntilde": "ñ", "oacute": "ó", "iacute": "í", "uacute": "ú",
    "ocirc": "ô", "oslash": "ø", "aring": "å", "aelig": "æ", "shy": "", "zwnj": "",
  ]
}
