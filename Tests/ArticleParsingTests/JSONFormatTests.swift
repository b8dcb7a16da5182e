import Testing

@testable import ArticleParsing

@Suite struct JSONFormatTests {
  private func format(_ text: String) -> RecordFormat? { RecordFormat(startOf: Array(text.utf8)) }

  @Test(arguments: [
    ("{\"a\": 1}\n{\"a\": 2}\n", RecordFormat.jsonLines),
    ("{\"a\": \"unclosed\n\n {\"a\": 2}\n", .jsonLines),
    (" \n[\n {\"a\": 1}]", .jsonArray),
    ("{\"a\": 1}", .jsonObject),
    ("{\n \"a\": 1,\n \"b\": 2}", .jsonObject),
    ("{\"items\": [\n{\"a\": 1},\n{\"a\": 2}]}", .jsonObject),
    ("title,text\nA,B", .csv),
    ("\u{FEFF}id;url;\"Body\";x\r\n\r\n1;2;\"3\n3\";4\r\n", .csv),
    ("sep=|\ntitle|text\nA|B", .csv),
    ("url\tcontent\na\tb", .csv),
  ])
  func formatsAreTold(text: String, expected: RecordFormat) {
    #expect(format(text) == expected)
  }

  @Test func aLongFirstLineIsToldByItsKeys() {
    let long = String(repeating: "The gates held. ", count: 300)
    #expect(format("{\"id\": 1, \"text\": \"\(long)") == .jsonLines)
    #expect(format("{\"title\": \"A\", \"articles\": [{\"text\": \"\(long)") == .jsonObject)
    #expect(
      format("{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"\(long)")
        == .jsonObject)
    #expect(format("title,text\nA,\"\(long)") == .csv)
    #expect(format("title,text\nA,B,\"\(long)") == nil)
  }

  @Test(arguments: [
    "", "{", "[", "[]", "[1, 2]", "{sic} was the word, he said.", "[Update] The ferry is late.",
    "[link](https://example.org) and text\n\nMore text.", "{\"Quoted\" opening} of a line.",
    "{\"a\"", "- [ ] task, text\n- [x] title, text",
    "Title, text\n\nA paragraph, and more, follows.",
    "Ferries, trains, buses\nAll of them, it seems, are late.",
    "| title | text |\n|---|---|\n| A | B |", "title,text", "title,text\nA", "title,url\nA,B",
    "text,content\nA,B", "<p>title,text</p>\n<p>a,b</p>", "title: text\nA: B",
  ])
  func nothingElseIsClaimed(text: String) {
    #expect(format(text) == nil)
  }
}
