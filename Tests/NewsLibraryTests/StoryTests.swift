import NewsLibrary
import NewsModel
import Testing

@Suite struct StoryTests {
  static let long = """
    The yard in Gdynia laid the keel of a third frigate on Monday while workers, ministers and \
    sailors watched from the quay, and the band of the northern fleet played for the guests who \
    had come from Oslo, Tallinn and Riga to see how the hull would be lowered into its cradle.
    """

  @Test func nearlyEqualTextsAreOneStoryWhateverTheirDates() throws {
    let library = try NewsLibrary.holding(
      Draft("a", title: "Keel", on: "2025-01-01", Self.long),
      Draft("b", title: "Frigate", on: "2025-06-01", Self.long + " More soon."),
      Draft("c", title: "Other", on: "2025-01-01", "A short note on cheese."))
    #expect(try library.storyPaths() == [["a", "b"]])
  }

  @Test(arguments: [("2025-03-04", true), ("2025-03-05", false), ("2025-03", false)])
  func likeHeadlinesAndNamesAreOneStoryWithinThreeDays(date: String, isOne: Bool) throws {
    let names = "{Thales/company} and {Safran/company} win."
    let library = try NewsLibrary.holding(
      Draft("a", title: "Drone contract awarded", on: "2025-03-01", names),
      Draft("b", title: "Awarded: drone contract", on: date, names + " Indeed."))
    #expect(try library.storyPaths() == (isOne ? [["a", "b"]] : []))
  }

  @Test func undatedArticlesOfOnePageAreOneStoryWhenTheyOverlap() throws {
    let names = "{Thales/company} and {Safran/company} win."
    let library = try NewsLibrary.holding(
      Draft("a", title: "Drone contract awarded", names)
        .embedding(Draft("", title: "Drone contract awarded today", names)),
      Draft("b", title: "Drone contract awarded", names))
    #expect(try library.storyPaths() == [["a", "a"]])
  }

  static let sharedByPage = "{GCAP/program} {Thales/company} {NATO/organization}"

  @Test(arguments: [
    (title: "Oslo yard adds fifty welders", date: "2025-03-02", names: sharedByPage, isOne: true),
    ("Oslo yard adds fifty welders", "2025-03-05", sharedByPage, false),
    ("Oslo yard adds fifty welders", nil, sharedByPage, false),
    ("Fifty welders for Oslo", "2025-03-02", sharedByPage, false),
    ("Oslo yard adds fifty welders", "2025-03-02", "{GCAP/program} {Thales/company}", false),
    (
      "Oslo yard adds fifty welders", "2025-03-02",
      "{Safran/company} {Thales/company} {NATO/organization}", false
    ),
  ])
  func articlesOfOnePageAreOneStoryWhenTheyShareDaysNamesAndAProgram(
    title: String, date: String?, names: String, isOne: Bool
  ) throws {
    let headline = "Oslo yard wins long sought frigate order"
    let all = Self.sharedByPage + " {Safran/company}"
    let together = try NewsLibrary.holding(
      Draft("a", title: headline, on: "2025-03-01", all)
        .embedding(Draft("", title: title, on: date, names + " It rained.")))
    #expect(try together.storyPaths() == (isOne ? [["a", "a"]] : []))
    let apart = try NewsLibrary.holding(
      Draft("a", title: headline, on: "2025-03-01", all),
      Draft("b", title: title, on: date, names + " It rained."))
    #expect(try apart.storyPaths() == [])
  }

  @Test func aStoryEndsWhenItsArticleChanges() throws {
    let library = try NewsLibrary.holding(Draft("a", Self.long), Draft("b", Self.long))
    #expect(try library.storyPaths() == [["a", "b"]])
    _ = try library.store([Draft("b", "Nothing of the kind.").document])
    try library.finishImport()
    #expect(try library.storyPaths() == [])
    #expect(try library.check() == [])
  }

  @Test func theNamesAllArticlesShareAreGivenRarestFirst() throws {
    let library = try NewsLibrary.holding(
      Draft("a", Self.long, "{Thales/company}, {Safran/company}."),
      Draft("b", Self.long, "{Thales/company}, {Safran/company}, {Toray/company}."),
      Draft("c", "{Thales/company}."))
    guard case .stories(let rows) = try library.answer(.stories(limit: 5)) else { return }
    #expect(rows.map(\.shared) == [["Safran", "Thales"]])
  }

  @Test(arguments: [["page", "news"], ["news", "page"]])
  func aTeaserLeadsToTheArticleItAnnounces(order: [String]) throws {
    let drafts = [
      "page": Draft("page", title: "Page", "Text.").teasing("The Big Défence Deal", "Unknown"),
      "news": Draft("news", title: "Big defense deal", "More text."),
    ]
    let library = try NewsLibrary.inMemory()
    for path in order {
      _ = try library.store([drafts[path]].compactMap { $0?.document })
      try library.finishImport()
    }
    let page = try #require(
      try library.answer(.teasers(isMissing: false, filter: "", after: nil, limit: 9)).teaserPage)
    #expect(page.rows.map(\.article) == [try library.article(atPath: "news"), nil])
  }

  @Test func aTeaserLosesAnArticleThatHasAnotherTitleNow() throws {
    let library = try NewsLibrary.holding(
      Draft("page", title: "Page", "Text.").teasing("Big deal"),
      Draft("news", title: "Big deal", "More."))
    _ = try library.store([Draft("news", title: "Small deal", "More.").document])
    try library.finishImport()
    let page = try library.answer(.teasers(isMissing: false, filter: "", after: nil, limit: 9))
      .teaserPage
    #expect(page?.rows.map(\.article) == [nil])
  }
}
