import Foundation
import Testing

/// The explorer as a person uses it, in a real terminal.
@Suite(.serialized) struct JourneyTests {
  /// A terminal with the explorer open on the sample corpus.
  private func explorer(
    columns: Int = 160, rows: Int = 48, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let session = try TerminalSession(columns: columns, rows: rows, environment: environment)
    try session.open("'\(Program.seeds)'")
    try session.expect("Articles")
    try session.expect("1/8", within: 20)
    return session
  }

  @Test func fromTheListOverACompanyToARelatedArticleAndBack() throws {
    let session = try explorer()
    try session.press("j", "j")
    try session.expect("3/8")

    try session.type("/Thales")
    try session.expect("company")
    try session.press("Enter")
    try session.expect("Mentions")
    let company = try session.expect("Ties")
    #expect(company.contains { $0.contains("Thales") })

    try session.press("e")
    try session.expect("Leonardo")
    try session.press("G", "Enter")
    try session.expect("By Naila Huseynova")

    try session.press("r")
    try session.expect("Related")
    try session.press("Enter")
    try session.expect("Takeaways")
    try session.press("H")
    try session.expect("Related")
    try session.press("H")
    try session.expect("By Naila Huseynova")
    try session.press("H")
    try session.expect("Mentions")

    for (columns, rows) in [(100, 30), (80, 24), (40, 12), (20, 5), (160, 48)] {
      try session.resize(columns: columns, rows: rows)
      try session.expect(within: 5, "Thales at \(columns)×\(rows)") { lines in
        lines.contains { $0.contains("Thales") } && lines.allSatisfy { $0.count <= columns }
      }
    }

    try session.press("C-z")
    try session.expect("Stopped")
    try session.type("fg\n")
    try session.expect("Mentions")

    try session.press("Q")
    try session.expect("ready>")
    try expectAPlainTerminal(session)
  }

  @Test(arguments: ["Q", "C-c"])
  func quittingLeavesTheTerminalAsItWas(key: String) throws {
    let session = try explorer(columns: 80, rows: 24)
    try session.press(key)
    try session.expect("ready>")
    try expectAPlainTerminal(session)
  }

  @Test(arguments: ["TERM", "HUP", "SEGV", "ABRT"])
  func aSignalLeavesTheTerminalAsItWas(signal: String) throws {
    let session = try explorer(columns: 80, rows: 24)
    try session.press("j")
    try session.expect("2/8")
    let killer = Process()
    killer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    killer.arguments = ["pkill", "-\(signal)", "-n", "-f", Program.seeds]
    try killer.run()
    killer.waitUntilExit()
    try session.expect("ready>", within: 30)
    try expectAPlainTerminal(session)
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
    try session.open()
    try session.expect("dossier import")
    try session.press("q")
    try session.expect("ready>")
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
    try session.expect("Help")
    try session.press("q")
    try session.expect("1/8")
  }

  /// The shell must echo, edit lines and show its prompt on the main screen.
  private func expectAPlainTerminal(_ session: TerminalSession) throws {
    try session.type("clear; stty -a | tr ' ;' '\\n\\n' | grep -cx -e icanon -e echo -e isig\n")
    try session.expect(within: 5, "a cooked terminal") { lines in lines.contains("3") }
  }
}
