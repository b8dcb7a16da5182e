import NewsModel
import Testing

@testable import ArticleParsing

/// What a page states of itself, and what it states of others.
@Suite struct HTMLStatementTests {
  private static let paragraphs = (1...6).map {
    "<p>Paragraph \($0): the harbour towns share a ferry fleet, the mayor of Veldhaven said.</p>"
  }.joined()

  private func article(
    head: String = "", body: String = "", before: String = "", modified: CalendarDate? = nil
  ) throws -> Article {
    let page = """
      <!DOCTYPE html>\(before)<html><head><title>Towns share a ferry</title>\(head)</head><body>
      <article><h1>Towns share a ferry</h1>\(body)\(Self.paragraphs)</article></body></html>
      """
    let document = RawDocument(bytes: Array(page.utf8), name: "page.html", modified: modified)
    return try ArticleParser().parse(document).articles[0]
  }

  @Test func theTextOfAnotherArticleDoesNotReplaceThePagesOwn() throws {
    let other = String(repeating: "Storm damage closed the old pier for weeks. ", count: 80)
    let article = try article(
      head: """
        <script type="application/ld+json">{"@graph":[
        {"@type":"NewsArticle","headline":"Towns share a ferry","articleBody":"Short."},
        {"@type":"NewsArticle","headline":"Storm closes pier","articleBody":"\(other)"}]}</script>
        """)
    #expect(article.text.contains("Paragraph 6"))
    #expect(!article.text.contains("Storm damage"))
  }

  @Test(arguments: [
    #"<script>{"related":[{"title":"Old","publishedAt":"2011-02-03T00:00:00Z"}]}</script>"#,
    #"<script type="application/ld+json">{"@type":"Comment","datePublished":"2015-01-01"}</script>"#,
    #"<script>{"createdAt":"2011-02-03"},{"createdAt":"2012-02-03"}</script>"#,
  ])
  func datesOfOtherThingsAreNotTheArticles(head: String) throws {
    #expect(try article(head: head).published == nil)
  }

  @Test func aTimeWithinASentenceIsNotTheArticles() throws {
    let body = """
      <p>The race starts on <time datetime="2031-05-05">5 May</time> in Veldhaven, and the towns
      expect nine crews from the whole coast.</p>
      """
    #expect(try article(body: body).published?.resolved?.year != 2031)
  }

  @Test func aDayAfterThePageWasSavedIsNotMeant() throws {
    let saved = CalendarDate(year: 2025, month: 7, day: 23)
    let head = #"<meta name="date" content="2031-05-05">"#
    #expect(try article(head: head, modified: saved).published == nil)
  }

  @Test func aBrowsersNoteSaysWhereThePageWas() throws {
    let note = "<!-- saved from url=(0033)https://gazette.example/ferry/nine -->"
    let article = try article(before: note)
    #expect(article.url == "https://gazette.example/ferry/nine")
    #expect(article.source == "gazette.example")
  }

  @Test func theDayOfSavingAnchorsRelativeTimes() throws {
    let note = """
      <!--
       Page saved with SingleFile
       url: https://gazette.example/ferry
       saved date: Wed Jul 23 2025 10:00:00 GMT+0900 (Japan Standard Time)
      -->
      """
    let article = try article(body: #"<p class="date">2 days ago</p>"#, before: note)
    #expect(article.url == "https://gazette.example/ferry")
    #expect(article.published?.resolved?.iso8601 == "2025-07-21")
  }

  @Test func aPageOfTooMuchTextIsSetAside() {
    let text = "<p>" + String(repeating: "The ferry left the harbour. ", count: 45_000) + "</p>"
    #expect(throws: ParsingError.self) {
      try ArticleParser().parse(RawDocument(bytes: Array(text.utf8), name: "page.html"))
    }
  }
}
