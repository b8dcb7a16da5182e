/// The characters from U+0080 up in a sample, and what is odd about where they stand.
struct CharacterCensus: Sendable {
  private(set) var counts: [Unicode.Scalar: Int] = [:]
  private(set) var total = 0
  /// What tells against the text: its faults, capitals within words, and words in two scripts.
  private(set) var penalties: Float = 0

  private enum LetterCase: UInt8 { case none, lower, upper }

  init(_ text: [UInt8]) {
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if !scalar.isASCII {
        counts[scalar, default: 0] += 1
        total += 1
        if scalar == "\u{FFFD}" { penalties += 5 }
        if Self.letterCase(scalar) == .upper, Self.letterCase(previous) == .lower { penalties += 4 }
        if Self.isASCIILetter(previous) { penalties += Self.costBesideASCII(scalar) }
      } else if !previous.isASCII, Self.isASCIILetter(scalar) {
        penalties += Self.costBesideASCII(previous)
      }
      previous = scalar
    }
  }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value | 0x20) && scalar.isASCII
  }

  /// What a letter of another script costs beside a letter of ASCII.
  private static func costBesideASCII(_ scalar: Unicode.Scalar) -> Float {
    switch scalar.value {
    case 0x370..<0x800: 3
    case 0x3400..<0xA000, 0xAC00..<0xD7A4: 1.5
    default: 0
    }
  }

  private static func letterCase(_ scalar: Unicode.Scalar) -> LetterCase {
    scalar.value < cases.count ? cases[Int(scalar.value)] : .none
  }

  /// The case of Latin, Greek and Cyrillic letters; asking Unicode's tables for each letter of a
  /// sample would take longer than all the rest.
  private static let cases: [LetterCase] = (0..<0x530).map { value in
    guard let properties = Unicode.Scalar(UInt32(value))?.properties else { return .none }
    return properties.isUppercase ? .upper : properties.isLowercase ? .lower : .none
  }
}
