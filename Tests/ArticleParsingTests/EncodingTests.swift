import Testing

@testable import ArticleParsing

@Suite struct EncodingTests {
  private func decoded(
    _ bytes: [UInt8], stated: String? = nil, isMarkup: Bool = false
  ) -> DecodedText {
    DecodedText(bytes, stated: stated, isMarkup: isMarkup)
  }

  private func text(_ decoded: DecodedText) -> String {
    String(decoding: decoded.utf8, as: UTF8.self)
  }

  @Test(arguments: EncodingSample.paragraphs)
  func theEncodingIsToldByTheBytesAlone(sample: EncodingSample) {
    let result = decoded(sample.bytes)
    #expect(result.encoding == sample.encoding)
    #expect(text(result) == sample.text)
  }

  @Test(arguments: EncodingSample.paragraphs)
  func aStatedEncodingThatFitsIsTaken(sample: EncodingSample) {
    let result = decoded(sample.bytes, stated: sample.encoding.lowercased())
    #expect(result == DecodedText(utf8: Array(sample.text.utf8), encoding: sample.encoding))
  }

  @Test(arguments: EncodingSample.paragraphs)
  func utf8UnderAnotherNameIsReadAsUTF8(sample: EncodingSample) {
    let bytes = Array(sample.text.utf8)
    let label = sample.encoding.hasPrefix("windows") ? "iso-8859-1" : sample.encoding
    #expect(decoded(bytes, stated: label) == DecodedText(utf8: bytes, encoding: "UTF-8"))
  }

  @Test(arguments: EncodingSample.paragraphs)
  func otherBytesUnderTheNameOfUTF8AreToldByTheBytes(sample: EncodingSample) {
    let page = Array("<meta charset=utf-8><p>".utf8) + sample.bytes
    let result = decoded(page, isMarkup: true)
    #expect(result.encoding == sample.encoding)
    #expect(text(result).hasSuffix(sample.text))
  }

  @Test(arguments: [
    ("windows-1251", 11), ("Shift_JIS", 22), ("EUC-KR", 26), ("gb18030", 24),
  ])
  func aServersLatin1IsNotBelievedOfOtherScripts(encoding: String, index: Int) {
    let sample = EncodingSample.paragraphs[index]
    #expect(sample.encoding == encoding)
    #expect(text(decoded(sample.bytes, stated: "ISO-8859-1")) == sample.text)
  }

