import CursesTerminal
import Glibc
import Screen
import Testing

extension OnATerminal {
  @Suite @MainActor struct Crashes {
    @Test func aCrashGivesTheTerminalBack() async throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.localModes
      await #expect(processExitsWith: .signal(SIGABRT)) { [path = pseudo.path as String] in
        try await CrashingProgram.run(onTerminalAt: path) { abort() }
      }
      let output = pseudo.output(until: "\u{1B}[?1049l")
      for sequence in ["[?2004l", "[?1004l", "[?1000l", "[?1002l", "[?1006l", "[?25h", "[?1049l"] {
        #expect(output.contains("\u{1B}" + sequence), "\(sequence)")
      }
      #expect(pseudo.localModes == before)
    }

    @Test func leavingByExitGivesTheTerminalBack() async throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.localModes
      await #expect(processExitsWith: .exitCode(3)) { [path = pseudo.path as String] in
        try await CrashingProgram.run(onTerminalAt: path) { exit(3) }
      }
      #expect(pseudo.output(until: "\u{1B}[?1049l").contains("\u{1B}[?2004l"))
      #expect(pseudo.localModes == before)
    }
  }
}

/// A program that opens a terminal and comes to an end in the middle.
private enum CrashingProgram {
  @MainActor
  static func run(onTerminalAt path: String, ending: () -> Never) throws {
    let descriptor = open(path, O_RDWR | O_NOCTTY)
    let terminal = try CursesTerminal(
      input: descriptor, output: descriptor, options: .init(type: "xterm-256color"))
    terminal.paint(Surface(width: 10, height: 2))
    ending()
  }
}
