import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct DumpTests {
  @Test func everyFeatureHasItsWeights() {
    #expect(LineWeights.own.count == LineFeature.allCases.count)
    #expect(LineWeights.around.map(\.count) == Array(repeating: LineFeature.around.count, count: 4))
  }

  @Test(arguments: [
    "The islanders baked", "250 g barley flour", "10 g salt", "300 ml warm buttermilk",
    "Stir the two flours", "The crust softens",
  ])
  func aRecipeKeepsItsListsAndSteps(words: String) throws {
    let article = try Page.parsed(Page.fixture("recipe-page.txt")).articles[0]
    #expect(article.text.contains(words))
  }

  @Test(arguments: [
    "Pickles", "Print Recipe", "We may earn a commission", "Nine soups", "Nils Varga says",
    "Mine came out flat", "Smoked Eel", "Privacy",
  ])
  func aRecipeLosesTheFurnitureAroundIt(words: String) throws {
    let parsed = try Page.parsed(Page.fixture("recipe-page.txt"))
    #expect(!parsed.articles[0].text.contains(words))
    let roles = parsed.roles(ofLineContaining: words)
    #expect(!roles.isEmpty && roles.allSatisfy { [.junk, .teaser].contains($0) }, "\(roles)")
  }

  @Test func theHeadOfARecipeIsRead() throws {
    let article = try Page.parsed(Page.fixture("recipe-page.txt")).articles[0]
    #expect(article.title == "Barley Bread From the Island Kiln")
    #expect(article.byline == "Olga Brandt")
    #expect(article.published?.printed == "June 5, 2024")
  }

  @Test(arguments: [
    ("Ada Novak is a reporter for the Harbour Gazette.", true),
    ("Tom Reyes writes about ports and has published two books.", true),
    ("Ada Novak is the mayor of the town and its oldest pilot.", false),
    ("The reporter is said to have left before the vote was held.", false),
  ])
  func notesAboutAuthorsAreTold(line: String, isNote: Bool) {
    #expect(AuthorNote.isNote(line) == isNote)
  }

  @Test func fiveShortLinesAreAMenuOnlyBesideFurniture() {
    let lines = ["Bread", "Soup", "Fish", "Pickles", "Jam", "The mill sells flour by the sack."]
    let furniture = ["Sign in", "Privacy Policy"]
    let blocks = PageBlocks(phrases: PhraseBook(rules: Phrases.all))
    #expect(!MainRegion.isDump(blocks.blocks(of: lines, from: 0)))
    #expect(MainRegion.isDump(blocks.blocks(of: lines + furniture, from: 0)))
  }
}
