import NewsModel
import Testing

@testable import EntityExtraction

/// Articles with names marked in place.
@Suite struct AnnotationReaderTests {
  @Test func articlesAreReadWithTheirPartsAndNames() throws {
    let articles = try AnnotationReader.articles(
      in: """
        === brief | north
        T: {company:Velling Yards} wins
        D: {place:OSLO}, May 3

        {person:Ána Ode} of {company:Velling Yards} spoke.
        Nothing here.
        === brief | south
        {place:Lima} waits.
        """)
    #expect(articles.map(\.line) == [1, 7])
    let first = try #require(articles.first)
    #expect(first.article.parts.map(\.role) == [.title, .dateline, .body, .body])
    #expect(first.article.title == "Velling Yards wins")
    #expect(
      first.names.map { first.article.text(in: $0.span) }
        == ["Velling Yards", "OSLO", "Ána Ode", "Velling Yards"])
    #expect(first.names.map(\.kind) == [.company, .place, .person, .company])
    #expect(articles.last?.names.map(\.kind) == [.place])
  }

  @Test(arguments: [
    ("=== a\nGood.\nA {firm:Velling} spoke.", 3, "\"firm\" is no kind"),
    ("A {company:Velling spoke.", 1, "a brace that is no {kind:words}"),
    ("A company} spoke.", 1, "a brace that is no {kind:words}"),
    ("A {company:} spoke.", 1, "empty"),
    ("A {company:Vel {place:Oslo} Yards} spoke.", 1, "holds another"),
  ])
  func marksThatCannotBeReadAreNamedWithTheirLine(text: String, line: Int, reason: String) {
    let error = #expect(throws: AnnotationError.self) {
      try AnnotationReader.articles(in: text)
    }
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true)
  }

  @Test func textWithoutABeginningIsAnArticleAndNoTextIsNone() throws {
    #expect(try AnnotationReader.articles(in: "{place:Oslo} waits.").count == 1)
    #expect(try AnnotationReader.articles(in: "").isEmpty)
    #expect(try AnnotationReader.articles(in: "=== only a head\n\n").isEmpty)
  }

  @Test func theFiguresOfAScoreFollowFromItsCounts() {
    var score = AnnotationScore()
    #expect(score.precision == 1 && score.recall == 1 && score.f1 == 1)
    (score.gold, score.found, score.right) = (4, 2, 1)
    #expect(score.precision == 0.5)
    #expect(score.recall == 0.25)
    #expect(score.f1 == 1.0 / 3)
  }
}
