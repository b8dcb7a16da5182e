/// Why no screen could be opened, in a line that says what to do.
public enum TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// TERM is empty, or this system's terminfo does not know it.
  case unknownType(String)
  /// The terminal can only print line after line, as `dumb`.
  case cannotAddressCursor(String)
  /// The system refused descriptors or memory.
  case noResources

  public var description: String {
    switch self {
    case .notATerminal:
      "input and output must be a terminal; explore with --plain, or use the list, show and search "
        + "commands"
    case .unknownType(""):
      "TERM is not set; set it to your terminal's type, for example TERM=xterm-256color"
    case .unknownType(let type):
      "this system does not know the terminal type TERM=\(type); try TERM=xterm-256color"
    case .cannotAddressCursor(let type):
      """
      a terminal of type TERM=\(type) cannot place its cursor; try TERM=xterm-256color, \
      explore with --plain, or use the list, show and search commands
      """
    case .noResources:
      "the system has no descriptors or memory left to open the terminal"
    }
  }
}
