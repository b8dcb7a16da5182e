import NewsLibrary
import NewsModel
import Testing

@Suite struct TiesTests {
  static func library() throws -> NewsLibrary {
    try NewsLibrary.holding(
      Draft(
        "a", title: "First", on: "2025-01-01",
        "takes part in:: {Thales/company} joins the {Sky Fund/program}.",
        "{Sky Fund/program} and {Thales/company} again."),
      Draft(
        "b", title: "Second", on: "2025-02-01",
        "{Thales/company} likes the {Sky Fund/program}.", "{Safran/company} met {Thales/company}."),
      Draft("c", title: "Third", "{Safran/company} saw {Kaja Kallas/person}."))
  }

  @Test func unlabelledSentencesCountForTheLabelledTie() throws {
    let ties = try #require(try Self.library().detail(of: "Thales")).ties
    #expect(ties.map(\.name) == ["Sky Fund", "Safran"])
    #expect(ties.map(\.label) == ["takes part in", nil])
    #expect(ties.map(\.evidenceCount) == [3, 1])
  }

  @Test func aTieReadsTheOtherWayRoundFromTheOtherSide() throws {
    let ties = try #require(try Self.library().detail(of: "Sky Fund")).ties
    #expect(ties.map(\.label) == [LinkLabel.takesPartIn.inverse])
  }

  @Test func evidenceHighlightsBothNames() throws {
    let ties = try #require(try Self.library().detail(of: "Safran")).ties
    let evidence = try #require(ties.first { $0.name == "Thales" }?.evidence.first)
    #expect(evidence.sentence == "Safran met Thales.")
    #expect(
      evidence.highlights.map { evidence.sentence.substring(utf8: $0) } == ["Safran", "Thales"])
  }

  @Test func mentionsComeNewestArticleFirstOnePerSentence() throws {
    let detail = try #require(try Self.library().detail(of: "Thales"))
    #expect(detail.mentions.map(\.articleTitle) == ["Second", "Second", "First", "First"])
    #expect(detail.summary.mentionCount == 4)
  }

  @Test func aPathGoesThroughTheEntityBothAreTiedTo() throws {
    let library = try Self.library()
    let from = try #require(try library.entity("Sky Fund"))
    let to = try #require(try library.entity("Kaja Kallas"))
    let steps = try #require(try library.path(from: from, to: to))
    #expect(steps.map(\.from.name) == ["Sky Fund", "Thales", "Safran"])
    #expect(steps.map(\.to.name) == ["Thales", "Safran", "Kaja Kallas"])
    #expect(steps.first?.label == LinkLabel.takesPartIn.inverse)
    #expect(steps.allSatisfy { !$0.evidence.sentence.isEmpty })
  }

  @Test func aPathToItselfIsEmptyAndToAStrangerNone() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Thales/company}."), Draft("b", "{Safran/company}."))
    let from = try #require(try library.entity("Thales"))
    let to = try #require(try library.entity("Safran"))
    #expect(try library.path(from: from, to: from)?.count == 0)
    #expect(try library.path(from: from, to: to) == nil)
  }

  @Test func ofTwoPathsTheLabelledOneWinsThenTheRarer() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Ant/company} {Common/program}.", "{Common/program} {Bee/company}."),
      Draft("b", "{Common/program}."), Draft("c", "{Common/program}."),
      Draft("d", "{Ant/company} {Rare/program}.", "{Rare/program} {Bee/company}."))
    let from = try #require(try library.entity("Ant"))
    let to = try #require(try library.entity("Bee"))
    #expect(try library.path(from: from, to: to)?.first?.to.name == "Rare")
    _ = try library.store([
      Draft("e", "leads:: {Ant/company} {Common/program}.").document
    ])
    try library.finishImport()
    #expect(try library.path(from: from, to: to)?.first?.to.name == "Common")
  }

  @Test func nobodyByThatNumberIsAnError() throws {
    let library = try Self.library()
    #expect(throws: LibraryError.noSuchEntity(EntityID(999))) {
      try library.answer(.entity(EntityID(999), newest: nil))
    }
    #expect(throws: LibraryError.noSuchArticle(ArticleID(999))) {
      try library.answer(.related(ArticleID(999), limit: 3))
    }
  }
}
