/// What text may bring to a terminal, told from what Unicode says of its scalars, and not from the
/// sanitizer's own tables.
public enum TerminalText {
  /// The first scalar that must not come from text, or nil where all is well.
  ///
  /// Variation selectors and joiners pass where they belong to what stands beside them.
  public static func offender(
    in text: String, allowingLineFeeds: Bool = false
  ) -> Unicode.Scalar? {
    var before: Unicode.Scalar?
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isKept = allowingLineFeeds && scalar == "\n"
      if !isKept, !isAllowed(scalar, between: before, and: rest.first) { return scalar }
      before = scalar
    }
    return nil
  }

  private static func isAllowed(
    _ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?
  ) -> Bool {
    let properties = scalar.properties
    if properties.isVariationSelector {
      return before.map { !$0.properties.isVariationSelector && $0.value > 0x20 } ?? false
    }
    if scalar.value == 0x200D {
      return [before, after].allSatisfy { neighbour in
        neighbour.map { $0.properties.isEmoji || $0.properties.isVariationSelector } ?? false
      }
    }
    if properties.isDefaultIgnorableCodePoint || properties.isBidiControl { return false }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
    case .format: return isSeen(scalar)
    default: return true
    }
  }

  /// Signs that enclose the digits or glyphs behind them, format characters by name only.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2: true
    case 0x110BD, 0x110CD, 0x13430...0x1343F: true
    default: false
    }
  }
}
