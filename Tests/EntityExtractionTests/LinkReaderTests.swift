import NewsModel
import Testing

@testable import EntityExtraction

@Suite struct LinkReaderTests {
  static let reader = LinkReader(countriesByDemonym: ["Norwegian": "Norway"])

  static let rows = GazetteerFile(named: "link-patterns").rows

  @Test func everyRowOfTheTableIsARule() {
    #expect(Self.rows.count > 50)
    #expect(Self.reader.patterns.count == Self.rows.count)
  }

  @Test(arguments: rows)
  func aRuleReadsItsOwnExample(_ row: GazetteerFile.Row) throws {
    let reader = LinkReader(rows: [row])
    let pattern = try #require(reader.patterns.first)
    let kinds = [try #require(pattern.left.kinds.first), try #require(pattern.right.kinds.first)]
    let marked = MarkedText(try #require(row.fields.last), kinds: kinds)
    let links = reader.links(in: marked.text, mentions: marked.mentions, entities: marked.entities)
    let labelled = links.filter { $0.label == pattern.label }
    let isBackward = pattern.direction == .backward
    #expect(labelled.map(\.from) == [isBackward ? 1 : 0])
  }

  @Test(arguments: [
    (
      "[company:Acme], [company:Norvik] and [company:Tolva] will take part in the [program:Falcon].",
      ["Acme takes part in Falcon", "Norvik takes part in Falcon", "Tolva takes part in Falcon"]
    ),
    (
      "[place:Norway]'s [company:Acme] and [company:Norvik] met investors.",
      ["Acme based in Norway", "Norvik based in Norway"]
    ),
    (
      "Norwegian Prime Minister [person:Ana Ito] flew home to [place:Norway].",
      ["Ana Ito represents Norway"]
    ),
    (
      "[place:Norway] said [company:Acme] will join the [program:Falcon].",
      ["Acme takes part in Falcon"]
    ),
    (
      "[person:Ana Ito] and [person:Bo Lund] ratified the [program:Falcon Pact].",
      ["Ana Ito signed Falcon Pact", "Bo Lund signed Falcon Pact"]
    ),
    (
      "Firms such as [company:Acme] and [company:Tolva], all represented under the"
        + " [organization:Makers' Society], came.",
      ["Acme member of Makers' Society", "Tolva member of Makers' Society"]
    ),
    (
      "[place:Norway] is co-developing a tank with [place:Chile] and [place:Peru].",
      ["Norway develops with Chile", "Norway develops with Peru"]
    ),
    (
      "[person:Bo Lund], [organization:Union] President [person:Ana Ito] and others came.",
      ["Ana Ito leads Union"]
    ),
    (
      "[organization:Acme] Vice President [person:Ana Ito] spoke.",
      ["Ana Ito represents Acme"]
    ),
    (
      "The [program:Falcon Forum] was set up and launched in May by Prime Minister"
        + " [person:Ana Ito] and President [person:Bo Lund].",
      ["Ana Ito takes part in Falcon Forum", "Bo Lund takes part in Falcon Forum"]
    ),
    (
      "The [organization:Union] foreign policy chief [person:Ana Ito] spoke.",
      ["Ana Ito leads Union"]
    ),
    (
      "The [program:Chile-Peru Forum] met as [place:Chile] and [place:Peru] watched.",
      ["Chile takes part in Chile-Peru Forum", "Peru takes part in Chile-Peru Forum"]
    ),
  ])
  func labelledTiesAreRead(_ marked: String, _ expected: [String]) {
    let marked = MarkedText(marked)
    let links = Self.reader.links(
      in: marked.text, mentions: marked.mentions, entities: marked.entities)
    let read = links.compactMap { link -> String? in
      guard let label = link.label else { return nil }
      return "\(marked.entities[link.from].name) \(label.rawValue) \(marked.entities[link.to].name)"
    }
    #expect(read.sorted() == expected.sorted())
  }

  @Test func pairsWithoutALabelAreTiedOnce() {
    let marked = MarkedText("[company:Acme] fell and [person:Ana Ito] rose, as [company:Acme] saw.")
    let links = Self.reader.links(
      in: marked.text, mentions: marked.mentions, entities: marked.entities)
    #expect(links.count == 1)
    #expect(links.first?.label == nil)
    #expect(links.first?.from == 0)
    #expect(links.first?.to == 1)
  }

  @Test func aLongListTiesOnlyNeighbours() {
    let names = (0..<20).map { "[company:Firm\($0)]" }.joined(separator: ", ")
    let marked = MarkedText(names + " fell.")
    let links = Self.reader.links(
      in: marked.text, mentions: marked.mentions, entities: marked.entities)
    #expect(links.count == 19)
    #expect(links.filter { $0.to != $0.from + 1 }.isEmpty)
  }

  @Test func twoSentencesDoNotTie() {
    let marked = MarkedText("[company:Acme] fell. [company:Norvik] rose.")
    let links = Self.reader.links(
      in: marked.text, mentions: marked.mentions, entities: marked.entities)
    #expect(links.isEmpty)
  }
}
