// The scalars that text from outside may not bring to a terminal, and what is shown instead.

extension SafeText {
  /// The replacement character, for what has no picture of its own.
  private static let unknown: Unicode.Scalar = "\u{FFFD}"

  /// What is shown for `scalar`, or nil if it is harmless.
  ///
  /// | Scalars | Stand-in |
  /// |---|---|
  /// | tab, line breaks (LF, CR, NEL, LS, PS) | a space |
  /// | other C0 controls, ESC among them | their control picture, ␀ to ␟ |
  /// | DEL | ␡ |
  /// | soft hyphen | a hyphen |
  /// | C1 controls | � |
  /// | bidi marks, embeddings, overrides and isolates | � |
  /// | zero-width spaces and joiners, word joiner, BOM, invisible operators | � |
  /// | fillers, variation selectors out of place, tags, annotation and format controls | � |
  static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard mayBeHostile(scalar) else { return nil }
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return " "
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: return "\u{2421}"
    case 0xAD: return "-"
    default: return unknown
    }
  }

  /// Whether a scalar is replaced, unless its neighbours make it essential.
  ///
  /// Written as a switch over ranges, since it runs for every scalar of text that is not ASCII.
  static func mayBeHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x034E: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: true  // C0, DEL, C1, soft hyphen
    case 0x034F, 0x061C: true  // grapheme joiner, Arabic letter mark
    case 0x115F...0x1160, 0x17B4...0x17B5: true  // fillers and vowels without a glyph
    case 0x180B...0x180F: true  // Mongolian selectors and separator
    case 0x200B...0x200F, 0x2028...0x202E: true  // zero width, marks, breaks, embeddings
    case 0x2060...0x206F: true  // word joiner, invisible operators, isolates
    case 0x3164, 0xFFA0: true  // Hangul fillers
    case 0xFE00...0xFE0F, 0xFEFF: true  // variation selectors, byte order mark
    case 0xFFF0...0xFFFB, 0xFFFE...0xFFFF: true  // annotation controls, no characters
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true  // shorthand and music format controls
    case 0xE0000...0xE0FFF: true  // tags, variation selectors supplement
    default: false
    }
  }
}
