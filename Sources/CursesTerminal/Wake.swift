/// Why waiting for the terminal ended; all false and empty when time ran out.
public struct Wake: Equatable, Sendable {
  /// Inputs can be read; also after a resize, or a return from being stopped.
  public var hasInput: Bool
  /// The other descriptor has something to read.
  public var isWoken: Bool
  /// What the process is asked to do, in the order of arrival.
  public var requests: [Request]

  public init(hasInput: Bool = false, isWoken: Bool = false, requests: [Request] = []) {
    self.hasInput = hasInput
    self.isWoken = isWoken
    self.requests = requests
  }

  /// A signal from outside that the program has to answer.
  public enum Request: Equatable, Sendable {
    /// SIGTERM.
    case terminate
    /// SIGHUP, or the terminal is gone: nothing more can be painted or read.
    case hangUp
    /// SIGINT sent from outside; Ctrl-C at the keyboard is a key.
    case interrupt
    /// SIGTSTP sent from outside; answer with `CursesTerminal.suspend()`.
    case suspend
  }
}
