import NewsModel
import Testing

@testable import ArticleParsing

/// Texts of records, whose title and date are stated beside them.
@Suite struct RecordTextTests {
  @Test(arguments: ["Nine ferries will run from Monday.", "Ferry news", "Nine ferries - at last"])
  func theFirstLineIsKeptWhereTheTitleIsStated(line: String) throws {
    let text = line + "\n\nThe mayor of Veldhaven signed the order on Tuesday, her office said."
    let document = RawDocument(
      bytes: Array(text.utf8), name: "record 1", stated: StatedDetails(title: "Nine ferries"))
    let article = try ArticleParser().parse(document).articles[0]
    #expect(article.title == "Nine ferries")
    #expect(article.text.contains(line))
  }

  @Test(arguments: ["1753264800", "1753264800000"])
  func aStatedUnixTimeIsADay(time: String) throws {
    let document = RawDocument(
      bytes: Array("The ferry left the harbour at six on Monday, the port said.".utf8),
      name: "record 1", stated: StatedDetails(title: "Ferry", published: time))
    let published = try ArticleParser().parse(document).articles[0].published
    #expect(published?.printed == time)
    #expect(published?.resolved?.iso8601 == "2025-07-23")
  }

  @Test(arguments: [
    "{bad line\n{\"title\":\"A\",\"text\":\"b\"}\n{\"title\":\"B\",\"text\":\"c\"}\n",
    "{\"title\":\"A\",\"text\":\"b\"}\n{bad line\n{\"title\":\"B\",\"text\":\"c\"}\n",
    "garbage\n{\"title\":\"A\",\"text\":\"b\"}\n{\"title\":\"B\",\"text\":\"c\"}\n",
  ])
  func aBrokenLineDoesNotHideThatLinesAreRecords(text: String) {
    #expect(RecordFormat(startOf: Array(text.utf8)) == .jsonLines)
  }

  @Test func aRowThatDoesNotFitDoesNotHideATable() {
    let text = "id,title,text\n1,A,Text of the ferry, with a comma\n2,B,The pier is closed.\n"
    #expect(RecordFormat(startOf: Array(text.utf8)) == .csv)
  }

  @Test func proseWithBracesIsNoRecord() {
    let text = "{sic} was the word.\n{\"a\": 1} is an object.\nThe mayor, the port, and the crew.\n"
    #expect(RecordFormat(startOf: Array(text.utf8)) == nil)
  }

  @Test func aTextOverTheLimitIsSetAside() {
    let text = Array(repeating: UInt8(ascii: "a"), count: ArticleParser.textLimit + 1)
    #expect(throws: ParsingError.tooLarge(bytes: text.count, limit: ArticleParser.textLimit)) {
      try ArticleParser().parse(RawDocument(bytes: text, name: "long.txt"))
    }
  }
}
