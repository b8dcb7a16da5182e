import Screen
import Testing

@Suite struct TextWrapTests {
  private func wrapped(_ text: String, _ width: Int) -> [String] {
    TextWrap.lines(of: text, width: width).map { String($0.text(in: text)) }
  }

  @Test(arguments: [
    ("one two three", 9, ["one two", "three"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("one   two", 5, ["one", "two"]),
    ("one two   ", 20, ["one two"]),
    ("ends here ", 9, ["ends here"]),
    ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
    ("an incomprehensible", 6, ["an", "incomp", "rehens", "ible"]),
    ("dual-use goods", 6, ["dual-", "use", "goods"]),
    ("from -5 to", 6, ["from", "-5 to"]),
    ("talks—then silence", 8, ["talks—", "then", "silence"]),
    ("日本とEUが協力", 6, ["日本と", "EUが協", "力"]),
    ("防衛産業、協力", 8, ["防衛産", "業、協力"]),
    ("これは「協力」だ", 8, ["これは", "「協力」", "だ"]),
    ("한국 정부는", 6, ["한국", "정부는"]),
    ("9\u{A0}trillion yen", 10, ["9\u{A0}trillion", "yen"]),
    ("first\nsecond", 20, ["first", "second"]),
    ("first\n\nsecond", 20, ["first", "", "second"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("          x", 4, ["  x"]),
    ("日本", 1, ["日", "本"]),
    ("   ", 10, [""]),
    ("say \u{20}\u{301} it", 5, ["say \u{20}\u{301}", "it"]),
    ("narrow", 0, ["n", "a", "r", "r", "o", "w"]),
  ]) func linesBreakWhereAReaderExpects(text: String, width: Int, expected: [String]) {
    #expect(wrapped(text, width) == expected)
  }

  @Test func noTextGivesNoLines() {
    #expect(TextWrap.lines(of: "", width: 10).isEmpty)
  }

  @Test(arguments: 0..<60) func randomTextFitsAndLosesOnlySpaces(seed: Int) {
    let text = RandomText.make(seed: UInt64(seed))
    let bytes = Array(text.utf8)
    for width in [2, 3, 5, 11, 40] {
      var position = 0
      var lost: [UInt8] = []
      for line in TextWrap.lines(of: text, width: width) {
        #expect(line.bytes.lowerBound >= position)
        lost += bytes[position..<line.bytes.lowerBound]
        position = line.bytes.upperBound
        let columns = TextWidth.columns(of: String(line.text(in: text)))
        #expect(line.columns == columns)
        #expect(columns <= width)
      }
      lost += bytes[position...]
      let loss = String(decoding: lost, as: UTF8.self)
      let isBlank = loss.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
      #expect(isBlank, "lost \(loss.debugDescription)")
    }
  }

  @Test func bytesOfALinePointIntoTheParagraph() {
    let text = "Über Thales spricht man"
    let lines = TextWrap.lines(of: text, width: 11)
    #expect(lines.map(\.bytes) == [0..<12, 13..<24])
    #expect(lines.map(\.columns) == [11, 11])
  }
}
