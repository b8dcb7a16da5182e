import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

/// How far a search goes, and for what.
@Suite struct SearchWalkTests {
  @Test(arguments: [
    (window: 2, enough: 0, limit: 9, found: [40, 39]), (2, 1, 9, [40, 39]),
    (2, 3, 9, Array((1...40).reversed().prefix(9))), (0, 0, 9, []), (100, 0, 3, [40, 39, 38]),
  ])
  func matchesAreWalkedFromTheLastOneOn(
    window: Int64, enough: Int, limit: Int, found: [Int64]
  ) throws {
    let library = try NewsLibrary.holding(
      (1...40).map { Draft("\($0)", title: "T", "A cormorant on the quay number \($0).") })
    let walked = try library.database.read { db in
      let matches = Matches(
        db: db, source: "article_index WHERE article_index MATCH ?", filters: [])
      let expression = SearchExpression(text: "\"cormorant\"", weights: [1], share: 1)
      return try matches.newest(expression, window: window, enough: enough, limit: limit)
    }
    #expect(walked == found)
  }

  @Test func whatCommonWordsCostNarrowsHowFarBackIsLooked() {
    let rare = SearchExpression(text: "a", weights: [5], share: 0.001)
    let common = SearchExpression(text: "b", weights: [1], share: 0.9)
    let all = SearchExpression.all([rare, common])
    #expect(all.share == 0.001)
    #expect(SearchExpression.any([rare, common]).share == 0.901)
    #expect(all.window(within: 1000) < rare.window(within: 1000))
    #expect(common.window(within: 1000) < all.window(within: 1000))
  }

  @Test func ofWordsThatBeginAlikeNoMoreAreLookedForThanMatter() {
    var found = Terms.Completions(
      words: [("the", 100), ("that", 90), ("to", 80), ("tin", 3)], isWhole: true)
    found.cut(after: 150)
    #expect(found.words.map(\.text) == ["the", "that"])
    #expect(!found.isWhole)
    var few = Terms.Completions(words: [("tin", 3)], isWhole: true)
    few.cut(after: 150)
    #expect(few.isWhole)
  }

  @Test func inASmallLibraryABeginningStandsForRareWordsToo() throws {
    let library = try NewsLibrary.holding(
      (1...9).map { Draft("\($0)", title: "Same", "They said that the same safe stays.") }
        + [Draft("rare", title: "Other", "A samovar.")])
    #expect(try library.titlesFound(by: "sa").contains("Other"))
  }

  @Test func namesOfOtherKindsHideNoneOfTheKindAskedFor() throws {
    let firms = (1...60).map { Draft("\($0)", "{Smith Works \($0)/company}.") }
    let library = try NewsLibrary.holding(firms + [Draft("p", "{John Smith/person} came.")])
    let answer = try library.answer(.search("person:smith", limit: 50))
    guard case .search(let results) = answer else {
      Issue.record("no results of a search")
      return
    }
    #expect(results.entities.map(\.summary.name) == ["John Smith"])
  }
}
