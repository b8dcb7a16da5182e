import CPseudoTerminal
import Foundation
import Glibc

/// The program on a pseudo-terminal, of which every byte is kept as the program wrote it.
final class RawTerminal {
  struct Failure: Error {
    var reason: String
  }

  private let user: Int32
  private let child: pid_t
  /// Everything written so far.
  private(set) var output: [UInt8] = []

  init(
    _ arguments: [String], library: String, columns: UInt16 = 100, rows: UInt16 = 30,
    environment: [String: String] = [:]
  ) throws {
    var path = [CChar](repeating: 0, count: 256)
    user = pseudo_terminal_open(columns, rows, &path, path.count)
    guard user >= 0 else { throw Failure(reason: "no pseudo-terminal") }
    let folder = library + "-state"
    let variables = ProcessInfo.processInfo.environment.merging([
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
      "DOSSIER_LIBRARY": library, "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder,
      "SWIFT_BACKTRACE": "interactive=no",
    ]) { _, new in new }.merging(environment) { _, new in new }
    let words = ([Program.path] + arguments).map { strdup($0) }
    let assignments = variables.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in words + assignments { free(text) } }
    var child = pid_t()
    let failure = pseudo_terminal_spawn(&child, path, words + [nil], assignments + [nil])
    self.child = child
    guard failure == 0 else { throw Failure(reason: "cannot start: \(failure)") }
    settle(patience: 3000)
  }

  deinit { close(user) }

  /// Types keys, and waits until the program has answered and fallen silent.
  func type(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(user, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      guard count > 0 || errno == EAGAIN else { return }
    }
    settle()
  }

  /// Reads until nothing has come for a while; keys that do nothing are not waited for long.
  func settle(patience first: Int32 = 200) {
    var patience = first
    while readSome(within: patience) { patience = 80 }
  }

  /// Reads until `text` has been written; false where it never is.
  func wait(for text: String, within seconds: Double = 30) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    let wanted = Array(text.utf8)
    while !output.contains(wanted), Date() < end { _ = readSome(within: 100) }
    return output.contains(wanted)
  }

  /// Reads to the end of the program; returns its exit code, or nil where it had to be ended.
  func finish() -> Int32? {
    let end = Date(timeIntervalSinceNow: 30)
    var status: Int32 = 0
    while Date() < end {
      _ = readSome(within: 50)
      guard waitpid(child, &status, WNOHANG) == child else { continue }
      while readSome(within: 0) {}
      return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    }
    kill(child, SIGKILL)
    waitpid(child, &status, 0)
    return nil
  }

  /// False where nothing came, or nothing can come any more.
  private func readSome(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: user, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(user, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes.prefix(count)
    return true
  }
}
