import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct WebArchiveTests {
  private typealias File = WebArchiveFile
  private static let page = File.page

  @Test func aCrawlYieldsItsPagesUnpacked() throws {
    let source = GzipFile.reader(try GzipFile.fixture("crawl.warc.gz"), by: 100)
    var reader = WARCReader(try source.unpacked())
    var records: [Record] = []
    while let item = try reader.next() {
      guard case .record(let record) = item else {
        Issue.record("\(item)")
        continue
      }
      records.append(record)
    }
    let site = "https://veldhaven-post.example/"
    #expect(
      records.map(\.key) == [
        site + "ferries", site + "bridge", site + "tide", site + "tide@2026-03-02T08:00:05Z",
      ])
    #expect(
      records.map(\.document.stated.url) == ["ferries", "bridge", "tide", "tide"].map { site + $0 })
    #expect(records.map(\.document.charset) == ["UTF-8", nil, "iso-8859-1", nil])
    let day = CalendarDate(year: 2026, month: 3, day: 2)
    #expect(records.map(\.document.modified) == [day, day, day, day])
    let titles = ["two electric ferries</title>", "closes for repairs</title>", "finds its keeper"]
    for (record, title) in zip(records, titles + titles.suffix(1)) {
      let text = String(decoding: record.document.bytes, as: UTF8.self)
      #expect(text.contains(title))
    }
    #expect(
      records.prefix(3).allSatisfy { $0.document.bytes.suffix(8).elementsEqual("</html>\n".utf8) })
    #expect(reader.passedOver == 5)
  }

  /// Records that hold a document, and others.
  private static let kinds: [(record: [UInt8], isDocument: Bool)] = [
    (File.response(), true),
    (File.response(fields: "CONTENT-type:TEXT/HTML;x=1\r\n"), true),
    (File.response(fields: "Content-Type: application/xhtml+xml\r\n"), true),
    (File.response(fields: "Content-Type: text/plain\r\n", body: [65]), true),
    (File.response(fields: "Content-Type: application/rss+xml\r\n"), true),
    (File.response(fields: "Content-Type: text/xml\r\n", body: Array("<?xml?><rss>".utf8)), true),
    (File.response(fields: "Content-Type: text/xml\r\n", body: Array("<urlset>".utf8)), false),
    (File.response(fields: ""), true), (File.response(fields: "", body: [65]), false),
    (File.response(fields: "Content-Type: image/png\r\n"), false),
    (File.response(fields: "Content-Type: application/json\r\n"), false),
    (File.response(body: Array(" \n".utf8)), false),
    (File.response(status: "301 Moved"), false), (File.response(status: "404 Not Found"), false),
    (File.response(status: "2000"), false), (File.record("response"), false),
    (File.response("https://veldhaven.example/robots.txt"), false),
    (File.record(), true), (File.record("conversion", contentType: "text/plain"), true),
    (File.record(contentType: "image/jpeg"), false), (File.record("request"), false),
    (File.record("revisit"), false), (File.record("metadata"), false), (File.record("new"), false),
  ]

  @Test(arguments: kinds)
  func pagesTextsAndFeedsAreDocuments(record: [UInt8], isDocument: Bool) {
    let outcome = File.outcome(of: record)
    #expect(outcome.texts.count == (isDocument ? 1 : 0))
    #expect(outcome.passedOver == (isDocument ? 0 : 1))
    #expect(outcome.problems == [])
    #expect(outcome.failure == nil)
  }

  @Test func keysAreAddressesThenTimesThenIdentifiers() {
    let id = "WARC-Date: 2026-03-02T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:7>\r\n"
    let file =
      File.record() + File.record(fields: "WARC-Date: 2026-03-03T08:00:00Z\r\n")
      + File.record(fields: id.replacing("-02T", with: "-03T")) + File.record("resource", nil)
      + File.record("resource", "<https://veldhaven.example/lock>")
    let ferry = "https://veldhaven.example/ferry"
    #expect(
      File.outcome(of: file).keys == [
        ferry, ferry + "@2026-03-03T08:00:00Z", "urn:uuid:7", "record 4",
        "https://veldhaven.example/lock",
      ])
  }

  @Test func theSameRecordSeveralTimesHasAKeyEachTime() {
    let fields = "WARC-Date: 2026-03-02T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:7>\r\n"
    let file = (0..<6).flatMap { _ in File.record(fields: fields) }
    #expect(Set(File.outcome(of: file).keys).count == 6)
  }

  @Test func headersMayBeFoldedAndLinesEndInLineFeedsAlone() throws {
    let text =
      "WARC/1.1\nwarc-type:Resource\nno field\nCONTENT-TYPE: text/plain;\n\tcharset=\"utf-8\"\n"
      + "WARC-Target-URI: https://veldhaven.example/\n  pier\nWARC-Date: 2026-03\n"
      + "Content-Length: 5\n\nFerry\n\n"
    var reader = WARCReader(ByteReader(Array(text.utf8)))
    guard case .record(let record) = try reader.next() else {
      Issue.record("no record")
      return
    }
    #expect(record.key == "https://veldhaven.example/ pier")
    #expect(record.document.charset == "utf-8")
    #expect(record.document.modified == CalendarDate(year: 2026, month: 3))
    #expect(record.document.bytes == Array("Ferry".utf8))
    #expect(try reader.next() == nil)
  }

  private static let chunked = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"
  /// Bodies sent in chunks, what they hold, and what is said of them.
  private static let bodies: [(body: String, text: String, problem: String?)] = [
    ("5\r\nferry\r\n3;a=b\r\n at\r\n0\r\n\r\n", "ferry at", nil),
    ("05 \r\nferry\r\n00\r\nTrailer: x\r\n\r\n", "ferry", nil),
    ("A\r\nten bytes.\r\n0", "ten bytes.", "it has a broken chunk 1 bytes before its end"),
    ("5\r\nferry\r\n8\r\n at", "ferry at", "it is cut off within a chunk"),
    ("5\r\nferry\r\n", "ferry", "it is cut off after a chunk"),
    ("5\r\nferry\r\nnext\r\n", "ferry", "it has a broken chunk 6 bytes before its end"),
    ("5\r\nferry\r\nfffffffffffffff\r\nx", "ferryx", "it is cut off within a chunk"),
    (
      "5\r\nferry\r\n1000000000000000\r\nx", "ferry",
      "it has a broken chunk 19 bytes before its end"
    ),
    ("<p>Undone already.</p>", "<p>Undone already.</p>", nil),
    ("5\r\nferries sail.", "5\r\nferries sail.", nil),
  ]

  @Test(arguments: bodies)
  func chunksAreJoined(body: String, text: String, problem: String?) {
    let outcome = File.outcome(of: File.response(fields: Self.chunked, body: Array(body.utf8)))
    #expect(outcome.texts == [text])
    let start = "record 1 (https://veldhaven.example/ferry): only its first \(text.utf8.count)"
    #expect(outcome.problems == (problem.map { [start + " bytes were read, for " + $0] } ?? []))
  }

  private static let raw = Array(page.utf8)
  private static let packed = GzipFile.member(raw)
  /// Content codings and bodies in them.
  private static let codings: [(coding: String, body: [UInt8])] = [
    ("gzip", packed), ("X-GZIP", packed), ("identity", raw), ("deflate", GzipFile.zlib(raw)),
    ("deflate", GzipFile.stored(raw)), ("gzip, gzip", GzipFile.member(packed)),
    ("deflate, gzip", GzipFile.member(GzipFile.zlib(raw))),
    ("gzip\r\ncontent-encoding: deflate", GzipFile.zlib(packed)),
    ("gzip", raw), ("deflate", raw), ("br", raw), ("zstd", raw),
  ]

  @Test(arguments: codings)
  func contentCodingsAreUndoneUnlessTheyAreAlready(coding: String, body: [UInt8]) {
    let fields = "Content-Type: text/html\r\nContent-Encoding: \(coding)\r\n"
    let outcome = File.outcome(of: File.response(fields: fields, body: body))
    #expect(outcome.texts == [Self.page])
    #expect(outcome.problems == [])
  }

  /// Codings and bodies that are not read, and why.
  private static let unread: [(coding: String, body: [UInt8], reason: String)] = [
    ("br", [0x0B, 2, 0x80, 65, 3], "is packed with br, which is not read"),
    ("zstd", [0x28, 0xB5, 0x2F, 0xFD], "is packed with zstd, which is not read"),
    ("gzip, gzip, gzip", packed, "is packed 3 times over, more than 2"),
    ("gzip", Array(packed.prefix(12)), "is cut off after 12 bytes of packed data; get it again"),
    ("deflate", [0xFF, 0xFF, 0xFF], "is damaged at byte"),
  ]

  @Test(arguments: unread)
  func bodiesThatCanNotBeReadAreReportedAndTheNextIsRead(
    coding: String, body: [UInt8], reason: String
  ) throws {
    let fields = "Content-Type: text/html\r\nContent-Encoding: \(coding)\r\n"
    let outcome = File.outcome(of: File.response(fields: fields, body: body) + File.record())
    #expect(outcome.texts == [Self.page])
    let problem = try #require(outcome.problems.first)
    #expect(problem.hasPrefix("record 1 (https://veldhaven.example/ferry): " + reason))
    #expect(outcome.problems.count == 1)
  }

  @Test func aCutBodyIsReadAsFarAsItGoesAndABombNotAtAll() throws {
    let fields = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
    let cut = File.response(fields: fields, body: Array(Self.packed.dropLast(20)))
    let bomb = File.response(fields: fields, body: try GzipFile.fixture("zeros.gz"))
    let outcome = File.outcome(of: cut + bomb + File.record())
    #expect(outcome.texts == [String(Self.page.dropLast(12)), Self.page])
    #expect(outcome.problems.count == 2)
    #expect(outcome.problems.first?.contains("only its first 62 bytes were read") == true)
    #expect(outcome.problems.last?.contains("expands to more than 200 times") == true)
  }
}
