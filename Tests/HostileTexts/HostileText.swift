/// Texts that would do something to a terminal or deceive a reader, were they printed as they are.
public enum HostileText {
  /// A number in every sequence here, and in none that the program itself writes.
  public static let mark = "4711"

  /// Sequences that set colours, titles and clipboards, clear, link, and wait for their end.
  public static let sequences = [
    "\u{1B}[\(mark)J", "\u{1B}[31;\(mark)m", "\u{1B}[?\(mark)h", "\u{1B}]0;\(mark)\u{7}",
    "\u{1B}]52;c;\(mark)\u{7}", "\u{1B}]8;;http://w.example/\(mark)\u{1B}\\",
    "\u{1B}P\(mark)$q\u{1B}\\", "\u{1B}_\(mark)\u{1B}\\", "\u{1B}^\(mark)\u{1B}\\",
    "\u{1B}X\(mark)\u{1B}\\", "\u{9B}\(mark)J", "\u{9D}0;\(mark)\u{9C}", "\u{90}\(mark)\u{9C}",
    "\u{9F}\(mark)\u{9C}", "\u{1B}c", "\u{1B}[", "\u{1B}]", "\u{9B}",
  ]

  /// Scalars that reorder, hide or join what stands around them.
  public static let deceptions = [
    "\u{202E}", "\u{202D}\u{202C}", "\u{2066}\u{2067}\u{2068}\u{2069}", "\u{200E}\u{200F}\u{61C}",
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{34F}", "\u{180E}",
    "\u{FE0F}", "\u{FE0F}\u{FE0F}", "\u{E0100}", "\u{E0101}\u{E0101}",
    "\u{E0041}\u{E0042}\u{E007F}",
    "\u{3164}", "\u{115F}\u{1160}", "\u{FFF9}\u{FFFA}\u{FFFB}", "\u{1D173}", "\u{FFFE}",
  ]

  /// Every control of ASCII and of Latin-1, some of which are line breaks.
  public static let controls: String = {
    let codes = Array(UInt32(1)...0x1F) + [0x7F] + Array(0x80...0x9F)
    return String(String.UnicodeScalarView(codes.compactMap(Unicode.Scalar.init)))
  }()

  public static let all = sequences + deceptions + [controls]

  /// One line with something of everything.
  public static let line =
    "\u{1B}[\(mark)J\u{9B}\(mark)m\u{1B}]0;\(mark)\u{7}"
    + "\u{202E}\u{2066}\u{200B}\u{E0041}\u{AD}\u{7F}"

  /// Bytes that are no UTF-8: overlong forms, surrogates, stray and missing ones, C1 controls bare.
  public static let brokenBytes: [UInt8] = [
    0xC0, 0x9B, 0xE0, 0x80, 0x9B, 0xF0, 0x80, 0x80, 0x9B, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80,
    0x80, 0x9B, 0xFF, 0xFE, 0xE6, 0x97,
  ]
}
