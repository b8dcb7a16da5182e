import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct JSONRecordTests {
  @Test func linesAreRecordsAndBadOnesProblems() throws {
    let url = "https://harbourgazette.example/ferries"
    #expect(
      try Records.lines(of: Page.fixture("json/articles.jsonl")) == [
        "\(url) | Nine ferries will run from spring.¶¶Each town puts in four million."
          + " | Harbour towns agree on a shared ferry fleet | Nine ferries & one timetable."
          + " | Ada Novak, Tom Reyes | Harbour Gazette | \(url) | 2025-05-04T08:00:00Z | en-GB",
        "! line 3: is broken JSON: expected a closing quote of the string at byte 97",
        "4711 | A second report of the deal. | Ferry fleet agreed | - | Ada Novak | - | \(url)"
          + " | 1746345600 | -",
        "! line 5: is no JSON object but an array",
        "! line 6: has no text",
        "6 | <p>The tunnel opened on Monday.</p> | Tunnel opens | - | - | - | - | 2025-05-06 | -",
      ])
  }

  @Test func elementsBehindAnUnclosedOneAreRead() throws {
    let url = "https://uplandcourier.example/mill"
    #expect(
      try Records.lines(of: Page.fixture("json/wordpress.json")) == [
        "\(url) | <p>The mill has stood empty for ten years.</p>"
          + " | Mill owner’s plan divides Ebsworth | A plan for flats. | - | - | \(url)"
          + " | 2025-03-02T09:30:00 | -",
        "! record 2: is not closed before the next object begins",
        "814 | <p>Rehearsals are on Thursdays.</p> | Choir seeks tenors | - | - | - | - | - | -",
        "! record 4: is no JSON object but a null",
      ])
  }

  @Test func aFeedYieldsItemsAndAnnouncesThoseWithoutText() throws {
    let feed = try Page.fixture("json/feed.json")
    #expect(
      try Records.lines(of: feed) == [
        "wire-1 | <p>Ships wait at Tornby.</p> | Ice closes the strait | - | Lena Ortiz"
          + " | Northern Wire | https://northernwire.example/1 | 2025-01-15T07:00:00+01:00 | en",
        "wire-3 | A note without a title. | - | - | Nils Varga | Northern Wire | - | - | en",
        "! record 4: has neither text nor title",
        "listing Northern Wire https://northernwire.example/:"
          + " Herring quota set (Boats may land a third less.)",
      ])
    var reader = JSONArrayReader(ByteReader(Array(feed.utf8)), name: "feed.json")
    var listing: Listing?
    while let item = try reader.next() { if case .listing(let found) = item { listing = found } }
    let teaser = try #require(listing?.teasers.first)
    #expect(teaser.source == "Northern Wire")
    #expect(teaser.url == "https://northernwire.example/2")
    #expect(teaser.published?.printed == "January 14, 2025")
    #expect(teaser.published?.resolved == CalendarDate(year: 2025, month: 1, day: 14))
  }

  @Test func aFeedOfManyTeasersYieldsSeveralListings() throws {
    let items = (1...2500).map { "{\"title\": \"Item \($0)\", \"url\": \"u\($0)\"}" }
    let text = "{\"title\": \"Wire\", \"items\": [\(items.joined(separator: ","))]}"
    var reader = JSONArrayReader(ByteReader(Array(text.utf8)), name: "f")
    var counts: [Int] = []
    while let item = try reader.next() {
      if case .listing(let listing) = item { counts.append(listing.teasers.count) }
    }
    #expect(counts == [1000, 1000, 500])
  }

  @Test(arguments: [
    (#"{"status": "ok", "articles": [{"title": "A", "text": "T"}], "count": 1}"#, ["1 | T | A"]),
    (#"{"response": {"docs": [{"title": "A", "url": "u", "text": "T"}]}}"#, ["u | T | A"]),
    (
      #"{"response": {"results": [{"id": "w/1", "webTitle": "A", "fields": {"bodyText": "T"}}]}}"#,
      ["w/1 | T | A"]
    ),
    (#"{"title": "A", "text": "T", "items": [{"title": "B", "text": "U"}]}"#, ["1 | T | A"]),
    (#"{"items": [{"src": "a.jpg"}, [1], "]"], "title": "A", "text": "T"}"#, ["1 | T | A"]),
    (#"{"data": {"title": "A", "text": "T"}}"#, ["1 | T | A"]),
    (#"{"title": "A", "article": {"body": "T", "title": "B"}}"#, ["1 | T | A"]),
    (#"{"title": "A", "text": "T"} {"title": "B", "text": "U"}"#, ["1 | T | A", "2 | U | B"]),
    (#"{"articles": []}"#, []),
    (#"[{"text": "T", "title": "A"},, {"text": "U", "title": "B"},]"#, ["1 | T | A", "2 | U | B"]),
    (#"[{"title": "A", "text": "T"], {"title": "B", "text": "U"}]"#, ["! record 1", "2 | U | B"]),
    (#"[{"title": "A", "text": "T", {"title": "B", "text": "U"}]"#, ["! record 1", "2 | U | B"]),
    (#"{"items": [{"url": "u", "title": "A", "text": "T"}, 7]}"#, ["u | T | A", "! record 2"]),
    (#"{"title": "A", "text": "T", "id" 7}"#, ["! before the first record"]),
    (#"{"title": "A", "text": }"#, ["! record 1"]),
    (#"{"message": "not found"}"#, ["! record 1"]),
    (#"{"title": "A", "text": "T"} and more"#, ["1 | T | A", "! after record 1"]),
    (
      #"[{"id": "3", "text": "T"}, {"text": "U"}, {"text": "V"}]"#,
      ["3 | T | -", "2 | U", "record 3"]
    ),
  ])
  func arraysAreFoundInWhatStandsAroundThem(text: String, expected: [String]) throws {
    let lines = try Records.lines(JSONArrayReader(ByteReader(Array(text.utf8)), name: "f"))
    #expect(lines.count == expected.count)
    for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start), "\(line)") }
  }

  @Test func documentsAreNamedAfterTheirPlace() throws {
    let day = CalendarDate(year: 2025, month: 5, day: 4)
    let bytes = Array("\n{\"text\": \"T\"}".utf8)
    var lines = JSONLinesReader(ByteReader(bytes), name: "a.jsonl", modified: day)
    var array = JSONArrayReader(ByteReader(bytes), name: "a.json", modified: day)
    guard case .record(let first)? = try lines.next(), case .record(let second)? = try array.next()
    else {
      Issue.record("no records")
      return
    }
    #expect(first.document.name == "a.jsonl line 2")
    #expect(second.document.name == "a.json record 1")
    #expect(first.document.modified == day)
    #expect(first.document.charset == "utf-8")
  }

  @Test func objectsThatShareALineAreReadOneByOne() throws {
    let text = "\u{FEFF}{\"text\": \"T\"}{\"text\": \"U\"} x\r\n\r\n{\"text\": \"V\"}"
    let lines = try Records.lines(JSONLinesReader(ByteReader(Array(text.utf8)), name: "f"))
    #expect(
      lines.map { String($0.prefix(9)) } == ["1 | T | -", "2 | U | -", "! line 1:", "4 | V | -"])
  }

  @Test func aRecordOverTheLimitIsAProblemAndTheRestIsRead() throws {
    let bytes = Array(#"{"text": "\#(String(repeating: "a", count: 100))"}"#.utf8)
    let rest = Array("\n{\"text\": \"T\"}".utf8)
    for (limit, first) in [(bytes.count - 1, "! # 1: has more than"), (bytes.count, "1 | a")] {
      let lines = JSONLinesReader(ByteReader(bytes + rest), name: "f", limit: limit)
      let ofLines = try Records.lines(lines)
      #expect(ofLines[0].hasPrefix(first.replacing("#", with: "line")))
      #expect(ofLines[1].hasPrefix("2 | T"))
      let array = [.openingBracket] + bytes + rest + [.closingBracket]
      let stream = Records.stream(of: array, by: 10)
      let elements = try Records.lines(JSONArrayReader(stream, name: "f", limit: limit))
      #expect(elements[0].hasPrefix(first.replacing("#", with: "record")))
      #expect(elements[1] == ofLines[1])
    }
    let object = JSONArrayReader(ByteReader(bytes), name: "f", limit: 50)
    #expect(try Records.lines(object) == ["! record 1: has a member of more than 50 bytes"])
  }

  @Test func aHugeStringIsRead() throws {
    let text = [UInt8](repeating: 0x61, count: 2 << 20)
    let bytes = Array("[{\"text\": \"".utf8) + text + Array("\"}]".utf8)
    var reader = JSONArrayReader(Records.stream(of: bytes, by: 1 << 16), name: "f")
    guard case .record(let record)? = try reader.next() else {
      Issue.record("no record")
      return
    }
    #expect(record.document.bytes == text)
  }

  @Test func everyRecordHasAKeyOfItsOwn() throws {
    let identifiers = ["3", "record 3", "", "record 3'", "3"]
    let text = identifiers.map { "{\"id\": \"\($0)\", \"text\": \"Ferry\"}" }
      .joined(separator: "\n")
    let keys = try Records.lines(of: text).map { $0.prefix { $0 != "|" } }
    #expect(Set(keys).count == identifiers.count)
  }
}
