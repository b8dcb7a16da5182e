/// One thing the user did at the keyboard, decoded.
public enum Key: Hashable, Sendable {
  /// A printed character; with control held, the letter itself (`control("d")`).
  case character(Character)
  case control(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  /// F1–F12.
  case function(Int)
}

/// What a terminal reports.
public enum TerminalInput: Equatable, Sendable {
  case key(Key)
  /// A button or the wheel, at a cell.
  case mouse(MouseAction, x: Int, y: Int)
  /// Text pasted in one go, unsanitized.
  case paste(String)
  case resize(columns: Int, rows: Int)
  case focus(Bool)
}

public enum MouseAction: Equatable, Sendable {
  case press, release, doublePress, rightPress, middlePress, wheelUp, wheelDown, drag
}
