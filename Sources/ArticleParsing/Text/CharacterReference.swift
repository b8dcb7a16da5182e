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
