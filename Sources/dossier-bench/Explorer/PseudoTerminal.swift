import CPseudoTerminal
import Glibc

/// A terminal without a screen: a program runs at its far end, and this process is its user.
final class PseudoTerminal {
  /// What came of waiting for output.
  enum Output {
    case bytes([UInt8])
    case nothing
    /// Nobody has the far end open any more.
    case ended
  }

  /// The name under which the program opens the far end.
  let path: String
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(columns: Int, rows: Int) throws(SystemCallError) {
    var name = [CChar](repeating: 0, count: 256)
    descriptor = pseudo_terminal_open(
      UInt16(clamping: columns), UInt16(clamping: rows), &name, name.count)
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard descriptor >= 0 else { throw SystemCallError("opening a pseudo-terminal") }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Starts a program at the far end and returns its number.
  func spawn(_ launch: TerminalProgram.Launch) throws(SystemCallError) -> pid_t {
    var arguments = launch.command.map { strdup($0) } + [nil]
    var variables = launch.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child = pid_t()
    let code = pseudo_terminal_spawn(&child, path, &arguments, &variables)
    guard code == 0 else { throw SystemCallError("starting \(launch.command[0])", code: code) }
    return child
  }

  /// Types what a keyboard would send.
  func type(_ bytes: [UInt8]) throws(SystemCallError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw SystemCallError("typing into a pseudo-terminal")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// What the program writes next; waits for it at most `milliseconds`.
  func output(within milliseconds: Int) throws(SystemCallError) -> Output {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&request, 1, Int32(clamping: milliseconds))
    if ready == 0 || (ready < 0 && errno == EINTR) { return .nothing }
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 { return .bytes(Array(buffer.prefix(count))) }
    // Linux answers EIO once the far end is closed.
    if count == 0 || errno == EIO { return .ended }
    guard errno == EAGAIN || errno == EINTR else {
      throw SystemCallError("reading from a pseudo-terminal")
    }
    return .nothing
  }
}
