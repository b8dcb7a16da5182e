import CursesTerminal
import Glibc
import Screen
import Testing

/// A pair of descriptors, of which one is a terminal and the other stands for its user.
final class PseudoTerminal {
  // Linux's TIOCSPTLCK and TIOCGPTPEER, which Swift does not import.
  private static let setLock: UInt = 0x4004_5431
  private static let openPeer: UInt = 0x5441

  private let user: Int32
  let program: Int32

  init(columns: Int = 40, rows: Int = 6) throws {
    user = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    var isLocked: Int32 = 0
    try #require(ioctl(user, Self.setLock, &isLocked) == 0)
    program = ioctl(user, Self.openPeer, O_RDWR | O_NOCTTY)
    try #require(program >= 0)
    resize(columns: columns, rows: rows)
    setenv("LC_ALL", "C.UTF-8", 1)
  }

  deinit {
    close(user)
    close(program)
  }

  /// The name under which another process can open the program's side.
  var path: String {
    var name = [CChar](repeating: 0, count: 256)
    let count = readlink("/proc/self/fd/\(program)", &name, name.count)
    return String(decoding: name.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(user, UInt(TIOCSWINSZ), &size)
  }

  /// The flags that decide about echo, line editing and signals from the keyboard.
  var localModes: tcflag_t {
    var modes = termios()
    tcgetattr(program, &modes)
    return modes.c_lflag
  }

  func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(user, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What the program sent up to and including `marker`, or all that came within two seconds.
  func output(until marker: String) -> String {
    var collected: [UInt8] = []
    let marker = Array(marker.utf8)
    while !collected.suffix(marker.count * 400).contains(marker), isReadable(within: 2000) {
      var bytes = [UInt8](repeating: 0, count: 65536)
      let count = read(user, &bytes, bytes.count)
      guard count > 0 else { break }
      collected += bytes.prefix(count)
    }
    return String(decoding: collected, as: UTF8.self)
  }

  /// What the program sent and nobody has read yet.
  func discardOutput() {
    while isReadable(within: 20) {
      var bytes = [UInt8](repeating: 0, count: 65536)
      guard read(user, &bytes, bytes.count) > 0 else { return }
    }
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: user, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }

  @MainActor
  func open(
    type: String = "xterm-256color", colorLimit: ColorDepth? = nil
  ) throws(TerminalError) -> CursesTerminal {
    try CursesTerminal(
      input: program, output: program, options: .init(type: type, colorLimit: colorLimit))
  }
}

extension CursesTerminal {
  /// What the bytes mean, once nothing more comes.
  func inputs(after bytes: [UInt8], on terminal: PseudoTerminal) -> [TerminalInput] {
    terminal.type(bytes)
    var inputs: [TerminalInput] = []
    var patience = 2000
    while wait(also: -1, timeoutMilliseconds: patience).hasInput {
      patience = 40
      inputs += readInputs()
    }
    return inputs
  }
}
