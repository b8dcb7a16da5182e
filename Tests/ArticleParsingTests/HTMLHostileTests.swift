import NewsModel
import Testing

@testable import ArticleParsing

/// Pages that are broken, or made to be slow.
@Suite struct HTMLHostileTests {
  private func reading(_ bytes: [UInt8]) -> Result<ParsedDocument, ParsingError> {
    Result { () throws(ParsingError) in try HTMLPages.parsed(bytes) }
  }

  private func reading(_ page: HostilePage) -> Result<ParsedDocument, ParsingError> {
    reading(Array(page.page.utf8))
  }

  @Test(arguments: HostilePage.read)
  func textIsFoundWhateverStandsAroundIt(page: HostilePage) throws {
    #expect(try reading(page).get().articles[0].text.contains(HostilePage.sentence))
  }

  @Test(arguments: HostilePage.slow)
  func whatTheParserIsSlowAtIsReadOrRefused(page: HostilePage) {
    switch reading(page) {
    case .success(let parsed): #expect(parsed.articles[0].text.contains(HostilePage.sentence))
    case .failure(let error):
      #expect(error.description.contains("; save the article's own page as text"))
    }
  }

  @Test(arguments: HostilePage.empty)
  func aPageWithoutTextIsNoArticle(page: HostilePage) {
    #expect(reading(page) == .failure(.noArticle))
  }

  @Test(arguments: HostilePage.full)
  func pagesOfVeryManyLinesAreRefused(page: HostilePage) {
    let reason = "has more than 50000 lines and paragraphs; save the article's own page"
    #expect(reading(page) == .failure(.broken(reason)))
  }

  @Test func aPageBeyondTheLimitIsRefusedWithItButPicturesDoNotCount() throws {
    let limit = HTMLArticleReader.byteLimit
    let page = HostilePage("sound").page
    let long = page + "<!--" + HostilePage.many(limit + 1 - page.utf8.count - 4, "x")
    #expect(reading(Array(long.utf8)) == .failure(.tooLarge(bytes: limit + 1, limit: limit)))
    let picture = "<img src='data:image/png;base64," + HostilePage.many(limit / 4, "QUJD") + "'>"
    let parsed = try reading(Array((page + picture).utf8)).get()
    #expect(parsed.articles[0].text.contains(HostilePage.sentence))
  }

  @Test func strayBytesOfOtherEncodingsAreReadAsWhatTheyMean() throws {
    let page =
      Array("<!DOCTYPE html><meta charset=utf-8><p>Café, été, señor, naïve: </p>".utf8) + [0x93]
      + Array("early".utf8) + [0x94, 0]
      + Array(HostilePage.text.utf8)
    let text = try reading(page).get().articles[0].text
    #expect(text.contains("Café"))
    #expect(text.contains("“early”"))
  }

  @Test(arguments: HTMLPages.names)
  func aFixtureMayBeCutAnywhere(name: String) throws {
    let bytes = try HTMLPages.bytes(of: name)
    var sizes: [Int] = []
    for end in stride(from: 0, to: bytes.count, by: max(50, bytes.count / 100)) {
      switch reading(Array(bytes[..<end])) {
      case .success(let parsed):
        let article = parsed.articles[0]
        #expect(article.parts.last?.span.upperBound == article.text.utf8.count, "at \(end)")
        sizes.append(article.text.utf8.count)
      case .failure(let error):
        #expect([.noArticle, .empty].contains(error), "at \(end)")
      }
    }
    #expect((sizes.last ?? 0) > 0)
  }

  @Test func manyAttributesTakeNoLongerThanTheLimit() {
    let page = HostilePage("attributes", "<div " + (0..<600_000).map { "a\($0) " }.joined() + ">")
    #expect(reading(page) == .failure(.tooSlow(seconds: HTMLTreeBuilder.timeLimit)))
  }
}
