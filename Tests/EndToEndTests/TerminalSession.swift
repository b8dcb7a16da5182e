import Foundation
import Testing

/// A shell in a terminal of its own, made by tmux, in which the program is used like by a person.
final class TerminalSession: Sendable {
  private let socket = "dossier-test-\(UUID().uuidString)"
  private let folder: TemporaryFolder

  /// Opens a terminal with a shell in it, whose `environment` has variables besides the usual.
  init(
    columns: Int, rows: Int, library: String? = nil, environment: [String: String] = [:]
  ) throws {
    folder = try TemporaryFolder()
    var assignments = [
      "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "PS1=ready> ",
      "DOSSIER_LIBRARY=\(library ?? folder.library)", "XDG_STATE_HOME=\(folder.path)/state",
      "XDG_CONFIG_HOME=\(folder.path)/configuration",
      // A crash is to end the program, not to ask what the debugger should do.
      "SWIFT_BACKTRACE=interactive=no",
    ]
    try folder.file("tmux.conf", "set -s set-clipboard on\n")
    assignments += environment.map { "\($0.key)=\($0.value)" }
    try tmux(
      ["-f", folder.path + "/tmux.conf", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        + ["env"] + assignments + ["bash", "--norc", "--noprofile"])
    try expect("ready>")
  }

  deinit { try? tmux(["kill-server"]) }

  /// Starts the program on the sample corpus and waits for its first page.
  func open(_ arguments: String = "") throws {
    try type("'\(Program.path)' \(arguments)\n")
  }

  /// Presses keys by tmux's names: "Enter", "C-z", "j".
  func press(_ keys: String...) throws {
    for key in keys { try tmux(["send-keys", key]) }
  }

  /// Types text as it stands.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Sends bytes as a terminal would, for the mouse and the like.
  func send(_ bytes: String) throws {
    try tmux(["send-keys", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  /// Sends a signal to what the shell runs.
  func signalProgram(_ name: String) throws {
    let shell = try tmuxOutput(["display-message", "-p", "#{pane_pid}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    _ = try ChildProcess.output(of: ["pkill", "-\(name)", "-P", shell])
  }

  /// Pastes text in one go, as from a clipboard.
  func paste(_ text: String) throws {
    let file = try folder.file("paste", text)
    try tmux(["load-buffer", "-b", "pasted", file])
    try tmux(["paste-buffer", "-p", "-b", "pasted"])
  }

  /// What the program put onto the clipboard.
  func clipboard() throws -> String { try tmuxOutput(["show-buffer"]) }

  /// The column of the first line between panes, from 0.
  func border() throws -> Int {
    let line = try screen().dropFirst(8).first ?? ""
    return line.firstIndex(of: "│").map { line.distance(from: line.startIndex, to: $0) } ?? 0
  }

  /// The shell must echo, edit lines and show its prompt on the main screen.
  func expectCookedTerminal() throws {
    try type("clear; stty -a | tr ' ;' '\\n\\n' | grep -cx -e icanon -e echo -e isig\n")
    try expect(within: 5, "a cooked terminal") { lines in lines.contains("3") }
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What stands on the screen now, a line for each row.
  func screen() throws -> [String] {
    try tmuxOutput(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Waits until `text` stands on the screen; records an issue with the screen where it never does.
  @discardableResult
  func expect(
    _ text: String, within seconds: Double = 10,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try expect(within: seconds, "\"\(text)\"", sourceLocation: sourceLocation) { lines in
      lines.contains { $0.contains(text) }
    }
  }

  /// Waits until a line of the screen is `text`.
  func expectLine(
    _ text: String, within seconds: Double = 10,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect(within: seconds, "line \"\(text)\"", sourceLocation: sourceLocation) { lines in
      lines.contains { $0.trimmingCharacters(in: .whitespaces) == text }
    }
  }

  /// Waits until the screen holds what `isThere` asks for.
  @discardableResult
  func expect(
    within seconds: Double = 10, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation, _ isThere: ([String]) -> Bool
  ) throws -> [String] {
    let end = Date(timeIntervalSinceNow: seconds)
    var lines: [String] = []
    repeat {
      lines = try screen()
      if isThere(lines) { return lines }
      Thread.sleep(forTimeInterval: 0.02)
    } while Date() < end
    Issue.record(
      "no \(what) on the screen:\n\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
    throw NotOnScreen(what: what)
  }

  struct NotOnScreen: Error { var what: String }

  private func tmux(_ arguments: [String]) throws { _ = try tmuxOutput(arguments) }

  private func tmuxOutput(_ arguments: [String]) throws -> String {
    try ChildProcess.output(of: ["tmux", "-u", "-L", socket] + arguments)
  }
}
