/// Where a line of text may end, after the parts of UAX 14 that news text needs.
enum LineBreaking {
  /// Whether a line may end at `grapheme` and leave it out; no-break spaces are no such place.
  static func isSpace(_ grapheme: Character) -> Bool {
    switch grapheme {
    case " ", "\t", "\u{3000}", "\u{1680}", "\u{205F}": true
    case "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}": true
    default: false
    }
  }

  /// Whether a line may end between two graphemes, neither of which it would leave out.
  static func isAllowed(
    between left: Character, and right: Character, after beforeLeft: Character?
  ) -> Bool {
    if isSpace(left) || isSpace(right) { return false }
    switch left {
    case "—", "–":
      return !mayNotBegin(right)
    case "-", "‐":
      // Not in "-5" or "--option": a hyphen joins two words, or it is none.
      guard let beforeLeft else { return false }
      return isWordPart(beforeLeft) && right.isLetter
    default:
      guard isIdeographic(left) || isIdeographic(right) else { return false }
      return !mayNotBegin(right) && !mayNotEnd(left)
    }
  }

  private static func isWordPart(_ grapheme: Character) -> Bool {
    grapheme.isLetter || grapheme.isNumber
  }

  /// Han, kana and their full-width punctuation; Hangul is written with spaces.
  private static func isIdeographic(_ grapheme: Character) -> Bool {
    guard let value = grapheme.unicodeScalars.first?.value, value >= 0x2E80 else { return false }
    switch value {
    case 0x2E80...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: return true
    case 0xFF01...0xFF60, 0x20000...0x3FFFD: return true
    default: return false
    }
  }

  /// Whether Japanese and Chinese typesetting keeps `grapheme` off the start of a line.
  private static func mayNotBegin(_ grapheme: Character) -> Bool {
    grapheme.isPunctuation && !mayNotEnd(grapheme) || "々ーァィゥェォッャュョぁぃぅぇぉっゃゅょ".contains(grapheme)
  }

  private static func mayNotEnd(_ grapheme: Character) -> Bool {
    switch grapheme.unicodeScalars.first?.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }
}
