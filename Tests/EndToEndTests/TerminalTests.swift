import Foundation
import Testing

/// What the explorer promises beyond its pages, seen through a real terminal.
@Suite(.serialized) struct TerminalTests {
  /// The sample corpus, imported once; tests only look at it.
  private static let library: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    _ = try Program.run(["import", Program.seeds], library: folder.library)
    return folder
  }

  /// A terminal with the explorer on its first page.
  private func explorer(
    columns: Int = 100, rows: Int = 30, environment: [String: String] = [:],
    arguments: String = ""
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      columns: columns, rows: rows, library: Self.library.get().library,
      environment: environment)
    try session.open("\(arguments); echo left $?")
    return session
  }

  @Test func aNewUserFindsWhatTiesCompaniesToPrograms() throws {
    let session = try explorer(columns: 160, rows: 48)
    try session.expect("which companies are tied to which programs")
    try session.press("x")
    try session.expect("Companies × programs")
    try session.press("Enter")
    try session.expect("What ties them")
    try session.expect("next-generation fighter jet together with Italy and the UK")
    try session.press("q", "q", "q")
    try session.expectLine("left 0")
  }

  static let pages = [
    "", ":articles\n", ":articles\n\n", ":companies\n\n", ":matrix\n", ":timeline\n",
    ":companies\ncjc", "/japan", ":", "?", ":articles\n\n;", ":companies\nf", ":figures\n",
  ]

  @Test(arguments: pages) func aTerminationIsHeededOnEveryPage(keys: String) throws {
    let session = try explorer()
    try session.expect("Ways in")
    try session.type(keys)
    Thread.sleep(forTimeInterval: 0.2)
    try session.signalProgram("TERM")
    try session.expectLine("left 143")
    try session.expectCookedTerminal()
  }

  @Test func aStormOfResizesIsWeathered() throws {
    let session = try explorer()
    try session.expect("Ways in")
    try session.type(":articles\n\n")
    for step in 0..<40 {
      try session.resize(columns: 1 + step * 37 % 170, rows: 1 + step * 23 % 50)
    }
    try session.resize(columns: 100, rows: 30)
    try session.expect("▶ Article")
  }

  @Test func oneCellIsEnoughToStartIn() throws {
    let session = try explorer(columns: 100, rows: 30)
    try session.expect("Ways in")
    try session.resize(columns: 1, rows: 1)
    try session.press("j", "x")
    try session.resize(columns: 100, rows: 30)
    try session.expect("Companies × programs")
  }

  @Test func aMegabytePastedIntoASearchIsTaken() throws {
    let session = try explorer()
    try session.expect("Ways in")
    try session.type("/")
    try session.expect("Type a name or some words.")
    try session.paste(String(repeating: "word ", count: 200_000))
    try session.expect("Nothing matches", within: 30)
    try session.press("Escape")
    try session.expect("Ways in")
  }

  @Test func aPasteOutsideAPromptDoesNothing() throws {
    let session = try explorer()
    try session.expect("Ways in")
    try session.paste("QqQ")
    try session.press("x")
    try session.expect("Companies × programs")
  }

  @Test func whereOneLeftIsWhereOneComesBack() throws {
    let session = try explorer()
    try session.expect("Ways in")
    try session.type(":articles\njj\n")
    try session.expect("▶ Article")
    try session.press("m", "b", "Q")
    try session.expectLine("left 0")
    try session.type("clear\n")
    try session.open("; echo left $?")
    try session.expect("▶ Article")
    try session.expect("EU, Japan form alliance")
    try session.press("g", "~", "'", "b")
    try session.expect("▶ Article")
    try session.press("h")
    try session.expect("Ways in")
  }

  @Test func suspendingAndResumingRepaints() throws {
    let session = try explorer()
    try session.expect("Ways in")
    try session.press("x")
    try session.expect("Companies × programs")
    try session.press("C-z")
    try session.expect("Stopped")
    try session.resize(columns: 80, rows: 24)
    try session.type("fg\n")
    try session.expect("Companies × programs")
  }

  @Test(arguments: ["vt100", "xterm", "xterm-256color", "screen", "linux", "tmux-256color"])
  func theUsualTerminalsWork(type: String) throws {
    let session = try explorer(environment: ["TERM": type])
    try session.expect("Ways in")
    try session.press("x")
    try session.expect("programs")
    try session.press("Q")
    try session.expect("left 0")
  }

  @Test func withoutUTF8OnlyASCIIIsShown() throws {
    let session = try explorer(environment: ["LANG": "C", "LC_ALL": "C"])
    let lines = try session.expect("Ways in")
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    try session.type(":matrix\n")
    let matrix = try session.expect("Companies x programs")
    #expect(matrix.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
  }

  @Test func escapeIsQuick() throws {
    let session = try explorer()
    try session.expect("Ways in")
    try session.type(":")
    try session.expect("open what is under the cursor")
    try session.press("Escape")
    try session.expect(within: 0.5, "the palette gone") { lines in
      !lines.contains { $0.contains("open what is under the cursor") }
    }
  }

  @Test func theMousePressesOpensDragsAndGoesBack() throws {
    let session = try explorer(columns: 160, rows: 48)
    try session.expect("Ways in")
    try session.send("\u{1b}[<0;12;1M\u{1b}[<0;12;1m")
    try session.expect("▶ Articles")
    let border = try session.border()
    try session.send("\u{1b}[<0;\(border + 1);9M\u{1b}[<32;\(border + 11);9M")
    try session.send("\u{1b}[<0;\(border + 11);9m")
    try session.expect(within: 5, "a border further right") { lines in
      (try? session.border()) == border + 10
    }
    try session.send("\u{1b}[<0;5;5M\u{1b}[<0;5;5m\u{1b}[<0;5;5M\u{1b}[<0;5;5m")
    try session.expect("▶ Article ")
    try session.send("\u{1b}[<2;5;5M\u{1b}[<2;5;5m")
    try session.expect("▶ Articles")
  }

  @Test func configuredKeysAndThemesAreUsed() throws {
    let folder = try TemporaryFolder()
    try folder.file(
      "dossier/config.toml",
      "theme = \"mine\"\n[keys]\nmatrix = \"X\"\n[themes.mine]\nbase = \"light\"\nbar = \"bold\"\n")
    let session = try explorer(environment: ["XDG_CONFIG_HOME": folder.path])
    try session.expect("X  which companies")
    try session.press("X")
    try session.expect("Companies × programs")
    try session.press("x")
    try session.expect("x does nothing here")
  }

  static let mistakes = [
    ("theme = \"dim\"\n", "config.toml:1: there is no such theme"),
    ("[keys]\nopen = \"Enter\"\nfly = \"j\"\n", "config.toml:3: There is no command \"fly\""),
    ("[keys]\nmatrix = \"j\"\n", "config.toml:2: \"j\" cannot mean matrix"),
    (
      "\n[themes.mine]\ncompany = \"pinkish\"\n",
      "config.toml:3: \"pinkish\" for company is no style"
    ),
    ("colour = true\n", "config.toml:1: there is no setting \"colour\""),
    ("theme = \"light\n", "config.toml:1: "),
  ]

  @Test(arguments: mistakes)
  func aMistakeInTheConfigurationIsToldByItsLine(text: String, error: String) throws {
    let folder = try TemporaryFolder()
    try folder.file("dossier/config.toml", text)
    let session = try explorer(columns: 200, environment: ["XDG_CONFIG_HOME": folder.path])
    let lines = try session.expect("left 2")
    #expect(lines.contains { $0.contains(error) }, "\(lines)")
  }

  @Test func copyingReachesTheClipboard() throws {
    let session = try explorer()
    try session.expect("Ways in")
    try session.type(":companies\n")
    try session.expect("▶ Companies")
    try session.expect("Boeing")
    try session.type("y")
    try session.expect("Copied: Boeing")
    #expect(try session.clipboard() == "Boeing")
  }

  @Test func aSearchIsUnderstoodAsItIsTyped() throws {
    let session = try explorer(columns: 160)
    try session.expect("Ways in")
    try session.type("/company:th\t")
    try session.expect("company:Thales")
    try session.press("C-u")
    try session.type("after:soon")
    try session.expect("a date is written")
    try session.press("C-u")
    try session.type("kallas\n")
    try session.expect("▶ Person")
  }

  @Test(arguments: ["xterm-256color", "dumb"])
  func thePlainModeAsksEverything(type: String) throws {
    let result = try Program.run(
      ["--plain"], library: Self.library.get().library,
      input: "companies\n10\npath 1\nsearch kallas\n1\npath\nmatrix\n1\nback\nnonsense\nquit\n",
      environment: ["TERM": type])
    #expect(result.code == 0)
    for text in [
      "Companies, 1/11", "1. company Boeing", "company · France · in 1 article", "Search: kallas",
      "IHI and Italy–Japan–UK joint fighter, sentences 0, articles 1", "What ties them",
      "\"nonsense\" is no command",
    ] {
      #expect(result.output.contains(text), "\(text)\n\(result.output)")
    }
    #expect(!result.output.contains("\u{1b}"))
  }
}
