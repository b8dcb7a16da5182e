import Testing

@testable import dossier_bench

/// How what was found is compared with what people marked.
@Suite struct ExtractionScoreTests {
  private typealias Span = MarkedText.Span

  private static func span(_ start: Int, _ end: Int, _ type: String = "person") -> MarkedText.Span {
    MarkedText.Span(start: start, end: end, type: type)
  }

  @Test func onlyTheSameWordsOfTheSameTypeAreRight() {
    var score = SpanScore()
    score.add(
      gold: [Self.span(0, 5), Self.span(10, 15), Self.span(20, 25, "place")],
      found: [Self.span(0, 5), Self.span(10, 16), Self.span(20, 25)], ignored: [])
    #expect((score.right, score.found, score.gold) == (1, 3, 3))
    #expect(score.precision == 1.0 / 3)
    #expect(score.f1 == 1.0 / 3)
    #expect(score.overlapRecall == 2.0 / 3)
    #expect(score.overlapF1 == 2.0 / 3)
  }

  @Test func whatIsFoundInAnIgnoredZoneCountsNeitherWay() {
    var score = SpanScore()
    score.add(
      gold: [Self.span(0, 5)], found: [Self.span(0, 5), Self.span(30, 35)],
      ignored: [Self.span(28, 40)])
    #expect(score.f1 == 1)
  }

  @Test func nothingFoundIsZeroAndNotANumber() {
    var score = SpanScore()
    score.add(gold: [], found: [], ignored: [])
    #expect(score.f1 == 0 && score.overlapF1 == 0 && score.precision == 0 && score.recall == 0)
    #expect(ClusterScore().f1 == 0)
  }

  /// The example of Bagga and Baldwin (1998), figure 2: gold chains of 5, 2 and 5, the last two of
  /// five put together.
  @Test func clustersAreScoredAsThePaperDoes() {
    let gold = "AAAAABBCCCCC"
    let found = "111112222222"
    var score = ClusterScore()
    score.add(zip(gold, found).map { (String($0), String($1)) })
    let precision = (5.0 + 2 * (2.0 / 7) + 5 * (5.0 / 7)) / 12
    #expect(abs(score.precision - precision) < 1e-12)
    #expect(score.recall == 1)
  }

  @Test func aloneIsAClusterToo() {
    var score = ClusterScore()
    score.add([("a", "1"), ("a", "2")])
    #expect(score.precision == 1)
    #expect(score.recall == 0.5)
  }
}
