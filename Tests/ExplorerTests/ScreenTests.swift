import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct ScreenTests {
  /// Key scripts that lead to every kind of page and mode.
  static let scripts = [
    "", "Enter", "Enter } }", "Enter Tab", "Enter v", "Enter r", "Enter ;", "/thales",
    "/thales Enter e", "/zzz", "fhall", ":op", "?", "m", "' ", "z", "[", "]", "] ]", "[ [",
    "] ] ] ] ] ]", "] ] ] ] ] ] ]", "] ] ] ] ] ] ] ]", "] ] ] ] ] ] ] ] ]", "1 2",
  ]

  @Test(arguments: scripts) func drawingSurvivesEverySize(script: String) {
    var session = Session(columns: 80, rows: 24)
    session.press(script)
    for columns in [1, 3, 19, 20, 33, 60, 80, 120, 250] {
      for rows in [1, 4, 5, 6, 10, 80] {
        session.send(.resized(columns: columns, rows: rows))
        let screen = session.screen
        #expect(screen.width == columns && screen.height == rows)
      }
    }
  }

  @Test(arguments: scripts) func drawingSurvivesAnEmptyLibrary(script: String) {
    for (columns, rows) in [(160, 48), (80, 24), (20, 5)] {
      var session = Session(columns: columns, rows: rows, library: SampleLibrary.empty)
      session.press(script)
      #expect(session.screen.height == rows)
    }
  }

  @Test func anyKeysOnAnyPageLeaveAStateThatCanBeDrawn() {
    var random = SeededGenerator(seed: 7)
    let keys = CommandTable.all.flatMap { $0.keys.split(separator: " ").map(String.init) }
      .filter { !["Q", "C-c", "q"].contains($0) }
    for _ in 0..<6 {
      var session = Session(columns: 90, rows: 20)
      for _ in 0..<60 {
        session.press(keys.randomElement(using: &random) ?? "j")
        _ = session.screen
      }
      #expect(session.state.history.pages.indices.contains(session.state.history.index))
    }
  }

  @Test(
    arguments: [
      (160, "", [Pane.list, .detail, .side]), (120, "Enter", [.list, .detail, .side]),
      (119, "", [.list, .detail]), (80, "Enter", [.detail, .side]),
      (80, "Enter Tab", [.detail, .side]), (79, "", [.list]), (79, "Enter", [.detail]),
      (79, "Enter Tab", [.side]), (160, "z", [.list]), (160, "z Escape", [.list, .detail, .side]),
      (160, "?", [.list]), (160, "v", [.list, .detail]),
    ] as [(Int, String, [Pane])])
  func theWidthDecidesWhichPanesShow(columns: Int, script: String, panes: [Pane]) {
    var session = Session(columns: columns, rows: 24)
    session.press(script)
    #expect(ScreenLayout(session.state).panes.map(\.pane) == panes)
  }

  @Test(arguments: [20, 40, 60, 79, 80, 100, 119, 120, 160, 250])
  func panesNeverOverlapNorLeaveTheScreen(columns: Int) {
    let session = Session(columns: columns, rows: 24)
    let layout = ScreenLayout(session.state)
    var end = 0
    for pane in layout.panes {
      #expect(pane.content.x >= end)
      #expect(pane.content.width > 0)
      end = pane.content.maxX
    }
    #expect(end <= columns)
  }

  @Test(arguments: [(19, 5), (20, 4), (1, 1)])
  func aTooSmallTerminalIsToldSo(columns: Int, rows: Int) {
    let session = Session(columns: columns, rows: rows)
    #expect("terminal too small".hasPrefix(session.screen.text(row: 0)))
    #expect(!session.screen.text(row: 0).isEmpty)
  }

  @Test func theTabsOfTheHeaderAreWhereTheyAreDrawn() {
    for columns in [20, 60, 80, 120, 200] {
      let session = Session(columns: columns, rows: 24)
      let header = session.screen.text(row: 0)
      for tab in HeaderTabs(session.state, width: columns).tabs {
        let drawn = header.dropFirst(tab.columns.lowerBound).prefix(tab.columns.count)
        #expect(tab.text.hasPrefix(drawn))
      }
    }
  }

  @Test(
    arguments: [
      (160, "Dossier  1 Articles 42  2 Companies 2"), (120, "Dossier  1 Articles 2 Companies"),
      (100, "1 Articles 2 Companies 3 Programs 4 People 5 Orgs"),
      (80, "1 Articles 2 Comp 3 Prog 4 People 5 Orgs 6 Places 7 Figs 8 Time 9 Story 0 Quotes"),
      (60, "Dossier  1 Articles 2 3 4 5 6 7 8 9 0"), (20, "Dossier  1 Articles"),
    ])
  func theHeaderSaysAsMuchAsFits(columns: Int, start: String) {
    let header = Session(columns: columns, rows: 24).screen.text(row: 0)
    #expect(header.hasPrefix(start))
  }

  @Test func theStatusLineNamesTheFileNotItsFolders() {
    var article = Sample.summary(1)
    article.url = nil
    article.path = "/home/ann/inbox/1.txt"
    #expect(article.shortOrigin == "1.txt")
    #expect(Session().text.contains("https://news.example/1"))
  }

  @Test func hostileTextReachesNoCell() {
    var state = ExplorerState(columns: 100, rows: 24)
    var row = Sample.summary(1)
    row.title = "Calm\u{1B}]0;owned\u{7}\u{202E}title\u{9B}2J"
    for case .ask(.articles, let slot, let generation) in Explorer.start(&state) {
      let page = ListPage(rows: [row], total: 1)
      _ = Explorer.update(&state, .answered(.articles(page), for: slot, generation: generation))
    }
    var surface = Surface(width: 100, height: 24)
    Explorer.render(state, into: &surface)
    let scalars = surface.characters.joined().unicodeScalars
    let isClean = scalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    #expect(isClean)
    #expect(!scalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    ("articles-160x30", 160, 30, ""), ("articles-80x24", 80, 24, ""),
    ("articles-40x12", 40, 12, ""),
    ("article-100x40", 100, 40, "Enter } }"), ("entity-160x30", 160, 30, "/thales Enter"),
    ("search-80x24", 80, 24, "/thales"), ("palette-80x24", 80, 24, ":art"),
    ("page-80x24", 80, 24, "Enter v"),
  ])
  func theScreenIsAsItWas(name: String, columns: Int, rows: Int, script: String) throws {
    var session = Session(columns: columns, rows: rows)
    session.press(script)
    try expectScreen(session.screen, matches: name)
  }

  @Test func withoutColoursNamesAndCursorStillStandOut() throws {
    var session = Session(columns: 80, rows: 24, theme: .monochrome)
    session.press("Enter }")
    try expectScreen(session.screen, matches: "article-monochrome-80x24")
  }
}

/// A generator that repeats itself, so that a failure can be repeated.
///
/// Source: S. Vigna, "SplitMix64".
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
