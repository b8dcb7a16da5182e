import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct MailTests {
  @Test(arguments: ["\n", "\r\n"])
  func aNewsletterYieldsItsHTMLAndWhatItsHeaderStates(lineEnd: String) throws {
    let message = try Page.fixture("mail/newsletter.eml").replacing("\n", with: lineEnd)
    let items = try MailItems(message: message)
    #expect(items.problems.isEmpty && items.records.count == 1)
    let record = try #require(items.records.first)
    #expect(record.key == "ferry-42@harbour-letter.example")
    #expect(
      record.document.stated
        == StatedDetails(
          title: "Harbour towns agree on a shared ferry fleet – at last", byline: "Ada Novák",
          source: "The Harbour Letter", url: "https://harbour-letter.example/archive/42",
          published: "Mon, 4 May 2026 09:12:00 +0200", language: "en-GB"))
    #expect(record.document.charset == "UTF-8")
    #expect(items.text.hasPrefix("<!DOCTYPE html>") && items.text.contains("on the Möhle"))
    #expect(items.text.contains("“We sail together or not at all,”"))
  }

  @Test(arguments: [
    ("=?utf-8?Q?F=C3=A4hre?=", "Fähre"), ("=?ISO-8859-1?q?F=E4hre_42?= sails", "Fähre 42 sails"),
    ("=?utf-8?B?RsM=?= =?utf-8?B?pGhyZQ==?=", "Fähre"), ("a =?utf-8?q?b?= c", "a b c"),
    ("=?utf-8?q?a?=  =?iso-8859-1?q?b?=", "ab"), ("=?iso-2022-jp?B?GyRCO1REORsoQg==?=", "市長"),
    ("=?utf-8*en?q?a?=", "a"), ("=?utf-8?q?cut", "=?utf-8?q?cut"),
    ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
    ("=?nonsense?q?=E9t=E9?=", "été"), ("1 =? 2 ?= 3", "1 =? 2 ?= 3"), ("=", "="),
    ("a\tb\u{1}c", "a b c"),
    ("Fähre – neu", "Fähre – neu"),
  ])
  func encodedWordsAreRead(value: String, text: String) {
    #expect(EncodedWords.text(of: Array(value.utf8)) == text)
  }

  @Test func headersInRawLatin1AreRead() {
    let headers = MailHeaders((Array("Subject: F".utf8) + [0xE4] + Array("hre\n\n".utf8))[...])
    #expect(headers.text("subject") == "Fähre")
  }

  @Test(
    arguments: [
      ("\"Novak, Ada\" <ada@post.example>", "", nil, "Novak, Ada"),
      ("Ada Novak <ada@paper.example>", "", "Ada Novak", "Ada Novak"),
      ("Ada Novak at Harbour Letter <ada@x.example>", "", "Ada Novak", "Harbour Letter"),
      ("Harbour Gazette <desk@x.example>", "", nil, "Harbour Gazette"),
      ("Harbour Life <post@harbourlife.example>", "", nil, "Harbour Life"),
      ("Morning Boats <newsletter@x.example>", "", nil, "Morning Boats"),
      ("Ada Novak <ada@x.example>", "Ferry News <ferry.x.example>", "Ada Novak", "Ferry News"),
      ("ada@x.example (Ada Novak)", "", "Ada Novak", "Ada Novak"), ("ada@x.example", "", nil, nil),
      ("ada@x.example <ada@x.example>", "<list.x.example>", nil, nil), ("\"", "", nil, nil),
    ] as [(String, String, String?, String?)])
  func theSenderIsAPersonOrAnOutlet(from: String, list: String, byline: String?, source: String?) {
    let sender = MailSender(MailHeaders(Array("From: \(from)\nList-Id: \(list)\n\n".utf8)[...]))
    #expect(sender.byline == byline && sender.source == source)
  }

  @Test(arguments: [
    ("base64", "RsOk\r\naHJlIG!lzIGhlcmU=", "Fähre is here"),
    ("BASE64", "RsOkaHJl", "Fähre"), ("base64", "RsOkaA==cmUgbm93", "Fähre now"),
    ("quoted-printable", "F=C3=A4h=\r\nre=  \nis=3d=c3=a4 1 = 2 =XY", "Fähreis=ä 1 = 2 =XY"),
    ("quoted-printable", "Ferry=", "Ferry"), ("quoted-printable", "Ferry=4", "Ferry=4"),
    ("8bit", "Fähre", "Fähre"), ("x-own", "Ferry", "Ferry"),
  ])
  func transferEncodingsAreUndone(name: String, body: String, text: String) throws {
    let message = "Subject: x\nContent-Transfer-Encoding: \(name)\n\n\(body)"
    #expect(try MailItems(message: message).text == text)
  }

  @Test(arguments: [
    ("koi8-r", 14), ("iso-8859-1", 11), ("windows-1250", 7), ("iso-2022-jp", 27), ("big5", 25),
  ])
  func theTextIsReadInItsEncoding(charset: String, index: Int) throws {
    let sample = EncodingSample.paragraphs[index]
    let header = "Content-Type: text/plain; charset=\"\(charset)\"\n\n"
    let items = try MailItems(message: Array(header.utf8) + sample.bytes)
    #expect(items.text == sample.text)
    #expect(items.records.first?.document.charset == "utf-8")
  }

  @Test(arguments: [
    ("One two \nthree.\nFour.", "One two three.\nFour."),
    ("a \n> b \n> c\n>> d", "a \n> b c\n>> d"),
    (" From here \n  there", "From here  there"), ("End \n-- \nAda", "End \n-- \nAda"), ("", ""),
    ("\n\na", "\n\na"),
  ])
  func flowedLinesAreJoined(text: String, unwrapped: String) {
    let result = FlowedText.unwrapped(Array(text.utf8), deletesSpaces: false)
    #expect(String(decoding: result, as: UTF8.self) == unwrapped)
    let windows = Array(text.replacing("\n", with: "\r\n").utf8)
    #expect(FlowedText.unwrapped(windows, deletesSpaces: false) == result)
  }

  @Test func blanksAddedToFlowedLinesAreTakenAway() {
    let text = FlowedText.unwrapped(Array("市 \n長\n".utf8), deletesSpaces: true)
    #expect(String(decoding: text, as: UTF8.self) == "市長\n")
  }

  private static func multipart(_ kind: String, _ parts: String...) -> String {
    let body = parts.map { "--b\n\($0)\n" }.joined()
    return "Content-Type: multipart/\(kind); boundary=b\n\n\(body)--b--\n"
  }

  private static let plain = "\nThe mayor opened the bridge on Friday morning."
  private static let html = "Content-Type: text/html\n\n<p>The mayor opened the bridge.</p>"
  private static let picture = "Content-Type: image/png\n\nx"

  @Test(arguments: [
    (multipart("alternative", plain, html), ["<p>The mayor"], ["Friday"]),
    (
      multipart("alternative", plain, "Content-Type: text/html\n\n<img src=a><p>See above"),
      ["Friday"], ["See"]
    ),
    (
      multipart("mixed", plain, picture, "\nReaders came."), ["Friday", "\n\nReaders came."],
      ["<p>"]
    ),
    (
      multipart("mixed", html, "\nA < B & C.\n\nReaders came."),
      ["bridge.</p>", "<p>A &lt; B &amp; C.\n</p>\n<p>Readers came.</p>"], []
    ),
    (multipart("mixed", plain, "Content-Disposition: attachment\n\nNotes"), ["Friday"], ["Notes"]),
    (multipart("related", html, html, picture), ["<p>The mayor"], ["</p>\n<p>"]),
    (
      multipart("related; start=\"<2>\"", "\nFirst", "Content-ID: <2>\n\nSecond"), ["Second"],
      ["First"]
    ),
    (multipart("signed", plain, "Content-Type: application/pgp-signature\n\nx"), ["Friday"], []),
    (
      "Content-Type: multipart/mixed\n\n--bound_1\n\nGuessed.\n--bound_1--", ["Guessed."], ["bound"]
    ),
    ("Content-Type: multipart/mixed\n\nNo parts at all.", ["No parts at all."], []),
    ("Content-Type: text\n\nOld mail.", ["Old mail."], []), ("Just words.", ["Just words."], []),
  ])
  func thePartsThatCarryTheTextAreRead(message: String, held: [String], missing: [String]) throws {
    let items = try MailItems(message: message)
    #expect(items.records.count == 1 && items.problems.isEmpty)
    for words in held { #expect(items.text.contains(words)) }
    for words in missing { #expect(!items.text.contains(words)) }
  }

  @Test(arguments: [
    (
      multipart("mixed", picture, "Content-Disposition: attachment\n\nNotes"),
      "has no text to read, only image/png, text/plain as an attachment; save what is attached as a file"
    ),
    ("Subject: x\n\n", "has no text; save the article's own page"),
    ("", "has no text; save the article's own page"),
    (
      multipart("mixed", picture, picture, picture, picture),
      "has no text to read, only image/png, image/png, image/png and 1 more; save what is attached as a file"
    ),
  ])
  func whatHoldsNoTextIsAProblem(message: String, reason: String) throws {
    let items = try MailItems(message: message)
    #expect(items.problems == [RecordProblem(place: "message 1", reason: reason)])
    #expect(items.records.isEmpty)
  }

  @Test func messagesWithinAMessageAreRecordsToo() throws {
    let inner = "Content-Type: message/rfc822\n\nMessage-ID: <in>\nSubject: Inner\n" + Self.plain
    let outer = try MailItems(message: Self.multipart("mixed", "\nSee below.", inner, inner))
    #expect(outer.records.map(\.key) == ["1", "in", "in 3"])
    #expect(
      outer.records.map(\.document.name) == [
        "letter.eml", "letter.eml, inner message 1", "letter.eml, inner message 2",
      ])
    let digest = try MailItems(
      message: Self.multipart("digest", "\nSubject: A\n\nOne", "\nSubject: B\n\nTwo"))
    #expect(digest.records.map(\.document.stated.title) == ["A", "B"])
  }

  @Test func whatAppleMailWritesAroundAMessageIsLeftOut() throws {
    let items = try MailItems(message: "25   \nSubject: Ferry\n\nIt sails.<?xml version=\"1.0\"?>")
    #expect(items.text == "It sails." && items.records.first?.document.stated.title == "Ferry")
  }

  @Test func aSavedPageYieldsItsHTMLAddressAndDay() throws {
    let page = try Page.fixture("mail/page.mhtml").replacing("\n", with: "\r\n")
    let items = try MailItems(
      WebArchivePageReader(ByteReader(Array(page.utf8)), name: "page.mhtml"))
    let record = try #require(items.records.first)
    #expect(items.records.count == 1 && items.problems.isEmpty)
    #expect(record.document.stated == StatedDetails(url: "https://courier.example/dam"))
    #expect(record.document.modified == CalendarDate(iso8601: "2026-05-04"))
    #expect(items.text.contains("three days – its last test") && !items.text.contains("frame"))
    let none = try MailItems(
      WebArchivePageReader(ByteReader(Array("MIME-Version: 1.0\n\nx".utf8)), name: "page"))
    #expect(none.problems.map(\.place) == ["page"])
  }
}
