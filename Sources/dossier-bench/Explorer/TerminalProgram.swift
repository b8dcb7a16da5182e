import Glibc

/// A program that runs on a pseudo-terminal of its own, which is its controlling terminal.
///
/// It is ended and reaped by `end()`, at the latest when this object goes.
final class TerminalProgram {
  /// What to run, and where.
  struct Launch {
    /// The program's path and its arguments.
    var command: [String]
    /// All variables it sees; those of this process are not passed on.
    var environment: [String: String]
    var columns: Int
    var rows: Int
  }

  /// How long it may take to end by itself once asked to.
  private static let patience = Duration.seconds(1)

  let id: pid_t
  /// When it was started.
  let start: ContinuousClock.Instant
  let name: String
  private let terminal: PseudoTerminal
  /// The latest output, to be quoted where it ends too early.
  private var tail: [UInt8] = []
  private var isReaped = false

  init(_ launch: Launch) throws(SystemCallError) {
    terminal = try PseudoTerminal(columns: launch.columns, rows: launch.rows)
    name = launch.command.first.map { String($0.split(separator: "/").last ?? "") } ?? ""
    start = .now
    id = try terminal.spawn(launch)
  }

  deinit { end() }

  func type(_ bytes: [UInt8]) throws(SystemCallError) { try terminal.type(bytes) }

  /// What it writes within `milliseconds`; nothing is empty.
  func output(within milliseconds: Int) throws -> [UInt8] {
    try Task.checkCancellation()
    switch try terminal.output(within: milliseconds) {
    case .bytes(let bytes):
      tail = Array((tail + bytes).suffix(2000))
      return bytes
    case .nothing: return []
    case .ended: throw ProgramFailure.ended(name: name, output: tail)
    }
  }

  /// Reads until it ends by itself, and fails where that takes longer than `patience`.
  func waitForEnd(within patience: Duration) throws {
    let deadline = start + patience
    while ContinuousClock.now < deadline {
      do { _ = try output(within: 100) } catch ProgramFailure.ended { return end() }
    }
    throw ProgramFailure.late(name: name, awaited: "its end", patience: patience)
  }

  /// Asks it to end, makes it end where it does not, and reaps it; again does nothing.
  func end() {
    guard !isReaped else { return }
    isReaped = true
    kill(id, SIGTERM)
    let deadline = ContinuousClock.now + Self.patience
    // What it writes at its end is read, since it would wait for that for ever.
    while ContinuousClock.now < deadline {
      guard let output = try? terminal.output(within: 50) else { break }
      if case .ended = output { break }
    }
    kill(id, SIGKILL)
    while waitpid(id, nil, 0) < 0, errno == EINTR {}
  }
}
