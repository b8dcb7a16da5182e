import ArticleParsing
import Foundation
import NewsModel
import Testing

@Suite struct PageTests {
  @Test(arguments: Page.fixtures)
  func piecesOfAFixtureAreTheFixture(name: String) throws {
    let text = try Page.fixture(name)
    #expect(try Page.parsed(text).reassembled == text)
  }

  @Test func piecesOfTheSamplesAreTheSamples() throws {
    for url in Page.samples {
      let text = try Page.text(at: url)
      #expect(try Page.parsed(text).reassembled == text, "\(url.lastPathComponent)")
    }
  }

  @Test func everySampleHasTheArticlesItPrints() throws {
    let counts = try Page.samples.map { try Page.parsed(Page.text(at: $0)).articles.count }
    #expect(counts == Array([1, 1, 1, 1, 4, 1, 1, 1, 1, 4].prefix(counts.count)))
  }

  @Test func everySampleHasATitleAndNoFurnitureInItsText() throws {
    let furniture = ["logo", "author-image", "New Update", "app-store", "Related Articles", "\\$"]
    for url in Page.samples {
      for article in try Page.parsed(Page.text(at: url)).articles {
        #expect(!article.title.isEmpty)
        #expect(!article.texts(of: .body).isEmpty)
        #expect(furniture.filter { article.text.contains($0) } == [], "\(article.title)")
      }
    }
  }

  @Test func aPortalPageHoldsItsArticleAndTheOnePrintedInFull() throws {
    let parsed = try Page.parsed(Page.fixture("portal-page.txt"))
    #expect(parsed.articles.map(\.role) == [.main, .embedded])
    #expect(parsed.articles.map(\.source) == ["Coastal Gazette", "Northern Wire"])
    #expect(parsed.articles[1].byline == "INES MARLOW")
    #expect(parsed.articles[1].credits == ["Tom Reyes/Pool Photo via AP"])
    #expect(parsed.articles[1].notices.count == 1)
    #expect(parsed.articles[1].parts.map(\.role) == [.title, .caption, .body])
  }

  @Test func relativeTimesCountFromTheLatestDayThePageNames() throws {
    let parsed = try Page.parsed(Page.fixture("portal-page.txt"))
    let day = CalendarDate(year: 2025, month: 3, day: 3)
    #expect(parsed.articles[0].published?.printed == "7 hours ago")
    #expect(parsed.articles.map { $0.published?.resolved } == [day, day])
    #expect(parsed.articles[0].published?.confidence == 0.5)
  }

  @Test(arguments: [("By", 3), ("Until", 3), ("On", 9)])
  func aDayThatMayLieAheadAnchorsNoRelativeTime(word: String, day: Int) throws {
    let text = try Page.fixture("portal-page.txt") + "\n\n\(word) March 9, 2025 the pier reopens.\n"
    let published = try Page.parsed(text).articles[0].published
    #expect(published?.resolved == CalendarDate(year: 2025, month: 3, day: day))
  }

  @Test func aPortalPageKeepsBlurbsAsTeasers() throws {
    let article = try Page.parsed(Page.fixture("portal-page.txt")).articles[0]
    let titles = ["Old pier closes for repairs until June", "Storm keeps fishing boats in port"]
    #expect(article.teasers.map(\.title) == titles)
    #expect(article.teasers[1].source == "Daily Buoy")
    #expect(article.teasers[1].summary?.hasSuffix("by Thursday.") == true)
  }

