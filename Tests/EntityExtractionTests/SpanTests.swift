import NewsModel
import Testing

@testable import EntityExtraction

/// What a text names and states, for scorers.
@Suite struct SpanTests {
  private static let extractor = Extractor()

  private static func spans(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return extractor.spans(in: text).map { typed in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[typed.span])
      return "\(typed.type.rawValue):\(view)"
    }
  }

  @Test func offsetsCountScalarsNotBytes() {
    #expect(
      Self.spans("«Año» — 日本: NATO met in São Paulo 🇧🇷 on 3 May 2024.")
        == ["organization:NATO", "place:São Paulo", "date:3 May 2024"])
  }

  @Test(arguments: [
    ("It cost $3.5 billion, up 12 percent.", ["money:$3.5 billion", "percent:12 percent"]),
    ("He came early in 2023 and left last week.", ["date:2023", "relativeDate:last week"]),
    ("It opens in mid-2026.", ["date:2026"]),
    ("She left on Tuesday, two years ago.", ["date:Tuesday", "relativeDate:two years ago"]),
  ])
  func amountsAndDatesAreSpansToo(text: String, spans: [String]) {
    #expect(Self.spans(text) == spans)
  }

  @Test func namesSayWhatTheyMean() {
    let found = Self.extractor.spans(
      in: "The European Union (EU) met. The EU agreed; the bloc left.")
    #expect(found.map(\.name) == ["European Union", "European Union", "European Union"])
    #expect(Set(found.map(\.entity)).count == 1, "\"the bloc\" is no name")
  }

  @Test func spansStandInOrder() {
    let text = "Oslo paid $3 million in 2024; in 2025 Lima paid 4 million euros."
    let starts = Self.extractor.spans(in: text).map(\.span.lowerBound)
    #expect(starts == starts.sorted())
    #expect(starts.count == 6)
  }

  @Test func tokensAreCounted() {
    #expect(Extractor.tokenCount(of: "NATO's F-35 flew, twice.") == 7)
    #expect(Extractor.tokenCount(of: "") == 0)
  }
}
