import CTerminal
import Glibc
public import Screen

/// The terminal: shows surfaces, tells what the user does, and is left as it was found.
///
/// There is one at a time; opening another closes the first. However the process ends, by `close`,
/// `exit`, a signal or a crash, the terminal gets its modes and its screen back.
@MainActor
public final class CursesTerminal {
  /// What the user may choose about the terminal.
  public struct Options: Sendable {
    /// The terminal's type, or nil for TERM.
    public var type: String?
    /// The most colours to use, or nil for what the terminal has and NO_COLOR allows.
    public var colorLimit: ColorDepth?
    /// Whether frames are bracketed as synchronized updates, so that no half of one is ever seen.
    public var synchronizesUpdates = true
    /// Whether addresses on a surface are written as links (OSC 8).
    public var hasHyperlinks = false
    /// Whether the mouse is the program's; without, the terminal selects text with it.
    public var hasMouse = true

    public init(type: String? = nil, colorLimit: ColorDepth? = nil) {
      self.type = type
      self.colorLimit = colorLimit
    }
  }

  /// How many colours are used.
  public let colorDepth: ColorDepth
  private let options: Options
  private let input: Int32
  private let signals: Int32
  private var painter: CellPainter
  private var decoder = InputDecoder()
  /// Inputs that did not come through the keyboard, such as a resize.
  private var pending: [TerminalInput] = []
  /// Signals that came while nobody waited for any.
  private var unanswered: [UInt8] = []
  private var isOpen = true

  /// Opens a screen on two descriptors, which stay the caller's.
  public init(
    input: Int32 = 0, output: Int32 = 1, options: Options = Options()
  ) throws(TerminalError) {
    // Before ncurses, which takes every signal that nobody handles.
    signals = terminal_watch_signals()
    let result = terminal_open(options.type, input, output)
    guard result == TERMINAL_OPENED, signals >= 0 else {
      terminal_close()
      terminal_unwatch_signals()
      let type = options.type ?? getenv("TERM").map { String(cString: $0) } ?? ""
      throw Self.error(for: result, type: type)
    }
    terminal_guard_against_crashes()
    self.input = input
    self.options = options
    colorDepth = ColorDepth(
      terminalColors: Int(terminal_color_count()),
      noColor: getenv("NO_COLOR").map { String(cString: $0) }, limit: options.colorLimit)
    painter = CellPainter(depth: colorDepth, isUTF8: terminal_is_utf8())
    leaveMouseAlone()
  }

  /// Columns and rows as the terminal last told them.
  public var size: (columns: Int, rows: Int) {
    (Int(terminal_columns()), Int(terminal_rows()))
  }

  /// Shows a surface, sending only what differs from the one before.
  public func paint(_ surface: Surface) {
    guard isOpen, painter.paint(surface) else { return }
    terminal_flush(options.synchronizesUpdates)
    guard options.hasHyperlinks else { return }
    for link in surface.links {
      let sequence = Hyperlink.sequence(for: link, on: surface, depth: colorDepth)
      terminal_write_raw(sequence, sequence.count)
    }
  }

  /// Makes the next painting send everything, for a screen that something else wrote to.
  public func redraw() {
    painter.forget()
    terminal_forget_contents()
  }

  /// Puts text onto the user's clipboard, made safe, where the terminal allows it.
  ///
  /// Terminals take about 56 KB; longer text is cut.
  public func copy(_ text: String) {
    guard isOpen else { return }
    let sequence = Clipboard.sequence(for: text)
    terminal_write_raw(sequence, sequence.count)
  }

  /// Gives the terminal back and stops the process group until the shell continues it.
  public func suspend() {
    leave()
    terminal_stop_process_group()
    // Being continued is what this waited for, and no news any more.
    unanswered += Descriptor.readAvailable(signals).filter { Int32($0) != SIGCONT }
    comeBack()
  }

  /// Gives the terminal back for good; calling it again does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    terminal_close()
    terminal_unwatch_signals()
  }

  private func leave() {
    guard isOpen else { return }
    terminal_suspend()
  }

  private func comeBack() {
    guard isOpen else { return }
    terminal_resume()
    leaveMouseAlone()
    painter.forget()
    reportSize()
  }

  private func leaveMouseAlone() {
    guard !options.hasMouse else { return }
    let modes = Array("\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l".utf8)
    terminal_write_raw(modes, modes.count)
  }

  private func reportSize() {
    pending.append(.resize(columns: size.columns, rows: size.rows))
  }

  private static func error(for result: terminal_open_result, type: String) -> TerminalError {
    switch result {
    case TERMINAL_NOT_A_TERMINAL: .notATerminal
    case TERMINAL_UNKNOWN_TYPE: .unknownType(type)
    case TERMINAL_CANNOT_ADDRESS_CURSOR: .cannotAddressCursor(type)
    default: .noResources
    }
  }
}

// MARK: Waiting and reading

extension CursesTerminal {
  /// Waits until there is input, `wakeDescriptor` is readable, a signal came, or time ran out.
  ///
  /// A nil timeout waits for ever.
  public func wait(also wakeDescriptor: Int32, timeoutMilliseconds: Int? = nil) -> Wake {
    let mustWait = pending.isEmpty && unanswered.isEmpty
    var descriptors = [input, wakeDescriptor, signals].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // A signal may end poll early; its byte is in the pipe then, so that asking again returns.
    let timeout = mustWait ? timeoutMilliseconds.map { Int32(clamping: $0) } ?? -1 : 0
    while poll(&descriptors, nfds_t(descriptors.count), timeout) < 0, errno == EINTR {}
    var wake = Wake()
    wake.hasInput = descriptors[0].revents & Int16(POLLIN) != 0
    wake.isWoken = descriptors[1].revents != 0
    if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      wake.requests.append(.hangUp)
    }
    if descriptors[2].revents != 0 {
      unanswered += Descriptor.readAvailable(signals)
    }
    wake.requests += unanswered.compactMap { request(for: Int32($0)) }
    unanswered = []
    wake.hasInput = wake.hasInput || !pending.isEmpty
    return wake
  }

  /// All inputs that are there, without waiting.
  public func readInputs() -> [TerminalInput] {
    var inputs = pending
    pending = []
    var event = terminal_event()
    let now = ContinuousClock.now
    while terminal_read(&event) {
      inputs += decoder.decode(event, at: now)
    }
    return inputs
  }

  /// What a signal asks of the program, or nil if it concerns the terminal alone.
  private func request(for signal: Int32) -> Wake.Request? {
    switch signal {
    case SIGTERM: return .terminate
    case SIGHUP: return .hangUp
    case SIGINT: return .interrupt
    case SIGTSTP: return .suspend
    case SIGWINCH:
      terminal_adopt_size()
      painter.forget()
      reportSize()
    case SIGCONT:
      comeBack()
    default: break
    }
    return nil
  }
}