  @Test(
    arguments: [
      ("UTF-8", [0xEF, 0xBB, 0xBF], 1), ("UTF-16LE", [0xFF, 0xFE], 2),
      ("UTF-16BE", [0xFE, 0xFF], 2),
      ("UTF-32LE", [0xFF, 0xFE, 0, 0], 4), ("UTF-32BE", [0, 0, 0xFE, 0xFF], 4),
    ] as [(String, [UInt8], Int)])
  func aByteOrderMarkGoesBeforeAllElse(encoding: String, mark: [UInt8], unit: Int) {
    let words = "Fähre 🛳 fährt"
    let bytes = mark + EncodingSample.bytes(of: words, in: encoding)
    let result = decoded(bytes, stated: "windows-1251")
    #expect(result == DecodedText(utf8: Array(words.utf8), encoding: encoding))
    let cut = decoded(bytes.dropLast())
    #expect(text(cut) == words.dropLast() + (unit == 1 ? "" : "\u{FFFD}"))
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func utf16WithoutAMarkIsToldByItsNulls(encoding: String) {
    for words in [
      "The ferry sails – at dawn.", "Мэр города сообщил о новом мосте.\nОткрытие завтра.",
    ] {
      let result = decoded(EncodingSample.bytes(of: words, in: encoding), stated: "utf-8")
      #expect(result == DecodedText(utf8: Array(words.utf8), encoding: encoding))
    }
  }

  @Test(arguments: [
    ("<html><head><meta charset=\"windows-1251\">", "windows-1251"),
    ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=KOI8-R'>", "KOI8-R"),
    ("<meta content=\"text/html;charset=Shift-JIS\" http-equiv=content-type>", "Shift_JIS"),
    ("<!-- <meta charset=big5> --><meta name=a content=b><meta charset = gbk >", "gb18030"),
    ("<?xml version='1.0' encoding='ISO-8859-2'?>", "ISO-8859-2"),
    ("<meta charset=utf-16>", "UTF-8"),
  ])
  func aPageNamesItsEncoding(markup: String, encoding: String) {
    #expect(MarkupCharset.encoding(of: Array(markup.utf8))?.name == encoding)
  }

  @Test(arguments: [
    "<meta content='text/html; charset=big5'>", "<metadata charset=big5>", "<meta charset",
    "<meta charset=nonsense>", "<!-- <meta charset=big5>", "<meta charset='", "<", "",
    "<?xml encoding",
    "<?xml encoding=", "<meta http-equiv=content-type content=charset", "<p>charset=big5",
  ])
  func aPageMayNameNone(markup: String) {
    #expect(MarkupCharset.encoding(of: Array(markup.utf8)) == nil)
  }

  @Test(arguments: [
    ("ISO-8859-1", "windows-1252"), (" \"Latin1\" ", "windows-1252"), ("shift-jis", "Shift_JIS"),
    ("GB2312", "gb18030"), ("ks_c_5601-1987", "EUC-KR"), ("utf8", "UTF-8"),
    ("iso-8859-9", "windows-1254"),
  ])
  func labelsMeanWhatTheStandardSays(label: String, name: String) {
    #expect(TextEncoding(label: label)?.name == name)
  }

  @Test func everyEncodingOfTheTableCanBeConverted() {
    for name in Set(EncodingLabels.names.values) where !name.hasPrefix("ISO-2022-JP") {
      #expect(CharacterConverter(TextEncoding(name: name)) != nil, "\(name)")
    }
    #expect(EncodingLabels.names.count > 220)
    #expect(TextEncoding(label: String(repeating: "x", count: 1000)) == nil)
  }

  @Test func strayBytesInUTF8AreReadAsWindows1252() {
    let bytes =
      Array("Die Brücke – „neu“ – ist ".utf8) + [0x93, 0x67, 0x72, 0xF6, 0xDF, 0x65, 0x72, 0x94]
    let result = decoded(bytes + [0x20, 0x81, 0x20, 0xE2, 0x80])
    #expect(text(result) == "Die Brücke – „neu“ – ist “größer” \u{FFFD} \u{FFFD}")
    #expect(result.encoding == "UTF-8" && !result.isCertain)
  }

  @Test func bytesThatNoEncodingExplainsBecomeReplacementCharacters() {
    #expect(text(decoded(Array("d".utf8) + [0xFF] + Array("wn".utf8))) == "d\u{FFFD}wn")
    let japanese = EncodingSample("Shift_JIS", "市長は金曜日の朝に新しい橋が開通すると発表した。").bytes
    let result = decoded(japanese + [0xFD, 0x21], stated: "shift_jis")
    #expect(text(result).hasSuffix("発表した。\u{FFFD}!"))
  }

  @Test func theLastLetterThatAConverterHoldsBackIsKept() {
    for (encoding, word) in [("windows-1255", "גשר א"), ("windows-1258", "a"), ("Big5", "Ê")] {
      let sample = EncodingSample(encoding == "Big5" ? "BIG5-HKSCS" : encoding, word)
      #expect(text(decoded(sample.bytes, stated: encoding)) == word)
      let faulty = TextEncoding(name: encoding).utf8(of: (sample.bytes + [0xFF, 0x21])[...])
      #expect(String(decoding: faulty, as: UTF8.self).hasPrefix(word))
    }
  }

  @Test func nullsInTextBecomeReplacementCharacters() {
    let result = decoded(Array("Ferry\0 sails \u{2013} now".utf8))
    #expect(text(result) == "Ferry\u{FFFD} sails \u{2013} now")
    #expect(result.nullCount == 1)
  }

  @Test func textWithTheOddNullIsReadAndNotBinary() throws {
    let words = String(repeating: "The ferry left the old harbour. ", count: 40) + "\0"
    let document = RawDocument(bytes: Array(words.utf8), name: "page.txt")
    let text = try TextDecoder().text(of: document)
    #expect(String(decoding: text, as: UTF8.self) == words.replacing("\0", with: "\u{FFFD}"))
  }

  @Test func lettersBeforeJapaneseKatakanaOfHalfWidthAreRead() {
    let bytes: [UInt8] = [
      0x1B, 0x28, 0x49, 0x31, 0x32, 0x1B, 0x24, 0x42, 0x2D, 0x21, 0x1B, 0x28, 0x42, 0x21,
    ]
    #expect(text(decoded(bytes)) == "ｱｲ①!")
  }

  @Test func noBytesAreNoText() {
    #expect(decoded([], stated: "utf-16").utf8.isEmpty)
    #expect(decoded([], isMarkup: true).utf8.isEmpty)
  }

  @Test func anyBytesYieldValidTextUnderAnyName() {
    var generator = SeededGenerator(state: 7)
    let names = EncodingLabels.names.keys.sorted()
    for round in 0..<200 {
      let count = Int.random(in: 0...90, using: &generator)
      let bytes = (0..<count).map { _ in
        UInt8.random(in: round % 2 == 0 ? 0...255 : 0x80...255, using: &generator)
      }
      let result = decoded(bytes, stated: names[round % names.count], isMarkup: round % 3 == 0)
      #expect(UTF8Survey(result.utf8).isValid && !result.utf8.contains(0))
      let keepsCount = !["windows-1255", "windows-1258"].contains(result.encoding)
      if keepsCount, TextEncoding(name: result.encoding).isMultibyte == false {
        #expect(text(result).unicodeScalars.count == bytes.count)
      }
    }
  }
}

extension DecodedText {
  /// What is expected of text whose encoding is beyond doubt.
  fileprivate init(utf8: [UInt8], encoding: String) {
    self.init(utf8, isMarkup: false)
    self.encoding = encoding
    isCertain = true
  }
}
