/// What decides whether a line may end beside a grapheme, after the parts of UAX 14 that news text
/// needs.
enum LineBreakClass {
  /// A space that a line may end at and leave out; no-break spaces are `other`.
  case space
  case letter, digit
  case hyphen
  /// The dashes of typesetters, which part what stands around them.
  case dash
  /// Han, kana and their full-width signs; Hangul is written with spaces and counts as letters.
  case ideograph
  /// What opens a bracket or a quotation, and is kept with what follows.
  case opening
  /// Punctuation and small kana, which are kept off the start of a line.
  case closing
  case other

  /// The class of a grapheme, which is that of its first scalar.
  ///
  /// Only a space that carries marks is none: it can be seen.
  init(_ grapheme: String.UnicodeScalarView) {
    self = grapheme.first.map { Self($0) } ?? .other
    if self == .space, grapheme.count > 1 { self = .other }
  }

  /// The class of a scalar that stands alone.
  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? Self.ascii[Int(scalar.value)] : Self(nonASCII: scalar)
  }

  /// Whether a line may end between two neighbours, neither of which is a space.
  ///
  /// `beforeLeft` is what stands before them: a hyphen parts words, but not the sign from "-5".
  static func mayBreak(between left: Self, and right: Self, after beforeLeft: Self?) -> Bool {
    switch (left, right) {
    case (.space, _), (_, .space), (.opening, _), (_, .closing): false
    case (.dash, _): right != .dash
    case (.hyphen, .letter): beforeLeft == .letter || beforeLeft == .digit
    case (.ideograph, _), (_, .ideograph): true
    default: false
    }
  }

  private static let ascii: [Self] = (UInt8(0)...0x7F).map { byte in
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "%"):
      .closing
    default: .other
    }
  }

  /// Signs that mark a long vowel or repeat, and small kana: none begins a line (JIS X 4051).
  private static let neverAtStart = Set(
    "々ーァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ".unicodeScalars.map(\.value))

  private init(nonASCII scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x3000, 0x2000...0x2006, 0x2008...0x200A, 0x1680, 0x205F: self = .space
    case 0x2010: self = .hyphen
    case 0x2013, 0x2014: self = .dash
    case 0x2E80...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60,
      0x20000...0x3FFFD:
      self =
        Self.neverAtStart.contains(scalar.value)
        ? .closing : Self(punctuation: scalar) ?? .ideograph
    default:
      let isLetter = scalar.properties.isAlphabetic
      self = isLetter ? .letter : Self(punctuation: scalar) ?? .other
    }
  }

  private init?(punctuation scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: self = .opening
    case .closePunctuation, .finalPunctuation, .otherPunctuation: self = .closing
    default: return nil
    }
  }
}
