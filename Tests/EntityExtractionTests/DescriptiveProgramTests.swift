import NewsModel
import Testing

@testable import EntityExtraction

/// Undertakings that have no name of their own.
@Suite struct DescriptiveProgramTests {
  private static let extractor = Extractor()

  private static func programs(in text: String) -> [String] {
    extractor.analyze(.body(text)).entities.filter { $0.kind == .program }.map(\.name)
  }

  /// The sentences that stand beside the rules, with what they yield.
  static let examples: [(String, String)] = GazetteerFile(named: "undertakings").rows.map {
    ($0[4], $0[5])
  }

  @Test(arguments: examples) func everyRuleYieldsItsExample(_ sentence: String, _ name: String) {
    #expect(Self.programs(in: sentence) == [name])
  }

  @Test func thereIsAnExampleForEveryRule() {
    #expect(Self.examples.count > 15)
    #expect(!Self.examples.contains { $0.0.isEmpty || $0.1.isEmpty })
  }

  @Test(arguments: [
    "A security and defence partnership takes years.",
    "Norway wants a free trade agreement.",
    "The old fighter jet crashed near Oslo.",
    "A coalition of parties won in Denmark.",
  ]) func withoutPartiesThereIsNoUndertaking(_ sentence: String) {
    #expect(Self.programs(in: sentence) == [])
  }

  @Test(arguments: [
    (
      "Brussels and Ottawa opened talks on a security of information agreement.",
      "Canada–EU information-sharing agreement"
    ),
    (
      "A security pact between Manila and Canberra is near.", "Australia–Philippines defence pact"
    ),
    (
      "Engineers in Japan collaborate with Italy and Britain on a stealthy combat aircraft.",
      "Italy–Japan–UK joint fighter"
    ),
  ]) func capitalsStandForGovernmentsAndOrderIsAlphabetical(_ sentence: String, _ name: String) {
    #expect(Self.programs(in: sentence) == [name])
  }

  @Test func theTwoSidesAreThePartiesNamedBefore() {
    let text =
      "Leaders of the European Union and Norway met. "
      + "The two sides will begin a competitiveness alliance."
    #expect(Self.programs(in: text) == ["EU–Norway competitiveness alliance"])
  }

  @Test func aNamedProgrammeTakesTheDescriptionIn() {
    let text =
      "GCAP is late. Japan, Italy and Britain still develop the new fighter jet."
    #expect(Self.programs(in: text) == ["Global Combat Air Programme"])
  }
}
