import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct DetailTests {
  @Test(arguments: [
    ("July 23, 2025", "2025-07-23"), ("Wednesday, July 23, 2025", "2025-07-23"),
    ("23 July 2025", "2025-07-23"), ("2025-07-23", "2025-07-23"), ("23.07.2025", "2025-07-23"),
    ("23/07/2025", "2025-07-23"), ("07/23/2025", "2025-07-23"), ("Sept. 3rd, 2024", "2024-09-03"),
  ])
  func daysNamedInFullAreFound(text: String, day: String) {
    #expect(AbsoluteDateReader().dates(in: text).map(\.date.iso8601) == [day])
  }

  @Test(arguments: ["July 2025", "03/04/2025", "February 30, 2024", "July 23", "in 2025 7 of 10"])
  func otherDaysAreNotGuessed(text: String) {
    #expect(AbsoluteDateReader().dates(in: text) == [])
  }

  @Test(arguments: [
    ("13 hours ago", 0), ("an hour ago", 0), ("2 days ago", 2), ("a week ago", 7), ("Yesterday", 1),
  ])
  func relativeTimesAreRead(text: String, days: Int) {
    #expect(RelativeTime(endOf: text)?.daysBack == days)
  }

  @Test(arguments: [
    ("Published June 5, 2024", true), ("Updated: 10:09am, 20 Jan, 2020", true),
    ("Monday 28 September 2020 19:27", true), ("On June 5, 2024 the dam broke", false),
  ])
  func linesThatStateADateAreTold(line: String, isDate: Bool) {
    #expect((PublicationDate.stated(by: line, reader: AbsoluteDateReader()) != nil) == isDate)
  }

  @Test(arguments: [
    ("By Ada Novak", "Ada Novak"), ("BY ADA NOVAK", "ADA NOVAK"), ("ByAda Novak", "Ada Novak"),
    ("Written by: Ada Novak and Tom Reyes", "Ada Novak and Tom Reyes"),
    ("By the time the ferry left, it was dark.", nil), ("By sea and land", nil),
  ])
  func bylinesAreToldFromSentences(line: String, names: String?) {
    #expect(Byline(line)?.names == names)
  }

  @Test(arguments: [
    ("TOKYO -- The ferry left.", 9), ("BRUSSELS (Reuters) - The ferry left.", 21),
    ("WASHINGTON — The ferry left.", 15), ("The ferry - a new one - left.", nil),
    ("Oslo (AP) - The ferry left.", 12), ("BERGEN (Coast Desk) - The ferry left.", 22),
    ("Bergen, May 4, 2025 - The ferry left.", 22), ("Bergen, May 4 - The ferry left.", nil),
    ("Monday, May 5, 2025 - The ferry left.", nil),
    ("NATO (North Atlantic Treaty Organization) - the alliance - met.", nil),
  ])
  func datelinesAreMeasured(text: String, length: Int?) {
    #expect(Dateline(startOf: text)?.length == length)
  }

  @Test(arguments: [
    ("Coastal Gazette13 hours ago", "Coastal Gazette", "13 hours ago"),
    ("time29 minutes ago", "", "29 minutes ago"), ("timean hour ago", "", "an hour ago"),
    ("Daily Buoy · 2 days ago", "Daily Buoy", "2 days ago"),
  ])
  func outletsAndTimesAreTakenApart(line: String, outlet: String, time: String) throws {
    let both = try #require(OutletAndTime(line))
    #expect(line.substring(utf8: both.outlet) == outlet)
    #expect(line.substring(utf8: both.time) == time)
  }

  @Test(arguments: [
    (#"\$5 &amp; \*more\*"#, "$5 & *more*"), ("**Bold** and *lean* words", "Bold and lean words"),
    ("see [the report](https://a.example/x_(1)) now", "see the report now"),
    ("snake_case_name stays", "snake_case_name stays"), ("it&#39;s &#x20AC;5", "it's €5"),
    ("![alt words](a.png)", "alt words"), ("a [note] stays", "a [note] stays"),
  ])
  func inlineMarksBecomeTheirText(raw: String, plain: String) {
    #expect(InlineMarkup.plain(raw) == plain)
  }

  @Test(arguments: [
    ("One. Two! Three? Four.", 4), ("Mr. Novak left. He came back.", 2), ("No end", 0),
  ])
  func sentencesAreCounted(text: String, count: Int) {
    #expect(TextShape.sentenceCount(of: text) == count)
  }
}
