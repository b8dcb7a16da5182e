import Testing

@testable import ArticleParsing

@Suite struct JSONStreamTests {
  private static let fixtures = [
    "json/articles.jsonl", "json/wordpress.json", "json/feed.json", "json/search.json",
    "csv/articles.csv", "csv/semicolons.csv",
  ]

  private func reader(_ bytes: [UInt8], by size: Int) throws -> any RecordReader {
    let format = try #require(RecordFormat(startOf: bytes))
    return format.reader(of: Records.stream(of: bytes, by: size), name: "f")
  }

  @Test(arguments: fixtures, [1, 7, 64])
  func piecesOfAnySizeReadAlike(name: String, size: Int) throws {
    let bytes = try Records.fixture(name)
    let whole = try Records.lines(reader(bytes, by: bytes.count))
    #expect(try Records.lines(reader(bytes, by: size)) == whole)
  }

  /// A cut may leave less than the format needs to be told; the reader is that of the whole file.
  @Test(arguments: fixtures)
  func aCutFileYieldsWhatWasWhole(name: String) throws {
    let bytes = try Records.fixture(name)
    let format = try #require(RecordFormat(startOf: bytes))
    let whole = try Records.lines(format.reader(of: ByteReader(bytes), name: "f"))
    let records = whole.filter { !$0.hasPrefix("! ") && !$0.hasPrefix("listing ") }
    var most = 0
    for end in bytes.indices {
      let cut = ByteReader(Array(bytes[..<end]))
      var reader = format.reader(of: cut, name: "f")
      var found: [String] = []
      do throws(ParsingError) {
        while let item = try reader.next() {
          if case .record = item { found.append(Records.line(item)) }
        }
      } catch {
        #expect(name.hasPrefix("csv/") && found.isEmpty)
      }
      let agreeing = zip(found, records).prefix { $0 == $1 }.count
      #expect(agreeing >= found.count - 1, "cut at \(end)")
      #expect(agreeing >= most, "cut at \(end)")
      most = agreeing
    }
    #expect(most >= records.count - 1)
  }

  @Test func aCutArraySaysSo() throws {
    let start = #"[{"text": "T"}, "#
    let within = try Records.lines(of: start + #"{"text": "U"#)
    #expect(within.last == "! record 2: the file ends within it")
    let between = try Records.lines(of: start)
    #expect(between.last == "! after record 1: the file ends before its array does")
    let cut = ByteReader(Array(#"{"title": "A", "text": "T", "#.utf8))
    let object = try Records.lines(JSONArrayReader(cut, name: "f"))
    #expect(object == ["! before the first record: the file ends before its object does"])
  }

  @Test(arguments: ["lines", "array", "feed", "csv"])
  func noMoreThanOneRecordIsHeld(kind: String) throws {
    let text = String(repeating: "The gates of the dam held. ", count: 400)
    let object = #"{"title": "Dam", "text": "\#(text)"}"#
    let (start, record, format): (String, String, RecordFormat) =
      switch kind {
      case "lines": ("", object + "\n", .jsonLines)
      case "array": ("[", object + ",\n", .jsonArray)
      case "feed": (#"{"title": "Wire", "items": ["#, object + ",", .jsonObject)
      default: ("title,text\n", "Dam,\"\(text)\n\"\n", .csv)
      }
    let bytes = Array((start + String(repeating: record, count: 50)).utf8)
    var yielded = 0
    let stream = Records.stream(of: bytes, by: 512) { yielded = $0 }
    var reader = format.reader(of: stream, name: "f")
    for number in 1...50 {
      guard case .record? = try reader.next() else {
        Issue.record("record \(number) is missing")
        return
      }
      #expect(yielded <= start.utf8.count + number * record.utf8.count + 1024)
    }
  }

  @Test func endlessNestingEndsInAProblem() throws {
    let brackets = [UInt8](repeating: .openingBracket, count: 100_000)
    let lines = try Records.lines(JSONLinesReader(ByteReader(brackets), name: "f"))
    #expect(lines == ["! line 1: is broken JSON: expected at most 64 levels at byte 64"])
    let array = try Records.lines(JSONArrayReader(ByteReader(brackets), name: "f"))
    #expect(array == ["! record 1: the file ends within it"])
    let objects = Array(String(repeating: #"{"data":"#, count: 100_000).utf8)
    let object = try Records.lines(JSONArrayReader(ByteReader(objects), name: "f"))
    #expect(object == ["! before the first record: the file ends before its object does"])
  }

  @Test func randomBytesNeverTrap() {
    var random = SeededGenerator()
    let words = [
      "{", "}", "[", "]", "\"", ":", ",", "\\", "\n", " ", "\"text\"", "\"items\"", "title", "text",
      "\"hits\":", "7", "null", ";", "\t", "|", "\u{FEFF}", "é", "\r\n", "{\"text\":\"T\"}",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0..<40, using: &random)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }.joined()
      let bytes = Array("title,text\n\(text)".utf8)
      let formats: [(RecordFormat, [UInt8])] = [
        (.jsonLines, Array(text.utf8)), (.jsonArray, Array(text.utf8)), (.csv, bytes),
      ]
      for (format, bytes) in formats {
        _ = RecordFormat(startOf: bytes)
        var reader = format.reader(of: Records.stream(of: bytes, by: 3), name: "f")
        var items = 0
        while (try? reader.next()) != nil, items <= bytes.count { items += 1 }
        #expect(items <= bytes.count)
      }
    }
  }
}