  @Test func aPortalPageIsReadLineByLine() throws {
    let parsed = try Page.parsed(Page.fixture("portal-page.txt"))
    #expect(parsed.roles(ofLineContaining: "north pier") == [.caption])
    #expect(parsed.roles(ofLineContaining: "LENA ORTIZ") == [.credit])
    #expect(parsed.roles(ofLineContaining: "Who pays") == [.heading])
    #expect(parsed.roles(ofLineContaining: "Blue background") == [.junk])
    #expect(parsed.roles(ofLineContaining: "40 minutes") == [.junk, .published])
    #expect(
      parsed.articles[0].text.contains(
        "puts in $4 million, and the rest comes from fares & freight"))
  }

  @Test func aMagazinePageHasStandfirstBylineCaptionDatelineAndTakeaways() throws {
    let article = try Page.parsed(Page.fixture("magazine-page.txt")).articles[0]
    #expect(article.standfirst?.hasPrefix("The bank lends") == true)
    #expect(article.byline == "Nils Varga")
    #expect(article.texts(of: .caption).count == 1)
    #expect(article.texts(of: .dateline) == ["ZURICH (Reuters) -"])
    #expect(article.texts(of: .takeaway).count == 2)
    #expect(article.texts(of: .body).last?.hasPrefix("Why This Matters:") == true)
  }

  @Test func aPageDumpYieldsItsArticleOnly() throws {
    let article = try Page.parsed(Page.fixture("menu-page.txt")).articles[0]
    #expect(article.title == "River Dam Passes Its Last Safety Test")
    #expect(article.byline == "Olga Brandt")
    #expect(article.published?.resolved == CalendarDate(year: 2024, month: 6, day: 5))
    #expect(article.texts(of: .body).count == 3)
    #expect(article.texts(of: .heading) == ["A careful schedule"])
    #expect(article.teasers.count == 2)
    #expect(!article.text.contains("Great news"))
  }

  @Test func markdownMarksAndFrontMatterAreRead() throws {
    let article = try Page.parsed(Page.fixture("notes.md")).articles[0]
    #expect(article.title == "Copper prices climb again")
    #expect(article.byline == "Ruth Adler")
    #expect(article.source == "Metals Letter")
    #expect(article.url == "https://metals.example/copper")
    #expect(article.published?.resolved == CalendarDate(year: 2024, month: 11, day: 2))
    #expect(article.texts(of: .heading) == ["What moved the market"])
    #expect(
      article.texts(of: .body)[0].hasPrefix(
        "Traders paid more for copper on Friday, after a strike shut the largest"))
    #expect(article.texts(of: .caption) == ["Ore trucks parked at the pit"])
  }

  @Test func aParagraphAloneIsABodyWithoutTitle() throws {
    let article = try Page.parsed("The ferry left the old harbour before the sun came up.")
      .articles[0]
    #expect(article.title == "")
    #expect(article.texts(of: .body).count == 1)
  }

  @Test func aHeadlineAloneIsATitle() throws {
    #expect(
      try Page.parsed("Ferry leaves old harbour at dawn").articles[0].title
        == "Ferry leaves old harbour at dawn")
  }

  @Test func blurbsWithoutHeadlinesAreTeasersNotText() throws {
    let text = """
      Ferry leaves old harbour at dawn
      The ferry left the old harbour before the sun came up on Monday morning.
      Related Articles
      Boats from the south brought in half of what they caught a year ago, figures show.
      A bridge that nobody wanted will open after all, the roads office says.
      """
    let article = try Page.parsed(text).articles[0]
    #expect(article.texts(of: .body).count == 1)
    #expect(article.teasers.map(\.title) == [nil, nil])
  }

  @Test func anAgencyReportIsReadPartByPart() throws {
    let parsed = try Page.parsed(Page.fixture("agency-report.txt"))
    let article = parsed.articles[0]
    #expect(article.byline == "Ada Novak")
    #expect(article.published?.resolved == CalendarDate(year: 2025, month: 3, day: 12))
    #expect(article.texts(of: .dateline) == ["BRUSSELS (Reuters) -"])
    #expect(article.texts(of: .heading) == ["Cost and schedule"])
    #expect(article.texts(of: .caption).count == 2)
    #expect(article.credits == ["Photo by Lena Ortiz/Reuters"])
    #expect(article.notices == ["Reporting by Ada Novak; Editing by Tom Reyes"])
    #expect(!article.text.contains("lives near one"))
  }

  @Test func anOutletAboveTheTitleAndAListWithoutTimesAreRead() throws {
    let parsed = try Page.parsed(Page.fixture("outlet-page.txt"))
    #expect(
      parsed.articles.map(\.title) == [
        "Port of Norvik to double container capacity", "Why container rates fell again",
      ])
    #expect(parsed.articles[0].source == "Daily Buoy")
    #expect(parsed.articles[0].byline == "Ines Marlow")
    #expect(parsed.articles[0].texts(of: .takeaway).count == 2)
    #expect(parsed.articles[0].teasers.map(\.source) == [nil, "Daily Buoy"])
  }
}
