import ArticleParsing
import NewsModel
import Testing

@Suite struct DocumentTests {
  private func error(of bytes: [UInt8]) -> ParsingError? {
    do throws(ParsingError) {
      _ = try ArticleParser().parse(RawDocument(bytes: bytes, name: "page"))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["", " ", "\n\n\t\n", "\u{FEFF}"])
  func aDocumentWithoutTextIsEmpty(text: String) {
    #expect(error(of: Array(text.utf8)) == .empty)
  }

  @Test func nulBytesAreBinary() {
    #expect(error(of: [0x50, 0x4B, 0, 1, 2, 0x41]) == .binary)
  }

  @Test func tooManyBytesAreRefusedWithTheLimit() {
    let count = 64 << 20 + 1
    let bytes = [UInt8](repeating: 0x61, count: count)
    #expect(error(of: bytes) == .tooLarge(bytes: count, limit: 64 << 20))
  }

  @Test func tooManyLinesAreRefusedWithTheLimit() {
    let bytes = [UInt8](repeating: 0x0A, count: 200_001) + [0x61]
    #expect(error(of: bytes) == .tooManyLines(lines: 200_002, limit: 200_000))
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>", "a news feed"),
    ("<?xml version=\"1.0\"?><feed></feed>", "a news feed"),
    ("<?xml version=\"1.0\"?><letter/>", "XML"),
    ("{\"title\": \"Ferry\"}", "JSON"),
    ("[{\"title\": \"Ferry\"}]", "JSON"),
    ("%PDF-1.7 text", "PDF"),
  ])
  func markupIsRefusedByName(text: String, format: String) {
    #expect(error(of: Array(text.utf8)) == .markup(format))
  }

  @Test(arguments: ["[Update] The ferry is late again today.", "{sic} was the word he used."])
  func bracketsAloneAreNoMarkup(text: String) {
    #expect(error(of: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "Menu\nShare\nFacebook\n", "Advertisement\n\n© 2024 Gazette. All rights reserved.",
  ])
  func furnitureAloneIsNoArticle(text: String) {
    #expect(error(of: Array(text.utf8)) == .noArticle)
  }

  @Test(arguments: [
    ParsingError.empty, .binary, .tooLarge(bytes: 2, limit: 1), .tooManyLines(lines: 2, limit: 1),
    .markup("HTML"), .noArticle,
  ])
  func everyErrorSaysTheWayOut(error: ParsingError) {
    #expect(error.description.contains("; save") || error.description.contains("; split"))
  }

  @Test func aByteOrderMarkSelectsUTF16() throws {
    let text = "Ferry sails at dawn\n\nThe ferry left the old harbour before the sun came up."
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [[0xFE, 0xFF] + big, [0xFF, 0xFE] + little] {
      let parsed = try ArticleParser().parse(RawDocument(bytes: bytes, name: "page"))
      #expect(parsed.articles[0].title == "Ferry sails at dawn")
    }
  }

  @Test func invalidBytesBecomeReplacementCharacters() throws {
    let bytes = Array("Ferry sails at d".utf8) + [0xFF] + Array("wn today".utf8)
    let parsed = try ArticleParser().parse(RawDocument(bytes: bytes, name: "page"))
    #expect(parsed.articles[0].title == "Ferry sails at d\u{FFFD}wn today")
  }

  @Test func lineEndsOfAllSystemsAreRead() throws {
    let parsed = try Page.parsed(
      "Ferry sails at dawn\r\n\r\nThe boat left early on Monday, they said.\rBye.")
    #expect(parsed.pieces.map(\.line) == [1, 2, 3, 4])
  }

  @Test(arguments: [
    String(repeating: "word and more. ", count: 4_000), String(repeating: "[", count: 20_000),
    String(repeating: "[a](", count: 4_000), String(repeating: "*a ", count: 4_000),
    String(repeating: "&", count: 20_000), String(repeating: "(", count: 20_000),
  ])
  func longLinesOfMarksTakeLinearTime(line: String) throws {
    let clock = ContinuousClock()
    let once = try clock.measure { _ = try Page.parsed(line) }
    let eight = try clock.measure { _ = try Page.parsed(String(repeating: line, count: 8)) }
    #expect(eight < once * 30 + .milliseconds(300))
  }
}
