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

  @Test func aRareWordOfTheHeadlineIsAReason() throws {
    let reasons = try Self.reasons(
      Draft("a", title: "Hypersonic glider tested", "It flew."),
      Draft("b", title: "B", "Another hypersonic thing."), Draft("c", title: "C", "Rain."), of: "a")
    #expect(reasons["B"] == [RelationReason(kind: .term, name: "hypersonic")])
  }
}
