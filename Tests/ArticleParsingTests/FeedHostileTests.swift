import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct FeedHostileTests {
  @Test(arguments: [
    "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
    "<!DOCTYPE rss [<!ENTITY xxe SYSTEM \"file:///etc/hostname\">]>",
    "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://x.example/p.dtd\"> %p;]>",
    "<!DOCTYPE rss [<!-- ]> --><!entity a 'ha'>]>",
    "<!DOCTYPE rss [<!ATTLIST item a CDATA \"]>\"><!ENTITY a \"ha\">]>",
  ])
  func declaredEntitiesAreRefusedByName(doctype: String) {
    let feed = Feed(doctype + Feed.around("<item><title>&a;&xxe;</title></item>"))
    #expect(feed.titles.isEmpty)
    guard case .broken(let message) = feed.error else {
      Issue.record("read: \(feed.titles)")
      return
    }
    #expect(message.hasPrefix("declares entities of its own, which are not read"))
    #expect(FeedFormat(opening: Array((doctype + Feed.around("")).utf8)) == .rss)
  }

  @Test func anExternalDocumentTypeIsPassedOver() {
    let doctype = "<!DOCTYPE rss SYSTEM \"file:///etc/hostname\" [<!ELEMENT rss ANY>]>"
    #expect(
      Feed(doctype + Feed.around("<item><title>&x;</title></item>")).titles == ["&x;", "Sound"])
  }

  @Test(arguments: [
    String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000),
    "<item><title>Deep</title><description>" + String(repeating: "<p>", count: 20_000)
      + "</description></item>",
    "<item><title>Deep</title>" + String(repeating: "<p>", count: 20_000) + "</item>",
    "<item><title>Wide</title><p " + String(repeating: "a='' ", count: 100_000) + "/></item>",
    "<item><title>Stray</title>" + String(repeating: "</p>", count: 20_000) + "</item>",
    "<item><title>Marks</title>" + String(repeating: "<![CDATA[", count: 10_000) + "]]></item>",
    String(repeating: "<item a='1'", count: 5_000) + ">",
    "<x " + (0..<1000).map { "xmlns:p\($0)='u'" }.joined(separator: " ") + "/>",
  ])
  func whatNestsOrRepeatsWithoutEndDoesNotStopTheItemsBehindIt(items: String) {
    let feed = Feed(Feed.around(items))
    #expect(feed.error == nil)
    #expect(feed.titles.last == "Sound")
  }

  @Test func anItemOfMoreThanTheLimitIsLeftOutByItself() {
    let text = String(repeating: "word ", count: 250_000)
    let item = "<item><title>Long</title><description>\(text)</description></item>"
    let feed = Feed(Array(Feed.around(item).utf8), itemLimit: 1 << 20)
    #expect(feed.titles == ["Sound"])
    #expect(
      feed.problems == [
        RecordProblem(
          place: "item 1 (line 1)", reason: "holds more than 1 MiB, the limit, and was left out")
      ])
    #expect(Feed(Feed.around(item)).records.map(\.document.stated.title) == ["Long"])
  }

  @Test func textThatNoArticleNeedsMayBeAnyLength() {
    let text = String(repeating: "word ", count: 400_000)
    let feed = Feed(Feed.around("<item><title>Long</title><x:data>\(text)</x:data></item>"))
    #expect(feed.titles == ["Long", "Sound"])
  }

  @Test func listingsAreOfBoundedLength() {
    let items = String(repeating: "<item><title>A</title></item>", count: 10_000)
    #expect(Feed(Feed.around(items)).listings.map(\.teasers.count) == [10_000, 1])
  }

  @Test(arguments: [
    ("", ParsingError.empty), (" \n\t", .empty),
    ("words only", .broken("holds no RSS, Atom or OPML element; save the feed again")),
    (
      "<svg/>",
      .broken("is no RSS, Atom or OPML: its first element is <svg>; save the feed again")
    ),
    (
      "<!DOCTYPE " + String(repeating: "x", count: 70_000),
      .broken("has a <!DOCTYPE> declaration without an end; remove it and read again")
    ),
  ])
  func whatIsNoFeedIsRefused(text: String, error: ParsingError) {
    #expect(Feed(text).error == error)
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?>\n<!-- a --><rss version=\"2.0\">", FeedFormat.rss),
    ("<!DOCTYPE rss [<!ELEMENT rss ANY>]><rss>", .rss), ("  \n<RSS>", .rss),
    ("Notice: late\n<?xml version=\"1.0\"?><rss>", .rss),
    ("<rdf:RDF xmlns:rdf=\"u\" xmlns=\"http://purl.org/rss/1.0/\">", .rss),
    ("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", nil),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", .atom), ("<feed><entry>", .atom),
    ("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">", .atom), ("<feed><goods>", nil),
    ("<feed xmlns=\"http://goods.example/\"><entry>", nil), ("<opml version=\"1.0\">", .opml),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>rss</title>", nil),
    ("<!DOCTYPE html><html><body><rss>", nil), ("<html xmlns=\"u\">", nil), ("", nil),
    ("<?xml version=\"1.0\"?><letter><rss>", nil), ("{\"version\": \"<rss>\"}", nil),
    ("How to write one\n\nBegin with this:\n\n<?xml version=\"1.0\"?><rss>", nil), ("<rss", nil),
  ])
  func feedsAreToldByTheirRoot(text: String, format: FeedFormat?) {
    #expect(FeedFormat(opening: text.utf8) == format)
    #expect(FeedFormat(opening: "\u{FEFF}\(text)".utf8) == format)
  }
}
