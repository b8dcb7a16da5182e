import NewsLibrary
import NewsModel
import Testing

/// Libraries that came to hold the same documents in many ways.
@Suite struct HistoryTests {
  /// Numbers that are the same in every run.
  private struct Lots: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// Names that join, part and change their kinds as articles come and go.
  private static let names = [
    "{John Smith/person!admiral}", "{Jane Smith/person!minister}", "{Smith/person?surname}",
    "{Smith/person?surname!minister}", "{Smith/person?surname!admiral}", "{Ann von Smith/person}",
    "{von Smith/person?surname}", "{Kallas/person?surname}", "{Kaja Kallas/person}",
    "{Kallas/person}", "{Kaja Kallas/person=KALLAS}", "{KALLAS/organization?acronym}",
    "{KALLAS/person=Kaja Kallas}", "{Ze\u{301}bulon SA/company}", "{Z\u{E9}bulon SA/company}",
    "{EDF/program=European Defence Fund}", "{EDF/organization?acronym}",
    "{EDF/company}", "{European Defence Fund/program}", "{EDF/company=Electric Data Firm}",
    "{SJAC/company=Society of Joint Air Craft}", "{Society of Joint Air Craft/organization}",
    "{Society of Joint Air Craft/outlet}", "{SJAC/company}", "{SJAC/outlet?acronym}",
    "{Thales/company}", "{THALES SA/company}", "{Oslo/place}", "{GCAP/program}",
  ]
  private static let titles = [
    "Yard wins frigate order", "Frigate order for the yard", "Ministers meet",
    "Meeting of ministers",
    "Fund opens",
  ]
  private static let dates = ["2025-03-01", "2025-03-03", "2025-04", "2024", nil]

  /// Some version of a document: names, a title, a date and sometimes a long text that others have.
  private static func draft(_ path: Int, _ lots: inout Lots) -> Draft {
    var draft = Draft(
      "\(path)", title: titles.randomElement(using: &lots) ?? "",
      on: dates.randomElement(using: &lots) ?? nil, source: "Daily One")
    for _ in 0..<Int.random(in: 1...3, using: &lots) {
      let named = (0..<Int.random(in: 1...3, using: &lots)).compactMap { _ in
        names.randomElement(using: &lots)
      }
      draft.sentences.append(named.joined(separator: " met ") + " on 3 May 2025.")
    }
    if Bool.random(using: &lots) { draft.sentences.append(StoryTests.long) }
    draft.hash = "\(lots.next())"
    return draft
  }

  @Test(arguments: 0..<60)
  func anyHistoryGivesTheSameLibrary(seed: UInt64) throws {
    var lots = Lots(state: seed)
    let library = try NewsLibrary.inMemory()
    var last: [Int: Draft] = [:]
    for _ in 0..<24 {
      let batch = Set(
        (0..<Int.random(in: 1...3, using: &lots)).map { _ in
          Int.random(in: 0..<7, using: &lots)
        }
      ).sorted().map { ($0, Self.draft($0, &lots)) }
      for (path, draft) in batch { last[path] = draft }
      _ = try library.store(batch.map(\.1.document))
      if Int.random(in: 0..<3, using: &lots) == 0 { try library.settle() }
      if Int.random(in: 0..<4, using: &lots) == 0 {
        let problems = try library.check()
        #expect(problems == [])
      }
    }
    try library.finishImport()
    let problems = try library.check()
    #expect(problems == [])
    let expected = try NewsLibrary.holding(last.sorted { $0.key < $1.key }.map(\.value))
    let lines = try library.canonicalDump().split(separator: "\n")
    let difference = try expected.canonicalDump().split(separator: "\n").difference(from: lines)
    #expect(difference.isEmpty)
  }

  @Test func aSurnameOfVeryManyPeopleMeansNobodyAndAgainSomebodyWhenTheyAreFewer() throws {
    let library = try NewsLibrary.inMemory()
    func people(_ numbers: Range<Int>) -> [ImportedDocument] {
      numbers.map {
        Draft("p\($0)", "{First\($0) Berg/person\($0 == 0 ? "!captain" : "")} came.").document
      }
    }
    _ = try library.store(people(0..<64))
    _ = try library.store([Draft("s", "{Berg/person?surname!captain} left.").document])
    try library.finishImport()
    #expect(try library.names(of: .person).contains("First0 Berg 2/2"))
    _ = try library.store(people(64..<65))
    try library.finishImport()
    #expect(try library.names(of: .person).contains("Berg 1/1"))
    _ = try library.store([Draft("p64", "Nobody came.").document])
    try library.finishImport()
    #expect(try library.names(of: .person).contains("First0 Berg 2/2"))
    #expect(try library.check() == [])
  }

  @Test func sequencesOfManyArticlesLeadNowhereUntilTheyAreFewer() throws {
    let library = try NewsLibrary.inMemory()
    func drafts(_ numbers: Range<Int>, _ text: String) -> [ImportedDocument] {
      numbers.map { Draft("d\($0)", title: "Keel", text).document }
    }
    _ = try library.store(drafts(0..<64, StoryTests.long))
    try library.finishImport()
    #expect(try library.storyPaths().map(\.count) == [64])
    _ = try library.store(drafts(64..<65, StoryTests.long))
    try library.finishImport()
    let paths = try library.storyPaths()
    #expect(paths == [])
    _ = try library.store(drafts(64..<65, "Another text altogether."))
    try library.finishImport()
    #expect(try library.storyPaths().map(\.count) == [64])
    #expect(try library.check() == [])
  }
}
