import NewsModel
import Testing

@testable import ArticleParsing

/// Pages that are broken, or made to be slow.
@Suite struct HTMLHostileTests {
  private static let sentence =
    "The ferry to Marsk left Veldhaven at six on Monday, and nobody knew why, said Ada Novak."
  /// Enough text to be found wherever it stands.
  private static let text = String(repeating: "<p>\(sentence)</p>", count: 12)

  private static func many(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static func data(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  private func reading(_ page: String) -> Result<ParsedDocument, ParsingError> {
    reading(Array("<!DOCTYPE html>\(page)".utf8))
  }

  private func reading(_ bytes: [UInt8]) -> Result<ParsedDocument, ParsingError> {
    do throws(ParsingError) { return .success(try HTMLPages.parsed(bytes)) } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [
    many(100_000, "<div>") + text,
    text + "<!-- never closed " + many(1000, "x <p>"),
    "<p>Some <plaintext>" + text, "<textarea>" + text, "<select><option>" + text,
    "<![CDATA[ x ]]><!--[if IE]><p>Old browser</p><![endif]--><![if !IE]>" + text + "<![endif]>",
    "<table><tr><td><ul><li><b><i><a name=x><h2>Ferry" + text,
    "</div></p></table></a></html></body>" + text,
    many(2000, "<p id=a class=a>") + text, "<div class='" + many(500_000, "a b") + "'>" + text,
    many(3000, "<h2>Ferry leaves early</h2>") + text,
    many(20_000, "<b itemprop=author>") + text, many(20_000, "<b itemprop=author></b>") + text,
    text + many(3000, "<p>Related Articles</p>"),
    many(5000, "<meta name='author date title' content='Ferry leaves early'>") + text,
    data("[" + many(10_000, "{\"@type\":\"Article\",\"publisher\":\"a\"},") + "{}]") + text,
    data("{\"@type\":\"Article\",\"headline\":\"Fer") + text, data(many(100_000, "[")) + text,
    data("{\"@type\":\"Article\",\"articleBody\":\"" + many(300_000, "a b\\n") + "\"}") + text,
    data("{\"@type\":\"Article\",\"headline\":\"" + many(20_000, "a - b | ") + "\"}") + text,
    "<title>" + many(20_000, "a - b | ") + "</title>" + text, text + "<p>" + many(200_000, "* "),
    "<p>\u{1}\u{8}\u{1F}" + text, "<svg><title>Ship</title></svg><template>x</template>" + text,
  ])
  func textIsFoundWhateverStandsAroundIt(page: String) throws {
    let parsed = try reading(page).get()
    #expect(parsed.articles[0].text.contains(Self.sentence))
  }

  @Test(arguments: [
    text + many(100_000, "<b>") + many(100_000, "</i>"), many(1_000_000, "<a>") + text,
    "<div " + (0..<100_000).map { "a\($0) " }.joined() + ">" + text,
    text + many(100_000, "<"), text + many(100_000, "<!"), text + many(100_000, "&#x"),
    many(50_000, "<table><tr><td>") + text, many(100_000, "<div>") + many(100_000, "</p>") + text,
  ])
  func whatTheParserIsSlowAtIsReadOrRefused(page: String) {
    switch reading(page) {
    case .success(let parsed): #expect(parsed.articles[0].text.contains(Self.sentence))
    case .failure(let error):
      #expect(error.description.contains("; save the article's own page as text"))
    }
  }

  @Test(arguments: [
    "<html><head></head><body></body></html>", "<html><body><script>" + many(9000, "var a = 1; "),
    "<body><img src=a><hr>", "<h1>Ferry leaves early</h1>",
    "<style>" + many(900, "p { color: red }"),
  ])
  func aPageWithoutTextIsNoArticle(page: String) {
    #expect(reading(page) == .failure(.noArticle))
  }

  @Test(arguments: [
    "<pre>" + many(60_000, "ab\n"), "<body>" + many(60_000, "ab<br>"),
    many(60_000, "<h3>Related Articles</h3>"),
  ])
  func pagesOfVeryManyLinesAreRefused(page: String) {
    #expect(
      reading(page + Self.text)
        == .failure(
          .broken("has more than 50000 lines and paragraphs; save the article's own page")))
  }

  @Test func aPageBeyondTheLimitIsRefusedWithItButPicturesDoNotCount() throws {
    let limit = HTMLArticleReader.byteLimit
    let page = "<!DOCTYPE html>" + Self.text
    let long = page + "<!--" + Self.many(limit + 1 - page.utf8.count - 4, "x")
    #expect(reading(Array(long.utf8)) == .failure(.tooLarge(bytes: limit + 1, limit: limit)))
    let picture = "<img src='data:image/png;base64," + Self.many(limit / 4, "QUJD") + "'>"
    #expect(try reading(page + picture).get().articles[0].text.contains(Self.sentence))
  }

  @Test func strayBytesOfOtherEncodingsAreReadAsWhatTheyMean() throws {
    let page =
      Array("<!DOCTYPE html><meta charset=utf-8><p>Café, été, señor, naïve: </p>".utf8) + [0x93]
      + Array("early".utf8) + [0x94, 0]
      + Array(Self.text.utf8)
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
    let page = "<div " + (0..<600_000).map { "a\($0) " }.joined() + ">" + Self.text
    #expect(reading(page) == .failure(.tooSlow(seconds: HTMLTreeBuilder.timeLimit)))
  }
}
