import CPseudoTerminal
import CursesTerminal
import Glibc
import Screen

/// A terminal of this process, at which the fuzzer types.
@MainActor
final class FuzzedKeyboard {
  static let shared = FuzzedKeyboard()

  /// How long bytes may take to come out as keys, in milliseconds.
  private static let patience = 5000

  private let user: Int32
  private let terminal: CursesTerminal

  private init?() {
    var path = [CChar](repeating: 0, count: 256)
    user = pseudo_terminal_open(80, 24, &path, path.count)
    let program = Glibc.open(path, O_RDWR | O_NOCTTY)
    setenv("LC_ALL", "C.UTF-8", 1)
    let options = CursesTerminal.Options(type: "xterm-256color")
    guard user >= 0, program >= 0,
      let terminal = try? CursesTerminal(input: program, output: program, options: options)
    else { return nil }
    self.terminal = terminal
  }

  /// What the bytes are understood as.
  ///
  /// Behind them comes the end of a paste, which must end one, and the digits of `seal`, all of
  /// which must come out as keys.
  func inputs(of bytes: [UInt8], sealedBy seal: UInt64) -> [TerminalInput] {
    let digits = String(seal, radix: 16)
    let ending = digits.map { TerminalInput.key(.character($0)) }
    var rest = (bytes + Array("\u{1B}[201~\(digits)".utf8))[...]
    var found: [TerminalInput] = []
    while !rest.isEmpty || found.suffix(ending.count) != ending[...] {
      let count = rest.isEmpty ? 0 : rest.withUnsafeBytes { write(user, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, count))
      let wake = terminal.wait(also: -1, timeoutMilliseconds: Self.patience)
      if !wake.requests.isEmpty { exit(1) }  // somebody wants the fuzzer to end
      require(wake.hasInput, "keys typed after any bytes are understood")
      found += terminal.readInputs()
    }
    return found.dropLast(ending.count)
  }
}
