/// How many terminal columns text takes.
public enum TextWidth {
  /// 0, 1 or 2.
  public static func columns(of grapheme: Character) -> Int { 1 }

  /// The columns of all graphemes together.
  public static func columns(of text: String) -> Int { text.reduce(0) { $0 + columns(of: $1) } }
}
