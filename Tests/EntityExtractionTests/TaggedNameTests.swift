import NewsModel
import Testing

@testable import EntityExtraction

/// Names that no table and no rule knows, told by learned weights.
@Suite struct TaggedNameTests {
  private static let extractor = Extractor()

  private static func names(in text: String) -> [String] {
    let article = Article(plainText: text)
    let analysis = extractor.analyze(article)
    return analysis.mentions.map {
      "\(analysis.entities[$0.entity].kind.rawValue):\(article.text(in: $0.span))"
    }
  }

  @Test(arguments: [
    ("Police in Vostrelle arrested two men on Tuesday.", ["place:Vostrelle"]),
    (
      "Nomvula Dlakudse, who coaches the team, praised her brother Orbelin Tzukiras.",
      ["person:Nomvula Dlakudse", "person:Orbelin Tzukiras"]
    ),
    ("The lender Banco Velmoria said profit rose 4 percent.", ["company:Banco Velmoria"]),
    ("He studied law at the University of Quandery.", ["organization:University of Quandery"]),
  ])
  func contextAndSpellingTell(text: String, names: [String]) {
    #expect(Self.names(in: text) == names)
  }

  @Test func aNameHasOneKindInAnArticle() {
    let text = """
      Prosecutors questioned Ilmar Tasselby for nine hours.
      Tasselby denied it. "I was not there," Tasselby said, and Tasselby left.
      """
    let kinds = Set(Self.names(in: text).map { $0.prefix { $0 != ":" } })
    #expect(kinds == ["person"])
  }

  @Test func hyphensBetweenKnownNamesPartThem() {
    #expect(
      Self.names(in: "The EU-Japan talks went on.") == ["organization:EU", "place:Japan"])
  }

  @Test func doubtIsToldAsDoubt() {
    let article = Article(plainText: "They like Ormel.\nPresident Emmanuel Macron met Kaja Kallas.")
    let mentions = Self.extractor.analyze(article).mentions
    #expect(mentions.allSatisfy { (0.4...1).contains($0.confidence) })
    #expect(mentions.contains { $0.confidence > 0.9 })
  }

  @Test func anEmptyTextNamesNothing() {
    #expect(Self.names(in: "").isEmpty)
    #expect(Self.names(in: "\n \n").isEmpty)
  }

  @Test func withoutWeightsTheRulesAloneDecide() {
    let bare = Extractor(weights: nil)
    let article = Article(plainText: "NATO met in Oslo.")
    let analysis = bare.analyze(article)
    #expect(analysis.entities.map(\.name) == ["NATO", "Oslo"])
    #expect(analysis.mentions.allSatisfy { $0.rule == "gazetteer" })
  }
}
