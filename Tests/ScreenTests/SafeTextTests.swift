import HostileTexts
import Screen
import Testing

/// Scalars that a terminal acts on, or that a reader cannot see.
private let hostileScalars: [Unicode.Scalar] =
  [0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xE0000...0xE007F]
  .flatMap { Array($0) }.compactMap { Unicode.Scalar(UInt32($0)) }
  + ["\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{180E}", "\u{3164}", "\u{FEFF}", "\u{FFF9}"]

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
    ("a\tb\nc", "a b c"),
    ("a\r\nb\u{85}c\u{2028}d\u{2029}e", "a b c d e"),
    ("bell\u{7}", "bell␇"),
    ("del\u{7F}", "del␡"),
    ("c1\u{9B}31m", "c1\u{FFFD}31m"),
    ("\u{202E}drawkcab\u{202C}", "\u{FFFD}drawkcab\u{FFFD}"),
    ("zero\u{200B}width", "zero\u{FFFD}width"),
    ("Ver\u{AD}teidigung", "Ver-teidigung"),
    ("\u{FEFF}Title", "\u{FFFD}Title"),
    ("a\u{E0041}b", "a\u{FFFD}b"),
    ("half\u{200D}", "half\u{FFFD}"),
  ]) func hostileScalarsGetTheirStandIns(text: String, expected: String) {
    #expect(SafeText.make(text) == expected)
  }

  @Test(arguments: [
    "Plain words", "“Quoted” – naïve café", "日本とEU", "Ёлка", "👩‍🚀 aboard", "👍🏽", "❤️",
    "👨‍👩‍👧", "🏳️‍🌈", "葛\u{E0100}城", "e\u{301}", "한국어", "عربي",
  ]) func harmlessTextIsLeftAsItIs(text: String) {
    let safe = SafeText.make(text)
    #expect(Array(safe.utf8) == Array(text.utf8))
  }

  @Test(arguments: hostileScalars) func noHostileScalarPasses(scalar: Unicode.Scalar) {
    for text in ["\(scalar)", "a\(scalar)b", "日\(scalar)本", "\(scalar)\(scalar)"] {
      let survives = SafeText.make(text).unicodeScalars.contains(scalar)
      #expect(!survives, "U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)")
    }
  }

  @Test func runsOfInvisibleSelectorsCannotHideAMessage() {
    let smuggled = "x" + String(repeating: "\u{E0101}", count: 4)
    #expect(SafeText.make(smuggled) == "x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    let varied = SafeText.make("日" + String(repeating: "\u{E0101}", count: 4))
    #expect(varied.unicodeScalars.map(\.value) == [0x65E5, 0xE0101, 0xFFFD, 0xFFFD, 0xFFFD])
  }

  @Test func lineBreaksMayBeKept() {
    let text = "one\r\ntwo\rthree\nfour\tfive\u{1B}"
    #expect(SafeText.make(text, keepingLineBreaks: true) == "one\ntwo\nthree\nfour five␛")
  }

  @Test(arguments: 0..<40) func randomTextIsMadeSafeOnceAndForAll(seed: Int) {
    let text = RandomText.make(seed: UInt64(seed))
    let safe = SafeText.make(text)
    #expect(TerminalText.offender(in: safe) == nil)
    #expect(SafeText.make(safe) == safe)
    #expect(safe.unicodeScalars.count <= text.unicodeScalars.count)
  }

  @Test(arguments: HostileText.all) func noHostileTextPasses(hostile: String) {
    for text in [hostile, "Thales\(hostile) Systems", "日\(hostile)本", hostile + hostile] {
      #expect(TerminalText.offender(in: SafeText.make(text)) == nil)
      let lines = SafeText.make(text, keepingLineBreaks: true)
      #expect(TerminalText.offender(in: lines, allowingLineFeeds: true) == nil)
    }
  }
}
