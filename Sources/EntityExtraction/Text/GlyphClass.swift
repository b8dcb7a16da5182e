/// What a character does in running text, as far as cutting words needs to know.
enum GlyphClass {
  case letter, digit, space, hyphen, apostrophe, stop, mark

  /// The class of the character that starts at `index`, and how many bytes it takes.
  ///
  /// Malformed UTF-8 reads as letters of one byte each: nothing is skipped. `index` must be valid.
  static func read(_ bytes: [UInt8], at index: Int) -> (glyph: GlyphClass, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ascii(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (.letter, 1) }
    let second = bytes[index + 1]
    switch length {
    case 2: return (twoBytes(byte, second), 2)
    case 3: return (threeBytes(byte, second, bytes[index + 2]), 3)
    // Emoji and pictographs stand at U+1F000 to U+1FAFF.
    default: return (byte == 0xF0 && second == 0x9F ? .mark : .letter, 4)
    }
  }

  private static func ascii(_ byte: UInt8) -> GlyphClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "."): .stop
    default: .mark
    }
  }

  private static func twoBytes(_ first: UInt8, _ second: UInt8) -> GlyphClass {
    switch (first, second) {
    case (0xC2, 0x80...0xA0): .space  // C1 controls and the no-break space
    case (0xC2, 0xAD): .letter  // a soft hyphen stays inside its word
    case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA): .letter
    case (0xC2, _), (0xC3, 0x97), (0xC3, 0xB7): .mark
    default: .letter
    }
  }

  private static func threeBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> GlyphClass {
    switch (first, second) {
    case (0xE2, 0x80):
      switch third {
      case 0x90, 0x91: .hyphen
      case 0x99: .apostrophe
      case 0x80...0x8F, 0xA8...0xAF: .space
      default: .mark
      }
    case (0xE2, 0x81): third == 0x9F || third >= 0xA0 ? .space : .mark
    case (0xE2, 0x82): third >= 0xA0 ? .mark : .letter  // currency signs
    case (0xE2, 0x84): third == 0xA2 ? .mark : .letter
    case (0xE2, 0x86...0xAF): .mark  // arrows, mathematics, boxes, symbols
    case (0xE3, 0x80): third == 0x80 ? .space : third <= 0xBF && third != 0x85 ? .mark : .letter
    case (0xEF, 0xBB): third == 0xBF ? .space : .letter
    case (0xEF, 0xBC): third <= 0x8F || (0x9A...0xA0).contains(third) ? .mark : .letter
    case (0xEF, 0xBF): third >= 0xA0 ? .mark : .letter
    default: .letter
    }
  }
}
