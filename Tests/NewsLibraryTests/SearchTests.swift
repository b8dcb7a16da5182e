import NewsLibrary
import NewsModel
import Testing

@Suite struct SearchTests {
  static let drafts = [
    Draft(
      "drones.txt", title: "Drones over the sea", on: "2025-07-01", source: "Harbour Post",
      "{Thales/company} shows dual-use drones at the air show in {Paris/place}."),
    Draft(
      "ships.txt", title: "Ships for the coast", on: "2025-08-01", source: "Coast Daily",
      "{Thales SA/company} and {Safran/company} build ships with drones; show the air."),
    Draft(
      "café.txt", title: "Café talks", source: "Coast Daily",
      "{Kaja Kallas/person} met {Thales Alenia Space/company}."),
  ]

  @Test(arguments: [
    ("drones ", ["Drones over the sea", "Ships for the coast"]),
    ("dro", ["Drones over the sea", "Ships for the coast"]),
    ("dro ", []), ("cafe ", ["Café talks"]), ("\"air show\" ", ["Drones over the sea"]),
    ("drones -ships ", ["Drones over the sea"]), ("dual-use ", ["Drones over the sea"]),
    ("ships OR café ", ["Café talks", "Ships for the coast"]),
    ("title:drones ", ["Drones over the sea"]), ("source:coast drones ", ["Ships for the coast"]),
    ("company:safran ", ["Ships for the coast"]), ("person:kallas ", ["Café talks"]),
    ("company:alenia ", ["Café talks"]), ("place:paris -drones ", []),
    ("after:2025-07-15 ", ["Ships for the coast"]),
    ("drones after:2025-07-15 ", ["Ships for the coast"]),
    ("drones before:2025-07-15 ", ["Drones over the sea"]),
    ("drones after:2026 ", []),
    ("before:2025-08 ", ["Drones over the sea"]),
    ("company:safran OR person:kallas ", ["Café talks", "Ships for the coast"]),
    ("-drones ", ["Café talks"]), ("", []), ("\" ' ( ) * : ^ ~ NEAR AND NOT ", []),
    ("drones AND", ["Ships for the coast"]),
    ("{drones} ", ["Drones over the sea", "Ships for the coast"]),
  ])
  func aSearchFinds(query: String, titles: [String]) throws {
    let library = try NewsLibrary.holding(Self.drafts)
    #expect(try library.titlesFound(by: query).sorted() == titles)
  }

  @Test func aWordInTheTitleCountsMore() throws {
    let library = try NewsLibrary.holding(Self.drafts)
    #expect(try library.titlesFound(by: "drones ").first == "Drones over the sea")
  }

  @Test func theSnippetMarksTheWordsFound() throws {
    let library = try NewsLibrary.holding(Self.drafts)
    guard case .search(let results) = try library.answer(.search("\"AIR show\" ", limit: 5)),
      let hit = results.articles.first
    else {
      Issue.record("nothing found")
      return
    }
    #expect(hit.highlights.map { hit.snippet.substring(utf8: $0) } == ["air show"])
  }

  @Test func theSnippetOfALateMatchBeginsNearIt() throws {
    let filler = Array(repeating: "Långa ord fyller texten", count: 80).joined(separator: " ")
    let library = try NewsLibrary.holding(Draft("a", filler + " innan Satelliten kommer."))
    guard case .search(let results) = try library.answer(.search("satell", limit: 5)),
      let hit = results.articles.first
    else {
      Issue.record("nothing found")
      return
    }
    #expect(hit.highlights.map { hit.snippet.substring(utf8: $0) } == ["Satelliten"])
    #expect(hit.snippet.utf8.count < 200)
  }

  @Test(arguments: [
    ("Thales", ["Thales SA", "Thales Alenia Space"]), ("thales sa", ["Thales SA"]),
    ("alenia", ["Thales Alenia Space"]), ("saf", ["Safran"]),
    ("company:thales ", ["Thales SA", "Thales Alenia Space"]),
    ("person:thales ", []),
  ])
  func entitiesAreFoundBestFirst(query: String, names: [String]) throws {
    let library = try NewsLibrary.holding(Self.drafts)
    guard case .search(let results) = try library.answer(.search(query, limit: 10)) else { return }
    #expect(results.entities.map(\.summary.name) == names)
  }

  @Test(arguments: [
    ("thales", ["Thales SA"]), ("THALES S.A.", ["Thales SA"]), ("the café", []),
    ("Thales A", ["Thales Alenia Space"]), ("kallas", []), ("Kaja", ["Kaja Kallas"]),
  ])
  func aNameFindsTheEntitiesCalledSo(name: String, names: [String]) throws {
    let library = try NewsLibrary.holding(Self.drafts)
    #expect(try library.entities(named: name).map(\.name) == names)
  }

  @Test func aDateThatIsNoneIsALibraryError() throws {
    let library = try NewsLibrary.holding(Self.drafts)
    let error = #expect(throws: LibraryError.self) {
      try library.answer(.search("after:soon ", limit: 5))
    }
    #expect(error?.description.contains("2025-07-23") == true)
  }
}
