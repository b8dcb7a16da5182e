import NewsModel
import Testing

@testable import EntityExtraction

@Suite struct ScoreMemoTests {
  /// Adds up what every feature weighs, one by one.
  private struct PlainSum: FeatureSink {
    let reader: TagWeights.Reader
    var total = SIMD16<Float>()

    mutating func add(_ template: FeatureTemplate, _ first: UInt64, _ second: UInt64) {
      if let scores = reader.scores(of: FeatureHash.of(template, first, second)) {
        total += SIMD16<Float>(SIMD16<Int16>(truncatingIfNeeded: scores))
      }
    }
  }

  private static let text = """
    Kaseda Aerospace and Britain's BAE Systems will build the F-35A's successor, the company said on \
    Monday in Tokyo. "It's a pact of equals," Prime Minister Sanna Iversen told the Nordic Council. \
    The U.S. Navy paid US$5 million for 35 Type 12SSM missiles, Kaseda said.
    """

  @Test func sumsAreThoseOfAllFeaturesOneByOne() throws {
    let weights = try #require(TagWeights.linked)
    let gazetteers = Gazetteers()
    let reading = Reading(
      TokenizedText(Article.body(Self.text)), vocabulary: gazetteers.vocabulary)
    let rules = RuleNames(gazetteers: gazetteers).candidates(in: reading)
    let features = TagFeatures(reading, names: rules, gazetteers: gazetteers)
    weights.withReader { reader in
      var sum = ScoreSum(reader: reader, memo: ScoreMemo())
      // The second time sums come from the memo.
      for _ in 1...2 {
        for index in reading.words.indices {
          var plain = PlainSum(reader: reader)
          features.emit(index, to: &plain)
          sum.total = .zero
          features.emit(index, to: &sum)
          #expect(sum.total.scores == plain.total, "word \(index)")
        }
      }
    }
  }

  @Test func aKeyIsForgottenForAnotherInItsPlaceAndNeverTakenForIt() {
    var memo = ScoreMemo()
    var one = ScoreTotal.zero
    one &+= SIMD16<Int8>(repeating: -3)
    let key = FeatureKey(group: .word, first: 1, second: 2)
    let place = ScoreMemo.place(of: key)
    #expect(memo.total(of: key, at: place) == nil)
    memo.keep(one, of: key, at: place)
    #expect(memo.total(of: key, at: place)?.scores == SIMD16(repeating: -3))
    let other = FeatureKey(group: .leftWord, first: 1, second: 2)
    #expect(memo.total(of: other, at: place) == nil)
    memo.keep(.zero, of: other, at: place)
    #expect(memo.total(of: key, at: place) == nil)
  }
}
