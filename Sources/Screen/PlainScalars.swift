/// The scalars of most text that are not ASCII, yet ask for none of the care that graphemes need.
///
/// Wherever only such scalars stand together, each is a grapheme of its own (UAX 29), and none of
/// them is hostile. Going over them is many times quicker than going over graphemes.
enum PlainScalars {
  /// Whether nothing else is in `text`, in O(n).
  static func makeUp(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(contains)
  }

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true  // Latin, phonetic and modifier letters
    case 0x370...0x482, 0x48A...0x52F: true  // Greek and Cyrillic without combining marks
    case 0x2000...0x200A, 0x2010...0x2027, 0x2030...0x205E: true  // spaces, dashes, quotes
    case 0x20A0...0x20C0, 0x2100...0x23CF: true  // currencies, letterlike signs, arrows, operators
    case 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF: true  // kana and their punctuation
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true  // Han and whole Hangul syllables
    case 0xFF01...0xFF9D: true  // full-width and half-width forms but for their marks
    default: false
    }
  }
}
