import NewsLibrary
import NewsModel
import Testing

@Suite struct OrderIndependenceTests {
  /// Names that only make sense once all four are known, a story, a teaser and a namesake.
  static let drafts = [
    Draft(
      "a.txt", title: "Commission opens drone fund for Japan firms", on: "2025-03-01",
      source: "Daily One",
      "leads:: {Kaja Kallas/person!chief} runs the {EDF/program=European Defence Fund}.",
      "{Thales SA/company} and {SJAC/company=Society of Japanese Aerospace Companies} agreed."),
    Draft(
      "b.txt", title: "Japan firms join the drone fund", on: "2025-03-03",
      "{Kallas/person?surname} welcomed {THALES/company}.",
      "{EDF/organization?acronym} pays, {SJAC/company} said; {European Defense Fund/program} too."
    ).teasing("Commission opens drone fund for Japan firms"),
    Draft(
      "c.txt", title: "Two ministers", on: "2024",
      "{John Smith/person!defence minister} met {Jane Smith/person!trade minister}.",
      "{Nikkei Asia/outlet} reported."),
    Draft(
      "d.txt", title: "Minister returns",
      "{Smith/person?surname!trade minister} left.",
      "{Nikkei Asia/company} and {Nikkei Asia/company}."),
  ]

  static let orders = permutations(of: Array(drafts.indices))

  @Test(arguments: orders)
  func anyOrderGivesTheSameLibrary(order: [Int]) throws {
    let expected = try NewsLibrary.holding(Self.drafts).canonicalDump()
    let library = try NewsLibrary.inMemory()
    for index in order {
      _ = try library.store([Self.drafts[index].document])
      try library.finishImport()
    }
    #expect(try library.canonicalDump() == expected)
    #expect(try library.check() == [])
  }

  @Test(arguments: [[2, 2], [1, 3], [3, 1]])
  func anyBatchingGivesTheSameLibrary(sizes: [Int]) throws {
    let expected = try NewsLibrary.holding(Self.drafts).canonicalDump()
    let library = try NewsLibrary.inMemory()
    var rest = Self.drafts[...]
    for size in sizes {
      _ = try library.store(rest.prefix(size).map(\.document))
      rest = rest.dropFirst(size)
    }
    try library.finishImport()
    #expect(try library.canonicalDump() == expected)
  }

  @Test(arguments: drafts.indices)
  func whatWasReplacedLeavesNoTrace(changed: Int) throws {
    let library = try NewsLibrary.inMemory()
    var drafts = Self.drafts
    drafts[changed].sentences = [
      "leads:: {Kaja Smith/person} met {Kallas/person?surname}.",
      "{SJAC/company=Some Joint Aircraft Company} grew.",
    ]
    drafts[changed].title = "Something else"
    _ = try library.store(drafts.map(\.document))
    try library.finishImport()
    _ = try library.store([Self.drafts[changed].document])
    try library.finishImport()
    let expected = try NewsLibrary.holding(Self.drafts).canonicalDump()
    #expect(try library.canonicalDump() == expected)
    #expect(try library.check() == [])
  }

  @Test func differentDocumentsGiveDifferentDumps() throws {
    let all = try NewsLibrary.holding(Self.drafts).canonicalDump()
    let fewer = try NewsLibrary.holding(Array(Self.drafts.dropLast())).canonicalDump()
    #expect(all != fewer)
  }

  private static func permutations(of items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(of: rest).map { [first] + $0 }
    }
  }
}
