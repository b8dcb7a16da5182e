/// The one place where text from outside is made safe for a terminal.
///
/// What could move a cursor, start an escape sequence, or hide or reorder text is replaced, scalar
/// for scalar, by a stand-in that can be seen; see `standIn(for:)` for the table. The result is never
/// more than one column per replaced scalar longer, and never needs replacing again.
public enum SafeText {
  /// Replaces hostile scalars and turns tabs and line breaks into spaces.
  ///
  /// Clean text is returned as it is, after one scan of its bytes. O(n).
  public static func make(_ text: String) -> String {
    make(text, keepingLineBreaks: false)
  }

  /// Replaces hostile scalars; where `keepingLineBreaks`, every kind of line break becomes "\n".
  public static func make(_ text: String, keepingLineBreaks: Bool) -> String {
    if isPrintableASCII(text) { return text }
    guard needsReplacing(text, keepingLineBreaks: keepingLineBreaks) else { return text }
    return replacingHostileScalars(of: text, lineBreak: keepingLineBreaks ? "\n" : " ")
  }

  /// Whether every byte is a printable ASCII character, the case worth a path of its own.
  static func isPrintableASCII(_ text: String) -> Bool {
    let verdict = text.utf8.withContiguousStorageIfAvailable { bytes in
      // Without an early exit, so that the compiler can check many bytes at once.
      var others: UInt8 = 0
      for byte in bytes {
        others |= byte &- 0x20 < 0x5F ? 0 : 1
      }
      return others == 0
    }
    return verdict ?? text.utf8.allSatisfy { $0 &- 0x20 < 0x5F }
  }

  private static func needsReplacing(_ text: String, keepingLineBreaks: Bool) -> Bool {
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isKeptBreak = keepingLineBreaks && scalar == "\n"
      if mayBeHostile(scalar), !isKeptBreak, !isVariation(scalar, after: previous) {
        return true
      }
      previous = scalar
    }
    return false
  }

  private static func replacingHostileScalars(
    of text: String, lineBreak: Unicode.Scalar
  ) -> String {
    var result = String.UnicodeScalarView()
    result.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      defer { previous = scalar }
      if isLineBreak(scalar) {
        if scalar == "\n", previous == "\r" { continue }  // CRLF is one break
        result.append(lineBreak)
      } else if isVariation(scalar, after: previous)
        || isJoiner(scalar, after: result, before: rest.first)
      {
        result.append(scalar)
      } else {
        result.append(standIn(for: scalar) ?? scalar)
      }
    }
    return String(result)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a zero-width joiner makes one emoji of two.
  private static func isJoiner(
    _ scalar: Unicode.Scalar, after before: String.UnicodeScalarView, before next: Unicode.Scalar?
  ) -> Bool {
    guard scalar.value == 0x200D, let next, isPictograph(next) else { return false }
    return before.reversed().first { !isEmojiModifier($0) }.map(isPictograph) ?? false
  }

  /// Whether a variation selector follows the character it varies; a second one never does.
  private static func isVariation(
    _ scalar: Unicode.Scalar, after base: Unicode.Scalar?
  ) -> Bool {
    guard let base, scalar.properties.isVariationSelector else { return false }
    if scalar.value == 0xFE0F, base.properties.isEmoji { return true }
    return base.value > 0xFF && !mayBeHostile(base) && base.properties.generalCategory != .format
  }

  /// An emoji that can be joined to others, which halves of flags and skin tones cannot.
  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    let isFlagHalf = (0x1F1E6...0x1F1FF).contains(scalar.value)
    return scalar.value > 0xFF && scalar.properties.isEmoji && !isFlagHalf
      && !scalar.properties.isEmojiModifier
  }

  /// A skin tone, or the selector that asks for the coloured form.
  private static func isEmojiModifier(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.properties.isEmojiModifier
  }
}
