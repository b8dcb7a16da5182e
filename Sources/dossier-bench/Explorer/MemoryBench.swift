/// Reads the program's resident memory at its start and after a long walk.
struct MemoryBench {
  /// From an article: into its first name, on to the list's next article in that page, to the
  /// articles related to it, into the first of these, into a name of that, and back to the article.
  ///
  /// Enter and `r` push a page each; `J` shows another article in the page that is there.
  private static let round = ["}", "Enter", "J", "r", "Enter", "}", "Enter", "H", "H", "H"]
  private static let pushing: Set = ["Enter", "r"]

  struct Figures {
    /// KiB.
    var atStart: Int
    /// KiB.
    var afterWalk: Int
    /// How many pages were pushed to the history.
    var pages: Int
  }

  var launch: TerminalProgram.Launch
  var pages = 1000

  /// Walks until enough pages were pushed, or a round pushes none.
  func run() throws -> Figures {
    let program = try TerminalProgram(launch)
    defer { program.end() }
    _ = try program.reaction(
      since: program.start, to: .frame, isCertain: true, patience: .seconds(30))
    let facts = ProcessFacts(id: program.id)
    var figures = Figures(atStart: facts.residentMemory ?? 0, afterWalk: 0, pages: 0)
    for key in [":", "a", "r", "t", "i", "c", "l", "e", "s", "Enter", "Enter"] {
      try press(key, in: program, &figures)
    }
    figures.pages = 1
    while figures.pages < pages {
      let before = figures.pages
      for key in Self.round { try press(key, in: program, &figures) }
      if figures.pages == before { break }
    }
    figures.afterWalk = facts.residentMemory ?? 0
    return figures
  }

  private func press(
    _ key: String, in program: TerminalProgram, _ figures: inout Figures
  ) throws {
    guard let bytes = KeyBytes.bytes(of: key) else { throw UnknownKey(name: key) }
    let reaction = try program.reaction(to: bytes)
    if reaction.landmark != nil, Self.pushing.contains(key) { figures.pages += 1 }
  }
}
