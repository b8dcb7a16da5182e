import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct DatePrintedTests {
  /// A Wednesday.
  private static let anchor = CalendarDate(year: 2025, month: 7, day: 23)

  @Test(arguments: [
    ("Wednesday", "2025-07-23", 0.8), ("on Wed", "2025-07-23", 0.8), ("Tue.", "2025-07-22", 0.8),
    ("Thursday", "2025-07-17", 0.8), ("Friday at 10:30 a.m. EDT", "2025-07-18", 0.8),
    ("last Wednesday", "2025-07-16", 0.6), ("Last Tuesday", "2025-07-22", 0.6),
    ("today", "2025-07-23", 0.9), ("Today, 14:05", "2025-07-23", 0.9),
    ("this morning", "2025-07-23", 0.9), ("tonight", "2025-07-23", 0.9),
    ("yesterday", "2025-07-22", 0.9), ("Yesterday at 5pm", "2025-07-22", 0.9),
    ("yesterday evening", "2025-07-22", 0.9), ("last night", "2025-07-22", 0.9),
    ("the day before yesterday", "2025-07-21", 0.9), ("just now", "2025-07-23", 0.9),
    ("moments ago", "2025-07-23", 0.9), ("a few minutes ago", "2025-07-23", 0.9),
    ("an hour ago", "2025-07-23", 0.9), ("3h ago", "2025-07-23", 0.9), ("3h", "2025-07-23", 0.9),
    ("Updated 13 hours ago", "2025-07-23", 0.9), ("about 5 hours ago", "2025-07-23", 0.9),
    ("49 hrs ago", "2025-07-21", 0.9), ("two days ago", "2025-07-21", 0.9),
    ("twelve days ago", "2025-07-11", 0.9), ("5d", "2025-07-18", 0.9),
    ("1 day, 4 hours ago", "2025-07-22", 0.9), ("Posted: 3 days ago", "2025-07-20", 0.9),
    ("3 days ago · 5 min read", "2025-07-20", 0.9), ("2 mths ago", "2025-05", 0.6),
    ("a month ago", "2025-06", 0.7), ("8 months ago", "2024-11", 0.6),
    ("2 weeks ago", "2025-07", 0.6),
    ("3 weeks ago", "2025", 0.6), ("last week", "2025-07", 0.6), ("last month", "2025-06", 0.7),
    ("last November", "2024-11", 0.7), ("last July", "2024-07", 0.7), ("last June", "2025-06", 0.7),
    ("earlier this month", "2025-07", 0.7), ("this year", "2025", 0.7), ("last year", "2024", 0.7),
    ("8 years, 2 months ago", "2017", 0.6), ("a year ago", "2024", 0.7),
    ("3時間前", "2025-07-23", 0.9), ("昨日", "2025-07-22", 0.9), ("2日前", "2025-07-21", 0.9),
    ("3か月前", "2025-04", 0.6), ("更新：3時間前", "2025-07-23", 0.9),
    ("July 20", "2025-07-20", 0.8), ("Jul. 24", "2024-07-24", 0.8), ("7月20日", "2025-07-20", 0.8),
    ("Published July 20 at 10:30 AM", "2025-07-20", 0.8), ("23. Juli", "2025-07-23", 0.8),
    ("le 20 juillet", "2025-07-20", 0.8), ("Sunday, July 20", "2025-07-20", 0.8),
    ("Saturday, July 20", "2024-07-20", 0.8),
  ])
  func timesCountFromTheStatedDay(printed: String, day: String, confidence: Double) {
    let reader = PrintedDateReader(
      texts: ["Opened on January 2, 2020"], stated: Self.anchor, modified: nil)
    let date = reader.date(printed: printed)
    #expect(date.printed == printed)
    #expect(date.resolved?.iso8601 == day)
    #expect(date.confidence == confidence)
  }

  @Test(arguments: [
    ("July 23, 2025", "2025-07-23", 1.0), ("2025-07-23T23:30:00-04:00", "2025-07-23", 1),
    ("Published: July 23, 2025 · 5 min read", "2025-07-23", 1), ("2025年7月23日", "2025-07-23", 1),
    ("公開日 2025年07月23日 10:00", "2025-07-23", 1), ("2025년 7월 23일", "2025-07-23", 1),
    ("mercredi 23 juillet 2025 à 10h30", "2025-07-23", 1), ("23. Juli 2025", "2025-07-23", 1),
    ("23 de julio de 2025", "2025-07-23", 1), ("23 luglio 2025", "2025-07-23", 1),
    ("23 de março de 2025", "2025-03-23", 1), ("23 mrt. 2025", "2025-03-23", 1),
    ("July\u{A0}23,\u{A0}2025", "2025-07-23", 1), ("23rd of July, 2025", "2025-07-23", 1),
    ("Updated March 2025", "2025-03", 1), ("03/04/2025", "2025-04-03", 0.8),
    ("Posted 03/04/2025 at 9:00", "2025-04-03", 0.8), ("13/04/2025", "2025-04-13", 1),
  ])
  func daysNamedInFullNeedNoOtherDay(printed: String, day: String, confidence: Double) {
    let date = PrintedDateReader(texts: [], modified: nil, order: .dayFirst).date(printed: printed)
    #expect(date.resolved?.iso8601 == day)
    #expect(date.confidence == confidence)
  }

  @Test(arguments: [
    "3 hours ago", "Wednesday", "yesterday", "last November", "July 23", "7月23日", "03/04/2025",
  ])
  func withoutADayToCountFromNothingIsResolved(printed: String) {
    #expect(
      PrintedDateReader(texts: [], modified: nil).date(printed: printed)
        == PrintedDate(printed: printed))
  }

  @Test(arguments: [
    "tomorrow", "next Wednesday", "this Friday", "next month", "in 3 days", "soon", "November",
    "over 2 years ago", "a few months ago", "99999 years ago", "Monday, July 23", "February 30",
    "5 min", "5 min read", "Sun Times", "May", "3 of 5", "99999999999 hours ago", "ago", "12:30",
    "summer 2025?", "10.1.2025.3", "v10.1.2025", "version 10.1.2025", "192.168.20.25",
    "978-3-16-148410-0", "(555) 010-2025", "+1 555 01 2025", "3-2-2020", "$12.50, 2025 left",
    "12/2025x",
    "Route 66/20/2025", "1-23-2025-4", "31 June 2025", "2025/13/40", "1.234.2025",
  ])
  func whatStatesNoPastDayStaysAsPrinted(printed: String) {
    let date = PrintedDateReader(texts: [], stated: Self.anchor, modified: nil)
      .date(printed: printed)
    #expect(date.resolved == nil)
    #expect(date.confidence == 0)
  }

  @Test(arguments: [
    ("2 days ago", "2025-07-18", 0.5), ("Sunday", "2025-07-20", 0.5),
    ("July 24", "2025-07-24", 0.5),
    ("December 20", "2024-12-20", 0.5),
  ])
  func withoutAStatedDayThePagesLatestPastDayCounts(
    printed: String, day: String, confidence: Double
  ) {
    let texts = ["Built June 1, 2024.", "On July 20, 2025 it sank, by July 22, 2025 it floats."]
    let date = PrintedDateReader(
      texts: texts, stated: CalendarDate(year: 2025), modified: CalendarDate(iso8601: "2025-07-25")
    ).date(printed: printed)
    #expect(date.resolved?.iso8601 == day)
    #expect(date.confidence == confidence)
  }

  @Test(arguments: [
    ("2 days ago", "2025-07-21", 0.3), ("July 20", nil, 0), ("Monday", "2025-07-21", 0.3),
  ])
  func onAPageWithoutDaysTheFilesOwnDayCounts(printed: String, day: String?, confidence: Double) {
    let date = PrintedDateReader(texts: ["No day here"], modified: Self.anchor)
      .date(printed: printed)
    #expect(date.resolved?.iso8601 == day)
    #expect(date.confidence == confidence)
  }

  @Test(arguments: [
    ("July 23, 2025 · 5 min read", true), ("Published 3 hours ago", true), ("Updated today", true),
    ("Last updated: yesterday at 10:30", true), ("Posted on July 23", true),
    ("2025年7月23日 10:00", true),
    ("Veröffentlicht am 23. Juli 2025, 10:30 Uhr", true),
    ("Publié le 23 juillet 2025 à 10:30", true),
    ("Published: Tuesday", false), ("On Now", false), ("Today", false), ("3d", false),
    ("Most read today", false), ("Updated daily", false), ("Call 555-01-2025", false),
    ("Version 10.1.2025", false), ("Published poets of 2025", false), ("time29 minutes ago", false),
  ])
  func linesThatOnlyStateADateAreTold(line: String, isDate: Bool) {
    #expect((PublicationDate.stated(by: line, reader: AbsoluteDateReader()) != nil) == isDate)
  }

  @Test(arguments: [
    ("Seen July 23, 2025 and 24. Juli 2025.", ["July 23, 2025", "24. Juli 2025"]),
    ("2025-07-23 2025-07-24", ["2025-07-23", "2025-07-24"]), ("x 5 May 2025年7月23日", ["2025年7月23日"]),
    ("12025-07-23 and 2025-07-233", []), ("In 1250 of 2025 cases, 7 boats", []),
  ])
  func theWordsOfADateAreItsSpan(text: String, spans: [String]) {
    #expect(AbsoluteDateReader().dates(in: text).map { text.slice($0.span) } == spans)
  }

  @Test func randomTextIsReadWithoutHarmAndNeverPastTheStatedDay() throws {
    var generator = SeededGenerator(state: 7)
    let words = [
      "July", "23", "2025", "ago", " ", " ", ",", "last", "weeks", "3", "a", "Wed", "on", "年", "月",
      "7", "日", "前", "時間", "Updated", "·", "-", "/", ".", "yesterday", "99999", "\u{A0}", "years",
    ]
    let anchor = try #require(Self.anchor)
    let reader = PrintedDateReader(texts: [], stated: anchor, modified: nil)
    for length in (0..<6000).map({ $0 % 9 }) {
      let text = (0..<length).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      let date = reader.date(printed: text)
      #expect(date.confidence == 1 || date.resolved.map { $0 <= anchor } ?? true, "\(text)")
      _ = PublicationDate.stated(by: text, reader: AbsoluteDateReader(order: .monthFirst))
      _ = AbsoluteDateReader().day(endOf: text)
    }
  }
}
