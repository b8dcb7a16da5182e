import NewsModel
import Testing

@testable import EntityExtraction

@Suite struct DateReaderTests {
  /// A text published on Friday, 21 November 2025, and its dates as "printed=ISO".
  static let cases: [(String, [String])] = [
    ("They met on July 23, 2025.", ["July 23, 2025=2025-07-23"]),
    ("They met on 23 July 2025.", ["23 July 2025=2025-07-23"]),
    ("They met Wednesday, July 23, 2025, at noon.", ["Wednesday, July 23, 2025=2025-07-23"]),
    ("Posted 2025-07-23 by staff.", ["2025-07-23=2025-07-23"]),
    ("Built in April 2024 and sold in 2027.", ["April 2024=2024-04", "2027=2027"]),
    ("It will take effect on Jan. 1.", ["Jan. 1=2026-01-01"]),
    ("It took effect on January 1.", ["January 1=2025-01-01"]),
    ("They met Wednesday.", ["Wednesday=2025-11-19"]),
    ("He said Friday that it works.", ["Friday=2025-11-21"]),
    ("Talks will resume on Monday.", ["Monday=2025-11-24"]),
    ("It follows last November's deal.", ["last November=2024-11"]),
    ("Last year, it signed.", ["Last year=2024"]),
    ("This month it began.", ["This month=2025-11"]),
    ("It starts early next year.", ["early next year=2026"]),
    ("Done by the end of the year.", ["end of the year=2025"]),
    ("He left yesterday; she left last month.", ["yesterday=2025-11-20", "last month=2025-10"]),
    ("In the fiscal year ending March 2026 it grew.", ["fiscal year ending March 2026=2026-03"]),
    ("Sales in the third quarter of 2024 fell.", ["third quarter of 2024=2024-07"]),
    ("Sales in Q2 2025 fell.", ["Q2 2025=2025-04"]),
    ("Three years ago it was so.", ["Three years ago=2022"]),
    ("Orders in fiscal 2026 rose.", ["fiscal 2026=2026"]),
    ("Ready by mid-2026.", ["mid-2026=2026"]),
    ("Camp July 5-7, 2024, was fun.", ["July 5-7, 2024=2024-07-05"]),
    ("It was set up in April.", ["April=2025-04"]),
    ("A summit in March is expected to confirm it.", ["March=2025-03"]),
    ("A summit is expected in March.", ["March=2026-03"]),
    ("The 2026 budget and the 2025 elections.", ["2026=2026", "2025=2025"]),
    ("About 2000 soldiers may march on.", []),
    ("It cost $2025 and 1990 francs, or 2020 yen.", []),
    ("Theresa May met Ms. April Jones.", []),
    ("Day 5 of 12 in room 2047b.", []),
    ("On the 5th of May 2020 it rained.", ["5th of May 2020=2020-05-05"]),
    ("Talks end later this week.", ["later this week=2025-11-17"]),
  ]

  @Test(arguments: cases)
  func datesAreRead(_ text: String, _ expected: [String]) {
    let article = Article.body(text)
    let dates = DateReader.dates(in: TokenizedText(article), published: article.published)
    let read = dates.map { $0.date.printed + "=" + ($0.date.resolved?.iso8601 ?? "-") }
    #expect(read == expected)
  }

  @Test(arguments: ["Wednesday", "last November", "yesterday", "next year", "August 1"])
  func withoutAPublishedDateNothingIsInvented(_ words: String) {
    let text = TokenizedText(.body("They met \(words)."))
    let date = DateReader.dates(in: text, published: nil).first?.date
    #expect(date == PrintedDate(printed: words, resolved: nil, confidence: 0))
  }

  @Test func aGuessedPublishedDateLowersTheConfidence() {
    let text = TokenizedText(.body("They met last year."))
    let published = PrintedDate(
      printed: "2 hours ago", resolved: CalendarDate(year: 2025, month: 7, day: 23),
      confidence: 0.5)
    let date = DateReader.dates(in: text, published: published).first?.date
    #expect(date?.resolved == CalendarDate(year: 2024))
    #expect((date?.confidence ?? 1) <= 0.5)
  }

  @Test func aYearAloneResolvesNoWeekday() {
    let text = TokenizedText(.body("They met Wednesday, as last year."))
    let published = PrintedDate(
      printed: "2025", resolved: CalendarDate(year: 2025), confidence: 1)
    let dates = DateReader.dates(in: text, published: published)
    #expect(dates.map(\.date.resolved) == [nil, CalendarDate(year: 2024)])
  }

  @Test(arguments: [
    "Profit will fall from last year.", "Exports rose 3 percent from May.",
    "Orders were higher than in 2023.", "Sales were flat compared with last month.",
    "Output, down from 2024, worries nobody.",
  ])
  func aDateToCompareWithIsNoDateOfTheEvent(_ text: String) {
    let article = Article.body(text)
    let dates = DateReader.dates(in: TokenizedText(article), published: article.published)
    #expect(dates.count == 1)
    #expect(dates.allSatisfy { $0.date.confidence <= 0.4 })
  }

  @Test(arguments: ["The line runs from May 2026.", "It moved from Oslo last year."])
  func aBeginningIsNoComparison(_ text: String) {
    let article = Article.body(text)
    let dates = DateReader.dates(in: TokenizedText(article), published: article.published)
    #expect(dates.map { $0.date.confidence > 0.4 } == [true])
  }
}
