import NewsLibrary
import NewsModel
import Testing

@Suite struct RelatedTests {
  static func reasons(_ drafts: Draft..., of path: String) throws -> [String: [RelationReason]] {
    let library = try NewsLibrary.holding(drafts)
    let id = try #require(try library.article(atPath: path))
    let rows = try #require(try library.answer(.related(id, limit: 10)).related)
    return Dictionary(rows.map { ($0.summary.title, $0.reasons) }) { first, _ in first }
  }

  @Test func sharedEntitiesAreReasonsRarestFirst() throws {
    let reasons = try Self.reasons(
      Draft("a", title: "A", "{Thales/company} {Japan/place} {Safran/company}"),
      Draft("b", title: "B", "{Thales/company} {Japan/place} {Safran/company}"),
      Draft("c", title: "C", "{Safran/company} {Japan/place}"), Draft("d", title: "D", "Rain."),
      of: "a")
    #expect(reasons["B"]?.map(\.name) == ["Thales", "Safran", "Japan"])
    #expect(reasons["C"]?.map(\.name) == ["Safran", "Japan"])
    #expect(reasons["D"] == nil)
  }

  @Test func aRareEntityOutweighsCommonOnes() throws {
    let library = try NewsLibrary.holding(
      [Draft("a", title: "A", "{Rare/program} {Japan/place} {EU/organization}")]
        + [Draft("b", title: "B", "{Rare/program}")]
        + (0..<8).map { Draft("\($0)", title: "\($0)", "{Japan/place} {EU/organization}") })
    let id = try #require(try library.article(atPath: "a"))
    let rows = try #require(try library.answer(.related(id, limit: 3)).related)
    #expect(rows.first?.summary.title == "B")
    #expect(rows.count == 3)
  }

  @Test func storiesPagesTeasersAndWordsAreReasons() throws {
    let text = StoryTests.long
    let reasons = try Self.reasons(
      Draft("a", title: "A", text).teasing("Announced").embedding(Draft("", title: "Beside", "X.")),
      Draft("b", title: "B", text), Draft("c", title: "Announced", "Nothing."),
      Draft("d", title: "Frigate", "A frigate is a frigate."),
      of: "a")
    #expect(reasons["B"]?.first == RelationReason(kind: .story, name: "same story"))
    #expect(reasons["Announced"] == [RelationReason(kind: .teaser, name: "teaser")])
    #expect(reasons["Beside"] == [RelationReason(kind: .teaser, name: "same page")])
  }

  @Test(arguments: [
    ("Another hypersonic thing, more hypersonic still.", ["hypersonic"]),
    ("Another hypersonic thing.", []), ("Firms, officials and chiefs: officials of firms.", []),
    ("It sought, and sought, deeper levels, deeper.", []),
  ])
  func aRareWordBothTellOfIsAReason(text: String, names: [String]) throws {
    let reasons = try Self.reasons(
      Draft("a", title: "Hypersonic glider sought deeper", "Officials flew, officials said."),
      Draft("b", title: "B", text), Draft("c", title: "C", "Rain."), of: "a")
    #expect(reasons["B", default: []] == names.map { RelationReason(kind: .term, name: $0) })
  }

  @Test func namesStandBeforePagesAndPagesBeforeCommonPlacesAndWords() throws {
    let beside = Draft("", title: "Hypersonic glider", "{Japan/place} {GCAP/program} {Oslo/place}")
    let reasons = try Self.reasons(
      Draft("a", title: "Hypersonic glider", "{Japan/place} {GCAP/program} {Oslo/place}")
        .embedding(beside),
      Draft("c", "{Japan/place}"), Draft("d", "{Japan/place} {Oslo/place}"), Draft("e", "Rain."),
      Draft("f", "{Japan/place}"), of: "a")
    let names = reasons["Hypersonic glider"]?.map(\.name)
    #expect(names == ["GCAP", "Oslo", "same page", "Japan", "glider", "hypersonic"])
  }

  @Test func atMostSixReasonsAreShown() throws {
    let names = (0..<9).map { "{Firm \($0)/company}" }.joined(separator: " ")
    let reasons = try Self.reasons(
      Draft("a", names), Draft("b", title: "B", names), Draft("c", "Rain."), of: "a")
    #expect(reasons["B"]?.count == 6)
  }
}
