import NewsModel
import Testing

@testable import ArticleParsing

/// Where and when an article appeared, told by datelines and by lines under the title.
@Suite struct OriginTests {
  private static let body = "The ferry left the old harbour before the sun came up, sailors said."

  private func article(_ lines: String...) throws -> Article {
    let text = (["Ferry leaves old harbour at dawn"] + lines).joined(separator: "\n")
    return try Page.parsed(text, modified: CalendarDate(year: 2026, month: 6, day: 1)).articles[0]
  }

  @Test(arguments: [
    ("BERGEN, March 12, 2026 - ", "March 12, 2026", "2026-03-12", nil),
    ("BERGEN, May 6, 2025 — ", "May 6, 2025", "2025-05-06", nil),
    ("BERGEN, Jan. 20, 2026 (Reuters) - ", "Jan. 20, 2026", "2026-01-20", "Reuters"),
    ("BERGEN, 20 January 2026 (Coastal Wire) -- ", "20 January 2026", "2026-01-20", "Coastal Wire"),
    ("BERGEN, Jan. 15 (Harbour News) — ", "Jan. 15", nil, "Harbour News"),
    ("BERGEN, 15 January (AFP) – ", "15 January", nil, "AFP"), ("BERGEN - ", nil, nil, nil),
  ])
  func aDatelineGivesDayAndOutlet(
    dateline: String, printed: String?, day: String?, outlet: String?
  ) throws {
    let article = try article(dateline + Self.body)
    #expect(article.texts(of: .dateline) == [dateline.trimmed])
    #expect(article.texts(of: .body) == [Self.body])
    #expect(article.published?.printed == printed)
    #expect(article.published?.resolved?.iso8601 == day)
    #expect(article.source == outlet)
  }

  @Test(arguments: [
    ("Dec. 30", "2025-12-30"), ("Jan. 15", "2026-01-15"), ("15 January", "2026-01-15"),
  ])
  func aDayWithoutYearTakesThePagesYear(printed: String, day: String) throws {
    let article = try article(
      "BERGEN, \(printed) (AFP) - \(Self.body)", "The crew had met on January 4, 2026, in Oslo.")
    #expect(article.published?.resolved?.iso8601 == day)
    #expect(article.published?.confidence == 0.5)
  }

  @Test func linesUnderTheTitleOutrankTheDateline() throws {
    let article = try article(
      "Harbour Gazette | 3 May 2025", "BERGEN, May 2, 2025 (Reuters) - \(Self.body)")
    #expect(article.source == "Harbour Gazette")
    #expect(article.published?.resolved?.iso8601 == "2025-05-03")
  }

  @Test(arguments: [
    (["Pacific Boat Weekly"], "Pacific Boat Weekly", nil, nil),
    (["By Ada Novak", "Pacific Boat Weekly", "3 May 2025"], "Pacific Boat Weekly", "Ada Novak", 3),
    (["By Ada Novak, Harbour Ledger", "3 May 2025"], "Harbour Ledger", "Ada Novak", 3),
    (["Harbour Ledger, 3 May 2025"], "Harbour Ledger", nil, 3),
    (["Ada Novak | Harbour Ledger | 3 May 2025"], "Harbour Ledger", "Ada Novak", 3),
    (["Ada Novak", "The Boat Monitor"], "The Boat Monitor", "Ada Novak", nil),
    (["Source: Bergens Tidende"], "Bergens Tidende", nil, nil),
  ])
  func outletsUnderTheTitleAreTheSource(
    lines: [String], source: String, byline: String?, day: Int?
  ) throws {
    let text = ["Ferry leaves old harbour at dawn"] + lines + [Self.body]
    let article = try Page.parsed(text.joined(separator: "\n")).articles[0]
    #expect(article.source == source)
    #expect(article.byline == byline)
    #expect(article.published?.resolved?.day == day)
    #expect(article.texts(of: .body) == [Self.body])
  }

  @Test(arguments: [
    "Latest News", "Purpose of the Review", "Follow Northern Wire", "News", "What we know today",
    "The crew spoke to the press", "Ada Novak",
  ])
  func otherShortLinesAreNoOutlets(line: String) {
    #expect(OutletName(line) == nil)
  }

  @Test(arguments: [
    ["Meet our harbour tools", "Here is what the tools do:"], ["Here is what they do:"],
    ["Tools for sailors", "Meet our harbour tools:", "What they do:", "© 2026 Harbour Gazette"],
  ])
  func whatLeadsToNothingIsCutFromTheEnd(lines: [String]) throws {
    let text =
      ["Ferry leaves old harbour at dawn", Self.body] + lines + ["Comments", "Well done!"]
    let article = try Page.parsed(text.joined(separator: "\n")).articles[0]
    #expect(article.parts.map(\.role) == [.title, .body])
  }

  @Test func headingsAndLeadInsBeforeTextStay() throws {
    let article = try article(
      Self.body, "A second crossing", "The company plans these:", "• a night ferry",
      "• a freight ferry", "Comments")
    #expect(article.texts(of: .heading) == ["A second crossing"])
    #expect(article.texts(of: .body).count == 4)
  }
}
