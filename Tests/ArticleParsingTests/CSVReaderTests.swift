import Testing

@testable import ArticleParsing

@Suite struct CSVReaderTests {
  private func lines(_ text: String) throws -> [String] {
    try Records.lines(CSVReader(ByteReader(Array(text.utf8)), name: "f"))
  }

  @Test func aTableIsReadAndBadRowsAreProblems() throws {
    #expect(
      try Records.lines(of: Page.fixture("csv/articles.csv")) == [
        "1 | Nine ferries will run, say \"both\" mayors.¶¶From spring. | Harbour towns agree | -"
          + " | Ada Novak | Harbour Gazette | - | 2025-05-04 | -",
        "! line 5: has 3 fields where the header names 6",
        "3 | The gates held. | Dam passes test | - | Tom Reyes, Lena Ortiz | Upland Courier | - | - | -",
        "! line 8: opens a quote that is not closed",
        "5 | The tunnel opened. | Tunnel opens | - | Nils Varga | Northern Wire | - | 2025-05-06 | -",
        "! line 10: has no text",
      ])
  }

  @Test func theDelimiterIsTheOneThatTheHeaderKnows() throws {
    let url = "https://uplandcourier.example/mill"
    #expect(
      try Records.lines(of: Page.fixture("csv/semicolons.csv")) == [
        "\(url) | The mill is empty, and has been, for years. | Mill plan | - | - | - | \(url) | - | de"
      ])
  }

  @Test(arguments: [
    ("a,\"b \"quoted\" c\"\n", ["1 | b \"quoted\" c | a"]),
    ("a,\"\"\"b\"\"\"", ["1 | \"b\" | a"]),
    ("a,b\"c\n", ["1 | b\"c | a"]),
    ("a,b,,\nc,d,e\n", ["1 | b | a", "! line 3: has 3 fields"]),
    ("\"a\",\"b\"\r\n\r\n\"c\",\"d\"", ["1 | b | a", "2 | d | c"]),
    ("a,\"b\nc,d\ne,f\n", ["! line 2: opens a quote", "2 | d | c", "3 | f | e"]),
    ("a,\"b\nc,\"d\"\ne,f\n", ["1 | b¶c,\"d | a", "2 | f | e"]),
    ("a,\"b\nc,\"d\",e\nf,g\n", ["! line 2: has 3 fields", "2 | g | f"]),
    ("a,x,\"b\nc,d\n\",e\nf,g\n", ["! line 2: has 4 fields", "2 | d | c"]),
    ("a,", ["! line 2: has no text"]),
  ])
  func quotesAreReadAsTheyAreWritten(rows: String, expected: [String]) throws {
    let lines = try lines("title,text\n\(rows)")
    #expect(lines.count >= expected.count, "\(lines)")
    for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start), "\(line)") }
  }

  @Test func aTableWithoutTextsIsRefused() throws {
    let error = try #require(throws: ParsingError.self) { try lines("a,b\nc,d\n") }
    #expect(error.description.contains("names no column that holds texts"))
    #expect(try lines("") == [])
    #expect(try lines("\n\ntitle,text\n") == [])
  }

  /// Each line opens a quote anew, and no quote is ever closed.
  @Test func unclosedQuotesCostNoMoreThanTheyMay() throws {
    let text = "title,text\n" + String(repeating: "a,\"xxxxxxxxxxxxxxxx\n", count: 500) + "b,c\n"
    let reader = CSVReader(ByteReader(Array(text.utf8)), name: "f", limit: 1000)
    let lines = try Records.lines(reader)
    #expect(lines.count < 150)
    #expect(lines.first == "! line 2: opens a quote that is not closed within 1000 bytes")
    #expect(lines.contains { $0.contains("lines after it are left out") })
  }

  @Test func linesBehindOneOverTheLimitKeepTheirNumbers() throws {
    let text = "title,text\na,\"b\nc,d\n\(String(repeating: "x", count: 200))\ne\nf,g\n"
    let reader = CSVReader(ByteReader(Array(text.utf8)), name: "f", limit: 100)
    let starts = try Records.lines(reader).map { $0.prefix(9) }
    #expect(starts == ["! line 2:", "2 | d | c", "! line 5:", "4 | g | f"])
  }

  @Test func tooManyColumnsAreOnlyCounted() throws {
    let header = "title,text" + String(repeating: ",x", count: 5000)
    let row = "a,b" + String(repeating: ",y", count: 5000)
    #expect(
      try lines("\(header)\n\(row)\n\(row),z\n").map { $0.prefix(9) } == ["1 | b | a", "! line 3:"])
  }
}
