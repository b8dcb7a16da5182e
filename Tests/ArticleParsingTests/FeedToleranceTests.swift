import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct FeedToleranceTests {
  @Test func untidyMarkupIsReadAsItWasMeant() throws {
    let feed = Feed(try Page.fixture("feeds/untidy.xml"))
    let record = try #require(feed.records.first)
    #expect(
      record.document.stated
        == StatedDetails(
          title: "AT&T & friends café &unknown; Profits < 5% up",
          standfirst: "One line and another with a stray end.", byline: "Ada Novak",
          source: "Mole & Sons Bulletin", url: "https://mole.example/1?a=1&b=2"))
    #expect(record.text == "<p>Twice escaped &amp; read.</p>")
    #expect(feed.teasers.map(\.title) == ["Without an end", "Without quotes"])
    #expect(feed.teasers.last?.url == "https://mole.example/3")
    #expect(
      feed.teasers.last?.published?.resolved == CalendarDate(year: 2024, month: 10, day: 2))
    #expect(feed.problems.map(\.place) == ["item 4 (line 25)"])
  }

  @Test(arguments: [
    ("caf&eacute;&nbsp;bar", "café bar"), ("a &#8217;b&#x2019; c", "a ’b’ c"),
    ("a &#146; b", "a ’ b"), ("a &#0; &#1114112; b", "a \u{FFFD} \u{FFFD} b"),
    ("x & y && z &; end&", "x & y && z &; end&"),
    ("<![CDATA[Tom &amp; Co]]> and <![CDATA[more]]>", "Tom & Co and more"),
    ("A &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt; word", "A bold word"),
    ("3 &lt; 4 and 5 &gt; 2", "3 < 4 and 5 > 2"), ("Line\n  broken", "Line broken"),
    ("Tom &amp;amp;amp; Co", "Tom & Co"), ("a <!-- hidden --> b", "a b"),
    ("a<?php echo 1 ?> b", "a b"), ("<b>Ferry</b> <i>sails", "Ferry sails"),
    ("Soft&shy;ly &euro;5", "Softly €5"),
  ])
  func titlesArePlainText(xml: String, title: String) {
    #expect(Feed(Feed.around("<item><title>\(xml)</title></item>")).titles == [title, "Sound"])
  }

  @Test(
    arguments: [
      (Array("encoding=\"utf-8\"?><rss><t>Caf".utf8), [0xE9], "é"),
      (Array("encoding='windows-1252'?><rss><t>5".utf8), [0x80], "€"),
      (Array("encoding=\"iso-8859-1\"?><rss><t>Caf".utf8), [0xC3, 0xA9], "é"),
      (Array("encoding=\"windows-1251\"?><rss><t>".utf8), [0xCF, 0xEE, 0xF0, 0xF2], "Порт"),
      (Array("encoding=\"Shift_JIS\"?><rss><t>".utf8), [0x8D, 0x60], "港"),
      (Array("encoding=\"windows-1251\"?><rss><t>".utf8), Array("Порт".utf8), "Порт"),
      (Array("encoding=\"made-up\"?><rss><t>".utf8), Array("Порт".utf8), "Порт"),
      (Array("encoding=\"utf-16\"?><rss><t>".utf8), Array("Порт".utf8), "Порт"),
    ] as [([UInt8], [UInt8], String)])
  func encodingsAreReadEvenWhereTheyAreMisstated(head: [UInt8], bytes: [UInt8], text: String) {
    let document = Array("<?xml version=\"1.0\" ".utf8) + head + bytes + Array("</t></rss>".utf8)
    for step in [1, 7, 1 << 16] {
      var text16: [UInt8] = []
      var source = XMLText(ByteReader.stepping(document, by: step))
      while let piece = try? source.next(), !piece.isEmpty { text16 += piece }
      #expect(String(decoding: text16, as: UTF8.self).contains(text + "</t>"))
    }
  }

  @Test func aHeadersEncodingGoesBeforeTheDeclaration() {
    let feed = Feed(
      Array("<?xml version='1.0' encoding='utf-8'?><rss><item><title>".utf8) + [0xCF, 0xEE]
        + Array("</title></item></rss>".utf8), charset: "windows-1251")
    #expect(feed.titles == ["По"])
  }

  @Test func utf16IsReadWithAndWithoutAByteOrderMark() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Feed.around("")
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(Feed(bytes, step: 3).titles == ["Sound"])
      #expect(FeedFormat(opening: bytes) == .rss)
    }
  }

  @Test(arguments: ["feeds/rss2.xml", "feeds/rss1.rdf", "feeds/atom.xml", "feeds/untidy.xml"])
  func piecesOfAnySizeReadTheSame(name: String) throws {
    let bytes = Array(try Page.fixture(name).utf8)
    let whole = Feed(bytes)
    for step in [1, 2, 3, 5, 64] {
      let feed = Feed(bytes, step: step)
      #expect(feed.records.map(\.text) == whole.records.map(\.text))
      #expect(feed.records.map(\.document.stated) == whole.records.map(\.document.stated))
      #expect(feed.listings == whole.listings && feed.problems == whole.problems)
    }
  }

  @Test(arguments: [
    "<?xml version='1.0'?><!--a--><rss><channel><title>T&amp;C</title><item a='b'><title>One</title>"
      + "<content:encoded><![CDATA[<p>Words</p>]]></content:encoded></item><item><title>Two</title>"
      + "<link>https://x.example/2</link></item></channel></rss>",
    "<!DOCTYPE feed [<!ELEMENT feed ANY>]><feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One"
      + "</title><content type='xhtml'><div><br/>Words</div></content></entry></feed>",
    "<opml><head><title>T</title></head><body><outline text='F'><outline text='A'"
      + " xmlUrl='https://x.example/'/></outline></body></opml>",
  ])
  func aCutFeedYieldsWhatIsWholeAndSaysSo(feed text: String) {
    let bytes = Array(text.utf8)
    let whole = Feed(bytes)
    #expect(whole.error == nil && whole.problems.isEmpty && !whole.titles.isEmpty)
    for count in bytes.indices {
      let feed = Feed(Array(bytes[..<count]))
      let isSaid = feed.error != nil || feed.problems.last?.reason.contains("is cut off") == true
      #expect(isSaid, "cut at byte \(count)")
      #expect(whole.records.map(\.text).starts(with: feed.records.map(\.text)))
      #expect(whole.teasers.map(\.title).starts(with: feed.teasers.map(\.title)))
    }
  }

  @Test func theItemThatACutFallsInIsNamed() {
    let feed = Feed("<rss><channel><item><title>One</title></item>\n<item><title>Two</title>")
    #expect(feed.titles == ["One"])
    #expect(feed.problems.map(\.place) == ["item 2 (line 2)"])
  }

  @Test(arguments: [
    "<rss><item><title>A</title></item></rss>",
    "<feed><entry><title>A</title></entry></feed>",
    "<RSS><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>",
    "<r:rss xmlns:r=\"http://backend.userland.com/rss2\"><r:item><r:title>A</r:title></r:item></r:rss>",
    "<feed xmlns=\"http://purl.org/atom/ns#\" version=\"0.3\"><entry><title>A</title></entry></feed>",
    "<feed xmlns=\"https://www.w3.org/2005/Atom/\"><entry><title>A</title></entry></feed>",
    "\u{FEFF}\n<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://x.example/rss.dtd\"><rss><item><title>A",
  ])
  func missingAndUnusualNamespacesAreUnderstood(xml: String) {
    let closed = xml.hasSuffix("A") ? xml + "</title></item></rss>" : xml
    #expect(Feed(closed).titles == ["A"])
  }
}
