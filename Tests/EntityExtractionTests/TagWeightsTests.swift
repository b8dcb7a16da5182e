import Testing

@testable import EntityExtraction

/// The table of learned weights, and the bytes it is linked in as.
@Suite struct TagWeightsTests {
  private static let rows: [(feature: UInt64, scores: SIMD16<Int8>)] = (0..<500).map {
    (FeatureHash.of(.word, $0, 0), SIMD16(repeating: Int8($0 % 100)))
  }
  private static let transitions = (0..<TagLabel.count * TagLabel.count).map { Float($0) / 8 }

  private static func look(_ weights: TagWeights, _ feature: UInt64) -> SIMD16<Int8>? {
    weights.withReader { $0.scores(of: feature) }
  }

  @Test func whatWasLearnedIsFoundAndNothingElse() {
    let weights = TagWeights(rows: Self.rows, transitions: Self.transitions)
    for row in Self.rows { #expect(Self.look(weights, row.feature) == row.scores) }
    for number: UInt64 in 500..<1000 {
      #expect(Self.look(weights, FeatureHash.of(.word, number, 0)) == nil)
    }
  }

  @Test func bytesGiveBackTheSameWeights() throws {
    let weights = TagWeights(rows: Self.rows, transitions: Self.transitions)
    let again = try #require(TagWeights(weights.encoded))
    #expect(again.encoded == weights.encoded)
    #expect(again.transitions == Self.transitions)
    for row in Self.rows { #expect(Self.look(again, row.feature) == row.scores) }
  }

  @Test func otherBytesAreNoWeights() {
    let bytes = TagWeights(rows: Self.rows, transitions: Self.transitions).encoded
    #expect(TagWeights([]) == nil)
    #expect(TagWeights(Array("no weights at all, but long enough".utf8)) == nil)
    #expect(TagWeights(Array(bytes.dropLast())) == nil)
    var broken = bytes
    broken[4] = 27
    #expect(TagWeights(broken) == nil)
  }

  @Test func theProgramHasWeightsLinkedIn() throws {
    let weights = try #require(TagWeights.linked)
    #expect(weights.count > 50_000)
  }
}
