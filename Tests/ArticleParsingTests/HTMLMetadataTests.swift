import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct HTMLMetadataTests {
  private static let text =
    "<p>The ferry to Marsk left Veldhaven at six on Monday, and nobody knew why, said the mayor.</p>"
  private static let title = "<h1>Ferry leaves early again</h1>"

  /// Enough text to outweigh what stands around it.
  private static let story = String(repeating: text, count: 4)

  private func article(_ head: String, _ body: String = title + story) throws -> Article {
    try HTMLPages.article("<!DOCTYPE html><head>\(head)</head><body>\(body)</body>")
  }

  @Test(arguments: [
    ("<title>Ferry leaves early again | Daily Buoy</title>", "Daily Buoy"),
    ("<meta property=og:site_name content='Island Post'>", "Island Post"),
    ("<link rel=canonical href='https://www.buoy.example/a'>", "buoy.example"),
    ("<meta property=og:site_name content='@buoy'>", nil),
  ])
  func theSiteIsWhatThePageCallsIt(head: String, site: String?) throws {
    #expect(try article(head).source == site)
  }

  @Test(arguments: [
    ("<html lang=en-GB>", "en-GB"),
    ("<html lang=''><meta property=og:locale content=pt_BR>", "pt-BR"),
    ("<meta name=language content='all of them, really'>", nil),
  ])
  func theLanguageIsATagOrNothing(head: String, language: String?) throws {
    #expect(try HTMLPages.article(head + Self.title + Self.story).language == language)
  }

  @Test(arguments: [
    ("<meta property=article:published_time content='2024-05-02T10:00:00+02:00'>", "2024-05-02"),
    (
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2024-05-03\"}</script>",
      "2024-05-03"
    ),
    ("<link rel=canonical href='https://buoy.example/2024/05/04/ferry'>", "2024-05-04"),
    ("<script>var page = {\"datePublished\":\"2024-05-05T06:00:00\"};</script>", "2024-05-05"),
    ("<meta name=date content='soon'>", nil),
  ])
  func theDayIsTakenFromWhereThePageStatesIt(head: String, day: String?) throws {
    #expect(try article(head).published?.resolved?.iso8601 == day)
  }

  private static let bylines: [(details: String, byline: String?, day: String?)] = [
    ("<p>By Ruth Adler, June 5, 1998</p>", "Ruth Adler", "1998-06-05"),
    ("<p class=byline>By Ruth Adler</p><p class=date>5 June 1998</p>", "Ruth Adler", "1998-06-05"),
    (
      "<div class=meta>von <a class=author>Jutta Bergmann</a> in Stadt</div>", "Jutta Bergmann", nil
    ),
    ("<div>Posted <time datetime=1998-06-05>last week</time></div>", nil, "1998-06-05"),
  ]

  @Test(arguments: bylines)
  func bylineAndDayAreReadBelowTheTitle(details: String, byline: String?, day: String?) throws {
    let article = try article("", Self.title + details + Self.story)
    #expect(article.byline == byline)
    #expect(article.published?.resolved?.iso8601 == day)
    #expect(!article.text.contains("Adler") && !article.text.contains("Bergmann"))
  }

  @Test func aTimeInUTCIsTheDayThatThePagePrints() throws {
    let head = "<meta property=article:published_time content='2024-05-02T02:00:00Z'>"
    let article = try article(head, Self.title + "<p>May 1, 2024</p>" + Self.story)
    #expect(article.published?.resolved?.iso8601 == "2024-05-01")
  }

  @Test func aHeadingThatLeadsToTheFrontPageIsNoTitle() throws {
    let body = "<h1><a href='https://buoy.example/'>Daily Buoy</a></h1><h2>Ferry leaves early</h2>"
    let article = try article("<title>Daily Buoy: Ferry leaves early</title>", body + Self.text)
    #expect(article.title == "Ferry leaves early")
  }

  @Test func anElementIsNoHeadingForTheNumberOfItsName() throws {
    let body = Self.title + Self.text + "<fo>Not a heading</fo>" + Self.text
    #expect(try article("", body).texts(of: .heading) == [])
  }

  private static let links: [(page: String, base: String, link: String, address: String?)] = [
    ("https://buoy.example/sea/today.html", "", "b.html", "https://buoy.example/sea/b.html"),
    ("https://buoy.example/sea/today.html", "", "../b", "https://buoy.example/b"),
    ("https://buoy.example/sea/", "/news/", "b", "https://buoy.example/news/b"),
    ("https://buoy.example", "", "//cdn.example/b", "https://cdn.example/b"),
    ("", "https://buoy.example/", "/b", "https://buoy.example/b"),
    ("https://buoy.example", "", "mailto:a@buoy.example", nil), ("", "", "b", nil),
  ]

  @Test(arguments: links)
  func linksAreResolvedAgainstTheBaseOrThePage(
    page: String, base: String, link: String, address: String?
  ) throws {
    let head =
      (base.isEmpty ? "" : "<base href='\(base)'>")
      + (page.isEmpty ? "" : "<link rel=canonical href='\(page)'>")
    let related = "<div class=related><a href='\(link)'>Old pier closes until June</a></div>"
    let teasers = try article(head, Self.title + Self.story + related).teasers
    #expect(teasers == [Teaser(title: "Old pier closes until June", url: address)])
  }

  @Test func whatIsStatedBesideThePageGoesBeforeWhatItSays() throws {
    let stated = StatedDetails(
      title: "Early ferry", byline: "Ada Novak", source: "Wire", url: "https://wire.example/1",
      published: "2024-01-02", language: "sv")
    let page =
      "<html lang=en><meta name=author content='Tom Reyes'><meta name=date content=2023-01-01>"
      + Self.title + Self.text
    let article = try HTMLPages.article(page, stated: stated)
    #expect(article.title == "Early ferry")
    #expect(article.byline == "Ada Novak")
    #expect(article.source == "Wire")
    #expect(article.url == "https://wire.example/1")
    #expect(article.published?.resolved?.iso8601 == "2024-01-02")
    #expect(article.language == "sv")
  }

  @Test func theEncodingThatCameWithThePageIsHeeded() throws {
    let bytes = Array("<meta charset=utf-8><h1>Caf".utf8) + [0xE9] + Array("</h1>\(Self.text)".utf8)
    let document = RawDocument(bytes: bytes, name: "page", charset: "windows-1252")
    #expect(try ArticleParser().parse(document).articles[0].title == "Café")
  }
}
