import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct FeedTests {
  @Test func rssItemsWithTheirTextBecomeRecords() throws {
    let feed = Feed(try Page.fixture("feeds/rss2.xml"))
    #expect(feed.problems.isEmpty && feed.records.count == 2)
    let first = feed.records[0]
    #expect(
      first.document.stated
        == StatedDetails(
          title: "Ferry “Heron” sails again",
          standfirst: "The ferry is back in service after the repair of its rudder.",
          byline: "Ada Novak, Tom Reyes", source: "Upland Courier & Gazette",
          url: "https://courier.example/news/ferry-heron",
          published: "Wed, 02 Oct 2024 13:05:00 GMT", language: "en-gb"))
    #expect(first.key == "courier-4711")
    #expect(first.document.name == "feed.xml, item 1")
    #expect(first.text.hasPrefix("<p>The ferry Heron left Tarn Quay at dawn.</p>"))
  }

  @Test func aDescriptionOfSeveralParagraphsIsTheArticle() throws {
    let record = try #require(Feed(try Page.fixture("feeds/rss2.xml")).records.last)
    #expect(record.text.hasPrefix("<p>The council of Brannock met on Monday"))
    #expect(record.text.hasSuffix("would then take eleven weeks.</p>"))
    #expect(record.document.stated.url == "https://courier.example/notes/9")
    #expect(record.document.stated.standfirst == nil)
  }

  @Test func rssItemsWithoutTheirTextBecomeTeasers() throws {
    let listing = try #require(Feed(try Page.fixture("feeds/rss2.xml")).listings.first)
    let day = CalendarDate(year: 2024, month: 10, day: 1)
    let teaser = Teaser(
      title: "Mill race reopens", summary: "The mill race at Brannock is open to walkers.",
      source: "Northern Wire",
      published: PrintedDate(
        printed: "Tue, 1 Oct 2024 08:00:00 +0200", resolved: day, confidence: 1),
      url: "https://courier.example/news/mill-race")
    #expect(
      listing
        == Listing(
          title: "Upland Courier & Gazette", url: "https://courier.example/", teasers: [teaser]))
  }

  @Test func rssInRDFIsReadUnderWhateverPrefixes() throws {
    let feed = Feed(try Page.fixture("feeds/rss1.rdf"))
    let record = try #require(feed.records.first)
    #expect(record.key == "https://tarn.example/1")
    #expect(record.text == "<p>The old pilot boat has a new owner.</p>")
    #expect(record.document.stated.byline == "Nils Varga")
    #expect(record.document.stated.language == "en")
    #expect(record.document.stated.published == "2024-10-03T09:30:00Z")
    #expect(feed.listings.first?.title == "Tarn Quay Notes")
    #expect(feed.teasers.map(\.summary) == ["It goes to the grain pier."])
  }

  @Test func atomEntriesBecomeRecordsByTheirContentsType() throws {
    let feed = Feed(try Page.fixture("feeds/atom.xml"))
    #expect(feed.records.map(\.key) == ["urn:ledger:1", "urn:ledger:2"])
    #expect(
      feed.records.map(\.text) == [
        "<div><p title=\"a &quot;b&quot;\">Salt &amp; grain<br>moved &lt; 2%.</p></div>",
        "First line of plain words.\n\nSecond line, 3 < 4 &c.",
      ])
    let stated = feed.records.map(\.document.stated)
    #expect(stated.map(\.title) == ["Grain & salt prices", "Use of the <em> tag"])
    #expect(stated.map(\.byline) == ["Ada Novak, Lena Ortiz", "The Ledger Desk"])
    #expect(stated.map(\.language) == ["en", "de"])
    #expect(stated.map(\.published) == ["2024-10-04T23:30:00-04:00", "2024-10-02T10:00:00Z"])
    #expect(
      stated.map(\.url) == ["https://ledger.example/2024/grain", "https://ledger.example/tag"])
    #expect(feed.teasers == [Teaser(title: "Only a picture", source: "Other Ledger")])
  }

  @Test func outlinesBecomeOneListingOfFeeds() throws {
    let feed = Feed(try Page.fixture("feeds/feeds.opml"))
    let teasers = [
      Teaser(
        title: "Upland Courier", summary: "Ports / North & east",
        url: "https://courier.example/feed.xml"),
      Teaser(
        title: "Tarn Quay Notes", summary: "Boats and cranes", url: "https://tarn.example/"),
      Teaser(title: "Harbour Ledger", url: "https://ledger.example/atom.xml"),
    ]
    #expect(feed.listings == [Listing(title: "My papers", teasers: teasers)])
    #expect(feed.records.isEmpty && feed.problems.isEmpty)
  }

  @Test(arguments: [
    ("<author>desk@courier.example (Ruth Adler)</author>", "Ruth Adler"),
    ("<author>Ruth Adler &lt;desk@courier.example&gt;</author>", "Ruth Adler"),
    ("<author>desk@courier.example</author>", nil),
    ("<dc:creator>By Ada Novak</dc:creator><author>x@y.example (Other)</author>", "Ada Novak"),
    ("<itunes:author>Tom Reyes</itunes:author>", "Tom Reyes"),
    ("<dc:creator>Ada Novak</dc:creator><dc:creator>Ada Novak</dc:creator>", "Ada Novak"),
  ])
  func authorsAreNamedWithoutTheirMailAddresses(xml: String, name: String?) {
    let feed = Feed(Feed.around("<item>\(xml)<content:encoded>Words.</content:encoded></item>"))
    #expect(feed.records.map(\.document.stated.byline) == [name])
  }

  @Test func keysAreUniqueWithinAFile() {
    let item = "<item><guid>k</guid><content:encoded>Words.</content:encoded></item>"
    let bare = "<item><content:encoded>Words.</content:encoded></item>"
    let feed = Feed(Feed.around(item + item + bare + item))
    #expect(feed.records.map(\.key) == ["k", "k#2", "3", "k#3"])
  }

  @Test(arguments: [
    ("Short.", "<content:encoded>Short.</content:encoded>", false),
    ("Short.", "<content:encoded>Short, and then more.</content:encoded>", true),
    (String(repeating: "A long sentence of words. ", count: 50), "", true),
    (String(repeating: "A long sentence of words. ", count: 50) + "[…]", "", false),
    ("Only some words.", "", false),
  ])
  func aTextIsFullWhenItSaysMoreThanASummary(summary: String, content: String, isFull: Bool) {
    let item = "<item><title>Ferry</title><description>\(summary)</description>\(content)</item>"
    #expect(Feed(Feed.around(item)).records.count == (isFull ? 1 : 0))
  }

  @Test(arguments: [
    ("/a/b?c#d", "https://x.example/p/q", "https://x.example/a/b?c#d"),
    ("../a/./b", "https://x.example/p/q/r", "https://x.example/p/a/b"),
    ("../../../a", "http://x.example/p/", "http://x.example/a"),
    ("?n=2", "https://x.example/p?n=1#f", "https://x.example/p?n=2"),
    ("#f", "https://x.example/p?n=1#e", "https://x.example/p?n=1#f"),
    ("//y.example/a", "http://x.example/", "http://y.example/a"),
    ("a", "https://x.example", "https://x.example/a"),
    ("a", nil, nil), ("javascript:alert(1)", "https://x.example/", nil), ("a b", nil, nil),
    ("HTTPS://x.example/a", nil, "HTTPS://x.example/a"),
  ])
  func addressesAreResolved(reference: String, base: String?, address: String?) {
    #expect(FeedAddress.resolved(reference, base: base) == address)
  }
}
