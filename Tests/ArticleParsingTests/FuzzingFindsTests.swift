import Testing

@testable import ArticleParsing

/// What fuzzing and pages made to be slow have found, kept from coming back.
@Suite struct FuzzingFindsTests {
  /// A page's article is long enough that nothing else is taken for it.
  private static let paragraph =
    "<p>The ferry to Marsk left Veldhaven at six on Monday, and nobody knew why, said Ada Novak.</p>"

  private func seconds(toRead page: String) throws -> Double {
    let time = try ContinuousClock().measure {
      _ = try ArticleParser().parse(RawDocument(bytes: Array(page.utf8), name: "page.html"))
    }
    return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
  }

  @Test func aPageOfManyAnnouncementsTakesLinearTime() throws {
    let page = { (count: Int) in
      "<!DOCTYPE html><article><h1>Harbour towns agree</h1>"
        + String(repeating: Self.paragraph, count: 20)
        + (0..<count).map { "<p>Read more: Shipyard \($0) wins an order</p>" }.joined()
    }
    let once = try seconds(toRead: page(2000))
    #expect(try seconds(toRead: page(8000)) < once * 10 + 0.3)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 100])
  func aLineOfJSONIsTooLongHoweverItComes(step: Int) throws {
    let reader = GzipFile.reader(Array("{}\r\r\r{}\n{}\n".utf8), by: step)
    let first = try reader.line(limit: 2)
    #expect(first?.bytes == Array("{}".utf8))
    #expect(first?.isWhole == false)
    #expect(try reader.line(limit: 2)?.isWhole == true)
  }

  @Test func aTableOfUnclosedQuotesTakesLinearTime() throws {
    let rows = { (count: Int) in
      "title,text\n" + String(repeating: "Ferry,\"late\n\n", count: count)
    }
    let items = try Records.lines(of: rows(20_000))
    #expect(items.count == 20_000)
    #expect(items.last == "! line 40000: opens a quote that is not closed")
  }

  @Test func rowsBetweenQuotesThatSwallowThemAreRead() throws {
    let text = "title,text\nA,\"open\nFerry,sails\nB,\"open\nBoat,stays\nC,\"open\nLast,one\n"
    let reader = CSVReader(ByteReader(Array(text.utf8)), name: "f")
    let items = try Records.lines(reader).map { $0.split(separator: " | ").map(String.init) }
    let unclosed = ": opens a quote that is not closed"
    #expect(
      items.map { $0.count == 1 ? $0[0] : $0[1] } == [
        "! line 2\(unclosed)", "sails", "! line 4\(unclosed)", "stays", "! line 6\(unclosed)",
        "one",
      ])
  }

  @Test func bytesOfNoKnownEncodingAreReadAlikeEachTime() {
    let bytes: [UInt8] = [
      0x5B, 0x46, 0x3A, 0x28, 0x28, 0x9B, 0xA4, 0xA4, 0xD7, 0xDF, 0xD5, 0x8D, 0x83, 0x2B,
    ]
    let texts = (0..<200).map { _ in DecodedText(bytes, isMarkup: false).utf8 }
    #expect(Set(texts).count == 1)
  }

  @Test func lettersAmongHalfWidthKatakanaOfMailAreKept() {
    let decoded = DecodedText(Array("\u{1B}(I6Er v".utf8), isMarkup: false)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "ｶﾅr v")
  }
}
