import Testing

@testable import dossier_bench

struct SegmentScoreTests {
  private static let segments = GoldSegments(
    with: ["The mill burned.", "Nobody was hurt."], without: ["Read more", "Sign up"])

  @Test(arguments: [
    ("The mill burned. Nobody was hurt.", 1.0, 1.0, 1.0),
    ("The mill burned. Read more", 0.5, 0.5, 0.5),
    ("The mill burned.", 1.0, 0.5, 2.0 / 3),
    ("The  mill burned.", 0.0, 0.0, 0.0),
    ("", 0.0, 0.0, 0.0),
  ])
  func aTextIsScoredByTheSegmentsItHolds(
    text: String, precision: Double, recall: Double, f1: Double
  ) {
    var score = SegmentScore()
    score.add(text, Self.segments)
    #expect(score.precision == precision)
    #expect(score.recall == recall)
    #expect(abs(score.f1 - f1) < 1e-12)
  }

  @Test func countsAddUpOverPages() {
    var score = SegmentScore()
    for text in ["The mill burned. Sign up. Read more", "", "Nobody was hurt.", ""] {
      score.add(text, Self.segments)
    }
    #expect([score.pages, score.kept, score.lost, score.junk] == [4, 2, 6, 2])
    #expect(score.perHundredPages(score.lost) == 150)
    #expect(score.perHundredPages(score.junk) == 50)
  }

  @Test func faultsKeepTheOrderOfTheGold() {
    let faults = SegmentFaults("Sign up, read on. Read more", Self.segments)
    #expect(faults.lost == Self.segments.with)
    #expect(faults.junk == Self.segments.without)
    #expect(faults.count == 4)
  }

  @Test func aLetterWithItsAccentApartIsAnotherLetter() {
    let faults = SegmentFaults("Cafe\u{301}", GoldSegments(with: ["Caf\u{E9}"], without: []))
    #expect(faults.lost == ["Caf\u{E9}"])
  }

  @Test func theMedianIsTakenForEachPage() {
    let rounds: [[Double]] = [[1, 9], [3, 8], [2, 7]]
    #expect(ParsingSpeed.medians(of: rounds) == [2, 8])
    #expect(ParsingSpeed.medians(of: rounds.dropLast()) == [2, 8.5])
    #expect(ParsingSpeed.medians(of: [[Double]]()) == [])
  }

  @Test func figuresStandToTheRight() {
    var table = PlainTable(["", "F1"])
    table.add(["long rule", "0.77"])
    table.add(["ours", (1.0).fixed(1)])
    #expect(table.text == "             F1\nlong rule  0.77\nours        1.0")
  }
}
