import NewsModel
import Testing

struct ArticleTests {
  @Test func partsAreJoinedByLineFeedsAndSpansCountBytes() {
    var article = Article(role: .main)
    article.append("Café opens", as: .title)
    article.append("", as: .standfirst)
    article.append("Riga has it.", as: .body)
    #expect(article.text == "Café opens\nRiga has it.")
    #expect(article.parts.map(\.span) == [0..<11, 12..<24])
    #expect(article.title == "Café opens")
    #expect(article.standfirst == nil)
    #expect(article.texts(of: .body) == ["Riga has it."])
  }

  @Test(arguments: [(0..<5, "Café"), (-3..<2, "Ca"), (3..<99, "é"), (50..<60, "")])
  func spansAreClampedToTheText(span: Range<Int>, expected: String) {
    #expect("Café".substring(utf8: span) == expected)
  }

  @Test func everyKindIsFoundByItsPlural() {
    for kind in EntityKind.allCases { #expect(EntityKind(plural: kind.plural) == kind) }
    #expect(EntityKind(plural: "gadgets") == nil)
  }
}
