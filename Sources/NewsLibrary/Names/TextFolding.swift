/// Brings text to the form in which spellings of one word are equal: lower case, no diacritics.
enum TextFolding {
  /// The folded letters of `text`; everything that is no letter, digit or mark stays as it is.
  static func fold(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if let plain = plainLetters[scalar] {
        folded.append(contentsOf: plain.unicodeScalars)
      } else {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// The words of `text`, folded: runs of letters and digits.
  static func words(_ text: some StringProtocol) -> [String] {
    fold(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Letters whose marks are part of the code point, with the plain letters they fold to.
  private static let families: [(plain: String, letters: String)] = [
    ("a", "àáâãäåāăąǎ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
    ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
    ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőǒ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"),
    ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔ"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
  ]

  private static let plainLetters: [Unicode.Scalar: String] = Dictionary(
    families.flatMap { family in
      family.letters.unicodeScalars.map { ($0, family.plain) }
    }, uniquingKeysWith: { first, _ in first })
}
