/// How many terminal columns text takes once `SafeText` has made it safe.
public enum TextWidth {
  /// The columns of one grapheme: 0, 1 or 2.
  ///
  /// Emoji sequences and flags take 2, a combining mark on its own takes 0. Only a grapheme that
  /// carries hostile scalars can take more, one for each stand-in.
  public static func columns(of grapheme: Character) -> Int {
    let scalars = grapheme.unicodeScalars
    guard let first = scalars.first else { return 0 }
    guard scalars.index(after: scalars.startIndex) != scalars.endIndex else {
      return columns(of: first)
    }
    let text = String(grapheme)
    let safe = SafeText.make(text)
    return safe == text ? columns(ofSafe: scalars) : columns(of: safe)
  }

  /// The columns of all graphemes together.
  ///
  /// O(n), and a mere scan of bytes where text is ASCII.
  public static func columns(of text: String) -> Int {
    if SafeText.isPrintableASCII(text) { return text.utf8.count }
    if PlainScalars.makeUp(text) {
      return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }
    return SafeText.make(text).reduce(0) { $0 + columns(ofSafe: $1.unicodeScalars) }
  }

  /// The longest start of `text`, made safe, that fits into `columns`.
  ///
  /// Where something had to be cut, `ellipsis` closes the result and counts among its columns; an
  /// ellipsis that would not fit is left out. A wide grapheme is never halved.
  public static func prefix(of text: String, columns limit: Int, ellipsis: String = "") -> String {
    let safe = SafeText.make(text)
    if safe.utf8.count <= limit || columns(of: safe) <= limit { return safe }
    guard limit > 0 else { return "" }
    let mark = columns(of: ellipsis) <= limit ? ellipsis : ""
    let room = limit - columns(of: mark)
    var used = 0
    let fitting = safe.prefix { grapheme in
      used += columns(ofSafe: grapheme.unicodeScalars)
      return used <= room
    }
    return fitting + mark
  }

  /// `text` made safe, cut or filled with spaces to exactly `columns`.
  public static func padded(
    _ text: String, to columns: Int, alignment: Alignment = .left, ellipsis: String = "…"
  ) -> String {
    let cut = prefix(of: text, columns: columns, ellipsis: ellipsis)
    let gap = max(0, columns - self.columns(of: cut))
    switch alignment {
    case .left: return cut + blanks(gap, after: cut)
    case .right: return String(repeating: " ", count: gap) + cut
    case .center:
      let before = String(repeating: " ", count: gap / 2)
      return before + cut + blanks(gap - gap / 2, after: cut)
    }
  }

  /// Where text stands in a field wider than itself.
  public enum Alignment: Sendable {
    case left, right, center
  }

  /// As many blanks as make `text` wider by `count` columns.
  ///
  /// Signs that enclose what follows them, as those of Arabic and Kaithi numbers, make one grapheme
  /// with a blank, which takes two columns at most.
  private static func blanks(_ count: Int, after text: String) -> String {
    let blanks = String(repeating: " ", count: count)
    guard count > 0, let last = text.utf8.last, last >= 0x80,
      columns(of: text + " ") == columns(of: text)
    else { return blanks }
    return blanks + " "
  }

  /// The columns of a grapheme in which nothing is hostile.
  static func columns(ofSafe scalars: String.UnicodeScalarView) -> Int {
    var total = 0
    for scalar in scalars {
      // The selector for the coloured form makes a picture of what was a sign.
      if scalar.value == 0xFE0F { return 2 }
      // What `SafeText` left of the invisible ones has a reason to be invisible.
      if !SafeText.mayBeHostile(scalar) { total += columns(of: scalar) }
    }
    return min(total, 2)
  }

  /// The columns of one scalar; for a hostile one, those of its stand-in.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 || (0x2000...0x205E).contains(value) || SafeText.mayBeHostile(scalar) {
      return 1
    }
    if (0x1161...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) {
      return 0  // medial vowels and finals of Hangul stand in the cell of their initial
    }
    if isWide(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return 1
    }
  }
}
