import EntityExtraction
import NewsModel
import Testing

@testable import dossier_train

/// Learning weights from marked articles.
@Suite struct TrainerTests {
  /// Words of three features: the first tells persons, the second places, the third nothing.
  private static let examples = (0..<60).map { number in
    Example(
      features: [UInt32(number % 2), 2], starts: [0],
      labels: [1 << UInt32((number % 2 == 0 ? TagLabel.begin(.person) : .begin(.place)).code)],
      weight: 1)
  }

  private static func trained(seed: UInt64 = 1) -> CRFTrainer {
    var options = CRFTrainer.Options()
    options.seed = seed
    var trainer = CRFTrainer(featureCount: 3, options: options)
    trainer.train(examples) { _, _ in }
    return trainer
  }

  @Test func featuresThatTellAKindSpeakForIt() {
    let rows = Self.trained().rows
    let (person, place) = (TagLabel.begin(.person).code, TagLabel.begin(.place).code)
    #expect(rows[0][person] > rows[0][place] + 1)
    #expect(rows[1][place] > rows[1][person] + 1)
    #expect(abs(rows[2][place] - rows[2][person]) < 0.5)
  }

  @Test func theLossFalls() {
    var losses: [Double] = []
    var trainer = CRFTrainer(featureCount: 3, options: CRFTrainer.Options())
    trainer.train(Self.examples) { _, loss in losses.append(loss) }
    #expect(losses.count == CRFTrainer.Options().epochs)
    #expect((losses.last ?? 1) < (losses.first ?? 0) / 2)
  }

  @Test func theSameSeedGivesTheSameWeights() {
    #expect(Self.trained().rows == Self.trained().rows)
    #expect(Self.trained().rows != Self.trained(seed: 2).rows)
  }

  @Test func whereSeveralKindsAreAllowedTheirSumIsLearned() {
    let family: UInt32 = [.company, .organization, .outlet]
      .reduce(0) { $0 | 1 << UInt32(TagLabel.begin($1).code) }
    let vague = Example(features: [0], starts: [0], labels: [family], weight: 1)
    let clear = Example(
      features: [0, 1], starts: [0], labels: [1 << UInt32(TagLabel.begin(.company).code)], weight: 1
    )
    var trainer = CRFTrainer(featureCount: 2, options: CRFTrainer.Options())
    trainer.train((0..<40).map { $0 % 2 == 0 ? vague : clear }) { _, _ in }
    let row = trainer.rows[0]
    #expect(row[TagLabel.begin(.company).code] > row[TagLabel.begin(.person).code] + 1)
    #expect(row[TagLabel.begin(.company).code] > row[TagLabel.begin(.outlet).code])
  }
}

/// The sum over all readings of a stretch.
@Suite struct LatticeTests {
  private static let table = Lattice.exponentials(
    [Float](repeating: 0, count: TagLabel.count * TagLabel.count))

  @Test func withoutScoresEveryLegalReadingIsAsLikely() {
    let one = Lattice([.zero], nil, Self.table)
    // At the start of a sentence no name goes on: nine labels are left.
    #expect(abs(one.marginals[0][TagLabel.begin(.person).code] - 1.0 / 9) < 1e-6)
    #expect(one.marginals[0][TagLabel.inside(.person).code] == 0)
    #expect(abs(Double(one.logTotal) - 2.197_224_577) < 1e-5)
  }

  @Test func readingsOfTwoWordsAreCounted() {
    // 9 labels, then 9 behind each, and one more that goes on behind each of 8 beginnings.
    let two = Lattice([.zero, .zero], nil, Self.table)
    let count = 9.0 * 9 + 8
    #expect(abs(Double(two.logTotal) - 4.488_636_37) < 1e-5)
    #expect(
      abs(Double(two.marginals[1][TagLabel.inside(.place).code]) - 1 / count) < 1e-6)
  }

  @Test func whatIsNotAllowedHasNoShare() {
    let person: UInt32 = 1 << UInt32(TagLabel.begin(.person).code)
    let bound = Lattice([.zero], [person], Self.table)
    #expect(bound.marginals[0][TagLabel.begin(.person).code] == 1)
    #expect(bound.logTotal == 0)
  }
}

/// The labels that marked names allow.
@Suite struct TrainingArticleTests {
  @Test func wordsOfANameBeginItOrGoOn() throws {
    let marked = try AnnotationReader.articles(in: "In {place:Port Velling} rain fell.")
    let article = TrainingArticle(try #require(marked.first), isPlain: true)
    let labels = article.labels(of: [0..<2, 3..<7, 8..<15, 16..<20])
    let none: UInt32 = 1 << UInt32(TagLabel.outside.code)
    #expect(
      labels == [
        none, 1 << UInt32(TagLabel.begin(.place).code), 1 << UInt32(TagLabel.inside(.place).code),
        none,
      ])
  }

  @Test func aWordThatIsPartlyInANameTeachesNothing() throws {
    let marked = try AnnotationReader.articles(in: "The {place:Oslo}like rain.")
    let article = TrainingArticle(try #require(marked.first), isPlain: true)
    #expect(article.labels(of: [4..<12]) == [(1 << UInt32(TagLabel.count)) - 1])
  }
}
