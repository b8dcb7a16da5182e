import CTerminal
import Screen

/// Which key an event stands for.
enum KeyNames {
  private static let special: [UInt32: Key] = [
    TERMINAL_KEY_UP.rawValue: .up,
    TERMINAL_KEY_DOWN.rawValue: .down,
    TERMINAL_KEY_LEFT.rawValue: .left,
    TERMINAL_KEY_RIGHT.rawValue: .right,
    TERMINAL_KEY_HOME.rawValue: .home,
    TERMINAL_KEY_END.rawValue: .end,
    TERMINAL_KEY_PAGE_UP.rawValue: .pageUp,
    TERMINAL_KEY_PAGE_DOWN.rawValue: .pageDown,
    TERMINAL_KEY_ENTER.rawValue: .enter,
    TERMINAL_KEY_ESCAPE.rawValue: .escape,
    TERMINAL_KEY_BACK_TAB.rawValue: .backTab,
    TERMINAL_KEY_BACKSPACE.rawValue: .backspace,
    TERMINAL_KEY_DELETE.rawValue: .delete,
  ]

  /// The key, or nil if it has no name here.
  static func key(for event: terminal_event) -> Key? {
    switch event.kind {
    case TERMINAL_EVENT_CHARACTER:
      return key(typing: Unicode.Scalar(event.code) ?? "\u{FFFD}")
    case TERMINAL_EVENT_KEY:
      let base = TERMINAL_KEY_FUNCTION_BASE.rawValue
      return event.code > base ? .function(Int(event.code - base)) : special[event.code]
    default:
      return nil
    }
  }

  /// The key behind a character; control characters are letters with control held (ASCII - 64).
  private static func key(typing scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0x1B: .escape
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    default: .character(Character(scalar))
    }
  }
}
