import Screen
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("naïve", 5), ("e\u{301}", 1), ("日本", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ﾊﾝ", 2), ("ＥＵ", 4), ("👩‍🚀", 2), ("👨‍👩‍👧‍👦", 2),
    ("👍🏽", 2), ("🇯🇵", 2), ("🇯🇵🇪🇺", 4), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("☺︎", 1), ("🪿", 2),
    ("葛\u{E0100}", 2),
    ("“–”", 3), ("…", 1), ("│", 1), ("\u{301}", 0), ("Ελλάδα", 6), ("№", 1), ("𠮷", 2),
  ]) func textTakesTheColumnsATerminalGivesIt(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [("\u{1B}[0m", 4), ("a\tb", 3), ("a\u{200B}b", 3), ("a\u{200D}", 2)])
  func hostileScalarsCountAsTheirStandIns(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: 0..<40) func whatIsMeasuredIsWhatIsDrawn(seed: Int) {
    let text = RandomText.make(seed: UInt64(seed))
    var surface = Surface(width: 400, height: 1)
    let drawn = surface.put(text, x: 0, y: 0)
    #expect(drawn == TextWidth.columns(of: text))
    #expect(TextWidth.columns(of: SafeText.make(text)) == drawn)
  }

  @Test(arguments: [
    ("Thales", 10, "…", "Thales"), ("Thales", 6, "…", "Thales"), ("Thales", 5, "…", "Thal…"),
    ("Thales", 5, "", "Thale"), ("日本語", 4, "", "日本"), ("日本語", 5, "…", "日本…"),
    ("日本語", 3, "", "日"), ("Thales", 0, "…", ""), ("Thales", -3, "…", ""), ("Thales", 1, "…", "…"),
    ("Thales", 2, "...", "Th"), ("a\u{1B}b", 2, "", "a␛"),
  ]) func textIsCutToAWidth(text: String, columns: Int, ellipsis: String, expected: String) {
    #expect(TextWidth.prefix(of: text, columns: columns, ellipsis: ellipsis) == expected)
  }

  @Test(arguments: [
    (TextWidth.Alignment.left, "EU   "), (.right, "   EU"), (.center, " EU  "),
  ]) func textIsPaddedToAWidth(alignment: TextWidth.Alignment, expected: String) {
    #expect(TextWidth.padded("EU", to: 5, alignment: alignment) == expected)
  }

  @Test(arguments: [0, 1, 2, 3, 7, 12]) func paddedTextHasExactlyItsWidth(columns: Int) {
    for text in ["", "日本語", "Kawasaki", "🇯🇵🇪🇺", "\u{110BD}\u{110BD}", "\u{600}\u{601}"] {
      let padded = TextWidth.padded(text, to: columns)
      #expect(TextWidth.columns(of: padded) == columns)
    }
  }
}
