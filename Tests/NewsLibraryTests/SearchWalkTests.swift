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
        .articles.map(\.article)
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

  /// Its text is a hundred words long but for "cormorant", which it has so often.
  private static func article(_ name: String, title: String = "Quays", cormorants: Int) -> Draft {
    let rest = (cormorants..<100).map { "w\($0)" }
    let text = Array(repeating: "cormorant", count: cormorants) + rest
    return Draft(name, title: title, text.joined(separator: " ") + ".")
  }

  @Test func whatStandsOftenForTheLengthIsProminent() {
    func prominent(_ title: String, _ text: String) -> ProminentWords {
      ProminentWords(title: FoldedWords(title), text: FoldedWords(text))
    }
    let often =
      "A Cormorant, a cormorant and a cormorant: "
      + (1...90).map { "w\($0)" }.joined(separator: " ")
    #expect(prominent("Quays", often).ofText == ["cormorant"])
    #expect(prominent("Quays", often).ofTitle == [])
    #expect(prominent("A cormorant", often).ofTitle == ["cormorant"])
    #expect(prominent("A cormorant", often).ofText == [])
    let long = often + " " + (1...900).map { "v\($0)" }.joined(separator: " ")
    #expect(prominent("Quays", long) == prominent("", ""))
    #expect(prominent("Cormorants", "").ofTitle == [])
  }

  @Test func marksAreCountedAsTheyAreSet() {
    let texts = (1...30).map { count in
      (0..<200).map { "w\($0 * $0 % (count + 3))" }.joined(separator: " ")
    }
    for text in texts {
      let (title, text) = (FoldedWords("About w1 and w4, w4"), FoldedWords(text))
      var counter = WordCounter()
      counter.add(title: title, text: text)
      let marks = ProminentWords(title: title, text: text)
      let counted = Array(counter.counts)
      #expect(counted.filter { $1.prominentTitles == 1 }.map(\.0) == marks.ofTitle)
      #expect(counted.filter { $1.prominentTexts == 1 }.map(\.0) == marks.ofText)
      #expect(counted.filter { $1.titles == 1 }.map(\.0) == ["about", "and", "w1", "w4"])
    }
  }

  @Test func theBestAreFoundBehindTheLastThatAreRanked() throws {
    let library = try NewsLibrary.holding(
      [
        Self.article("often", title: "Often", cormorants: 9),
        Self.article("titled", title: "Cormorant titled", cormorants: 1),
      ] + (1...30).map { Self.article("\($0)", title: "Other \($0)", cormorants: 1) })
    let found = try library.database.read { db in
      try Search(db: db, ranked: 3).results(for: "cormorant ", limit: 3, .best).articles
    }
    #expect(found.prefix(2).map(\.summary.title) == ["Often", "Cormorant titled"])
  }

  @Test func whatIsNotLookedThroughToTheEndSaysSoAndIsThoroughlyFound() throws {
    let library = try NewsLibrary.holding(
      [Self.article("old", cormorants: 1)] + (1...30).map { Draft("\($0)", title: "T", "Gulls.") })
    try library.database.read { db in
      let search = Search(db: db, kindPatience: 0)
      let quick = try search.results(for: "cormorant ", limit: 3, .best)
      #expect(quick.articles.isEmpty && quick.isPartial)
      let thorough = try search.results(for: "cormorant ", limit: 3, .thorough)
      #expect(thorough.articles.count == 1 && !thorough.isPartial)
    }
  }

  @Test func namesAreLookedForByTheirRarestWord() throws {
    let library = try NewsLibrary.holding([
      Draft("a", "{Elena Stone/person} met {Elena Marsh/person} and {Peter Stone/person}.")
    ])
    func found(_ text: String) throws -> [String] {
      guard case .search(let results) = try library.answer(.search(text, limit: 9)) else {
        return []
      }
      return results.entities.map(\.summary.name)
    }
    #expect(try found("person:\"stone elena\"") == ["Elena Stone"])
    #expect(try found("person:\"marsh ele\"") == ["Elena Marsh"])
    #expect(try found("person:\"marsh peter\"") == [])
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
