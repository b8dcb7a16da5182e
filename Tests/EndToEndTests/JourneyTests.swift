import Foundation
import Testing

/// The explorer as a person uses it, in a real terminal.
@Suite(.serialized) struct JourneyTests {
  /// A terminal with the explorer open on the sample corpus.
  private func explorer(
    columns: Int = 160, rows: Int = 48, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let session = try TerminalSession(columns: columns, rows: rows, environment: environment)
    try session.open("'\(Program.seeds)'; echo left $?")
    try session.expect("imported 8 articles", within: 20)
    try session.type(":articles\n")
    try session.expect("1/8")
    return session
  }

  @Test func fromTheListOverACompanyToARelatedArticleAndBack() throws {
    let session = try explorer()
    try session.press("j", "j")
    try session.expect("3/8")

    try session.type("/Thales")
    try session.expect("Search: Thales")
    try session.press("Enter")
    try session.expect("▶ Company")
    try session.expect("Mentions (1)")
    try session.expect("France · based in")

    try session.press("e")
    try session.expect("Evidence")
    try session.press("G", "Enter")
    try session.expect("▶ Article")
    try session.expect("Big manufacturers are")

    try session.press("r")
    try session.expect("▶ Related")
    try session.press("Enter")
    try session.expect("▶ Article")
    try session.press("H")
    try session.expect("▶ Related")
    try session.press("H")
    try session.expect("Big manufacturers are")
    try session.press("H")
    try session.expect("▶ Company")

    for (columns, rows) in [(100, 30), (80, 24), (40, 12), (20, 5), (160, 48)] {
      try session.resize(columns: columns, rows: rows)
      try session.expect(within: 5, "Thales at \(columns)×\(rows)") { lines in
        lines.contains { $0.contains("Thales") } && lines.allSatisfy { $0.count <= columns }
      }
    }

    try session.press("C-z")
    try session.expect("Stopped")
    try session.type("fg; echo back $?\n")
    try session.expect("Mentions (1)")

    try session.press("Q")
    try session.expectLine("back 0")
    try session.expectCookedTerminal()
  }

  @Test(arguments: ["Q", "C-c"])
  func quittingLeavesTheTerminalAsItWas(key: String) throws {
    let session = try explorer(columns: 80, rows: 24)
    try session.press(key)
    try session.expectLine("left 0")
    try session.expectCookedTerminal()
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129), ("SEGV", 139), ("ABRT", 134)])
  func aSignalLeavesTheTerminalAsItWas(signal: String, code: Int) throws {
    let session = try explorer(columns: 80, rows: 24)
    try session.press("j")
    try session.expect("2/8")
    try session.signalProgram(signal)
    try session.expectLine("left \(code)", within: 30)
    try session.expectCookedTerminal()
  }

  @Test func aDumbTerminalIsRefusedInOneLine() throws {
    let session = try TerminalSession(
      columns: 120, rows: 24, environment: ["TERM": "dumb"])
    try session.open("'\(Program.seeds)'; echo code $?")
    let lines = try session.expect("code 2")
    #expect(lines.contains { $0.contains("dossier: ") && $0.contains("dumb") })
  }

  @Test func withoutColourNothingIsLost() throws {
    let session = try explorer(columns: 100, rows: 30, environment: ["NO_COLOR": "1"])
    try session.press("2")
    try session.expect("Thales")
  }

  @Test func anEmptyLibrarySaysWhatToDo() throws {
    let session = try TerminalSession(columns: 80, rows: 24)
    try session.open("; echo left $?")
    try session.expect("dossier import")
    try session.press("q")
    try session.expectLine("left 0")
  }

  @Test func theMouseSelectsAndScrolls() throws {
    let session = try explorer(columns: 100, rows: 30)
    try session.send("\u{1b}[<65;5;8M")
    try session.expect(within: 5, "another row than the first") { lines in
      !lines.contains { $0.contains("1/8") }
    }
  }

  @Test func helpIsOneKeyAway() throws {
    let session = try explorer(columns: 80, rows: 24)
    try session.press("?")
    try session.expect(" Keys ")
    try session.expect("open what is under the cursor")
    try session.press("q")
    try session.expect("1/8")
  }
}
