import Testing

@testable import ArticleParsing

@Suite struct JSONFieldTests {
  private func fields(_ text: String) throws -> RecordFields {
    RecordFields(try JSONValue(Array(text.utf8)).members)
  }

  @Test(arguments: [
    ("Article-Text", RecordField.text), ("articleBody", .text), ("full text", .text),
    ("content_html", .html), ("publishedAt", .date), ("webPublicationDate", .date),
    ("PUB_DATE", .date), ("byline", .author), ("Source Name", .source), ("sourceDomain", .source),
    ("_id", .id), ("doc_id", .id), ("dek", .standfirst), ("web_url", .url), ("lang", .language),
    ("subject", .title),
  ])
  func namesAreMatchedHoweverTheyAreWritten(name: String, field: RecordField) {
    #expect(RecordField.match(name)?.field == field)
  }

  @Test func noNameStandsForTwoFields() {
    let names = RecordField.names.flatMap(\.names)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { RecordField.normalized($0) == $0 })
    #expect(RecordField.match("keywords") == nil)
  }

  @Test(arguments: [
    (#"{"content": "cut …", "full_text": "whole"}"#, "whole"),
    (#"{"html": "<p>a</p>", "text": "a"}"#, "a"),
    (#"{"text": " \n", "body_html": "<p>a</p>"}"#, "<p>a</p>"),
    (#"{"text": ["a", {"text": "b"}, 7]}"#, "a\n\nb"),
    (#"{"text": "first", "text": "second"}"#, "first"),
    (#"{"title": "T", "_source": {"content": "a"}}"#, "a"),
  ])
  func theBestTextIsTaken(text: String, expected: String) throws {
    #expect(try fields(text).body() == Array(expected.utf8))
  }

  @Test func aLongDescriptionStandsInForTheText() throws {
    let long = String(repeating: "The gates held. ", count: 25)
    let alone = try fields(#"{"title": "T", "description": "\#(long)"}"#)
    #expect(alone.body() == Array(long.utf8))
    #expect(alone.details.standfirst == nil)
    let beside = try fields(#"{"text": "T", "description": "\#(long)"}"#)
    #expect(beside.body() == Array("T".utf8))
    #expect(beside.details.standfirst?.hasPrefix("The gates") == true)
    #expect(try fields(#"{"description": "Short."}"#).body() == nil)
  }

  @Test(arguments: [
    (#"{"author": "By Ada Novak"}"#, "Ada Novak"),
    (#"{"authors": [{"name": "Ada Novak"}, {"name": "Tom Reyes"}]}"#, "Ada Novak, Tom Reyes"),
    (#"{"author": "['Ada Novak', \"Tom Reyes\"]"}"#, "Ada Novak, Tom Reyes"),
    (#"{"author": "[sic]"}"#, "[sic]"),
    (#"{"author": null, "byline": {"original": "By Ada Novak"}}"#, "Ada Novak"),
    (#"{"author": ["https://example.org/novak", "Ada Novak"]}"#, "Ada Novak"),
    (#"{"author": "nan"}"#, nil), (#"{"author": []}"#, nil),
  ])
  func authorsAreNames(text: String, expected: String?) throws {
    #expect(try fields(text).details.byline == expected)
  }

  @Test(arguments: [
    (#"{"title": "A &amp; <b>B</b>\n C < D"}"#, "A & B C < D"),
    (#"{"name": {"main": "A"}, "headline": ""}"#, "A"),
    (#"{"title": 1984}"#, "1984"),
    (#"{"title": "AT&T &unknown; <"}"#, "AT&T &unknown; <"),
  ])
  func titlesAreOneLineOfText(text: String, expected: String) throws {
    #expect(try fields(text).details.title == expected)
  }

  @Test func detailsAreTakenAsStated() throws {
    let details = try fields(
      #"""
      {"updated": "late", "date": 1746345600.5, "guid": "https://example.org/a", "locale": "pt_BR",
       "publisher": {"name": "Wire"}, "abstract": "S", "link": "not an address"}
      """#
    ).details
    #expect(details.published == "1746345600.5")
    #expect(details.url == "https://example.org/a")
    #expect(details.language == "pt-BR")
    #expect(details.source == "Wire")
    #expect(details.standfirst == "S")
  }

  @Test(arguments: [
    ("en", "en"), ("German", "de"), ("zh-Hans-CN", "zh-Hans-CN"), ("Klingon", nil), ("", nil),
    ("e", nil), ("en-", nil),
  ])
  func languagesAreTags(text: String, expected: String?) {
    #expect(RecordDetails.language(Array(text.utf8)) == expected)
  }
}
