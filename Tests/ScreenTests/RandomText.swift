/// Text that nobody would write, the same for the same seed.
enum RandomText {
  private static let pieces: [String] = [
    "a", "Z", " ", "-", "é", "e\u{301}", "日", "本", "한", "\u{1112}\u{1161}", "🇯🇵", "🇪", "👩‍🚀",
    "👍🏽", "❤️", "1️⃣", "\u{200D}", "\u{FE0F}", "\u{E0100}", "\u{1B}[2J", "\n", "\r\n", "\t",
    "\u{202E}", "\u{2066}", "\u{9B}", "\u{7F}", "\u{AD}", "\u{FEFF}", "\u{E0041}", "\u{34F}",
    "क्ष", "\u{93F}", "ﷺ", "\u{600}", "。", "「", "」", "longerword", "—", "\u{A0}", "\u{3000}",
  ]

  static func make(seed: UInt64, length: Int = 60) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<length).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }.joined()
  }
}
