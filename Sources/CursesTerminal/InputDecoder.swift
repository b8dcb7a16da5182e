import CTerminal
import Screen

/// Makes inputs of raw events: names keys, collects pastes, tells double clicks.
struct InputDecoder {
  /// More than anybody pastes into a prompt; what goes beyond is dropped.
  static let largestPaste = 1 << 20
  /// How long after the last pasted character a paste without an end counts as over.
  static let pasteTimeout = Duration.seconds(10)
  static let doubleClickTime = Duration.milliseconds(400)

  private var paste: (text: [Unicode.Scalar], last: ContinuousClock.Instant)?
  private var lastPress: (x: Int, y: Int, time: ContinuousClock.Instant)?

  /// The inputs that `event` completes; none for keys without a name and in the middle of a paste.
  mutating func decode(
    _ event: terminal_event, at time: ContinuousClock.Instant
  ) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    if let paste, time - paste.last > Self.pasteTimeout {
      inputs += finishPaste()
    }
    if paste != nil, event.kind != TERMINAL_EVENT_PASTE_END {
      addToPaste(event, at: time)
      return inputs
    }
    switch event.kind {
    case TERMINAL_EVENT_PASTE_BEGIN: paste = ([], time)
    case TERMINAL_EVENT_PASTE_END: inputs += finishPaste()
    case TERMINAL_EVENT_FOCUS_IN: inputs.append(.focus(true))
    case TERMINAL_EVENT_FOCUS_OUT: inputs.append(.focus(false))
    case TERMINAL_EVENT_MOUSE: inputs += mouse(event, at: time)
    default: inputs += KeyNames.key(for: event).map { [.key($0)] } ?? []
    }
    return inputs
  }

  private mutating func addToPaste(_ event: terminal_event, at time: ContinuousClock.Instant) {
    paste?.last = time
    guard let count = paste?.text.count, count < Self.largestPaste else { return }
    switch event.kind {
    case TERMINAL_EVENT_CHARACTER: paste?.text.append(Unicode.Scalar(event.code) ?? "\u{FFFD}")
    case TERMINAL_EVENT_KEY where event.code == TERMINAL_KEY_ENTER.rawValue:
      paste?.text.append("\n")
    default: break
    }
  }

  /// The paste so far; terminals send its line breaks as carriage returns.
  private mutating func finishPaste() -> [TerminalInput] {
    guard let text = paste?.text else { return [] }
    paste = nil
    var lines = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text {
      if scalar == "\r" {
        lines.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        lines.append(scalar)
      }
      previous = scalar
    }
    return [.paste(String(lines))]
  }

  private mutating func mouse(
    _ event: terminal_event, at time: ContinuousClock.Instant
  ) -> [TerminalInput] {
    let (x, y) = (Int(event.x), Int(event.y))
    guard x >= 0, y >= 0,
      var action = MouseReport(code: event.code, isRelease: event.is_release).action
    else { return [] }
    if action == .press {
      if let last = lastPress, last.x == x, last.y == y, time - last.time < Self.doubleClickTime {
        action = .doublePress
        lastPress = nil
      } else {
        lastPress = (x, y, time)
      }
    }
    return [.mouse(action, x: x, y: y)]
  }
}

/// A mouse report's button code, as xterm's SGR 1006 form has it.
struct MouseReport {
  private static let buttonMask: UInt32 = 3
  private static let motion: UInt32 = 32
  private static let wheel: UInt32 = 64
  /// Buttons 8 to 11, at the side of some mice.
  private static let extra: UInt32 = 128

  var code: UInt32
  var isRelease: Bool

  /// What was done, or nil for what nobody needs, such as moving without a button.
  var action: MouseAction? {
    let button = code & Self.buttonMask
    if code & Self.extra != 0 { return nil }
    if code & Self.wheel != 0 {
      return button == 0 ? .wheelUp : button == 1 ? .wheelDown : nil
    }
    if isRelease { return .release }
    if code & Self.motion != 0 { return button == Self.buttonMask ? nil : .drag }
    return [0: .press, 1: .middlePress, 2: .rightPress][button]
  }
}
