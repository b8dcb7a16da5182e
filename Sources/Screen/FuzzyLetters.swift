/// A text prepared for fuzzy matching: its letters, where they stand, what matching them is worth.
struct FuzzyLetters {
  private static let limit = 1024

  /// The scalars of the text, case folded where case does not count.
  let scalars: [Unicode.Scalar]
  /// What matching each scalar is worth beyond the match itself.
  let bonuses: [Int]
  /// Where each scalar starts, in UTF-8 bytes, and where the last one ends.
  private let offsets: [Int]

  init(_ text: String, ignoresCase: Bool) {
    var scalars: [Unicode.Scalar] = []
    var bonuses: [Int] = []
    var offsets = [0]
    var offset = 0
    var previous = Class.separator
    for scalar in text.unicodeScalars.prefix(Self.limit) {
      let current = Class(scalar)
      scalars.append(ignoresCase ? Self.folded(scalar) : scalar)
      bonuses.append(current.bonus(after: previous))
      offset += UTF8.width(scalar)
      offsets.append(offset)
      previous = current
    }
    self.scalars = scalars
    self.bonuses = bonuses
    self.offsets = offsets
  }

  /// The byte ranges of ascending positions, neighbours joined.
  func byteRanges(of positions: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for position in positions {
      let bytes = offsets[position]..<offsets[position + 1]
      if let last = ranges.last, last.upperBound == bytes.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<bytes.upperBound
      } else {
        ranges.append(bytes)
      }
    }
    return ranges
  }

  /// The small form of a letter, where that is a single scalar.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      return isCapital ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
    }
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = small.first, small.count == 1 else { return scalar }
    return first
  }

  /// What tells the start of a word.
  private enum Class {
    case separator, small, capital, digit

    init(_ scalar: Unicode.Scalar) {
      if scalar.isASCII {
        self.init(ascii: scalar.value)
        return
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: self = .capital
      case .decimalNumber: self = .digit
      case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark: self = .small
      default: self = .separator
      }
    }

    private init(ascii value: UInt32) {
      switch value {
      case 0x30...0x39: self = .digit
      case 0x41...0x5A: self = .capital
      case 0x61...0x7A: self = .small
      default: self = .separator
      }
    }

    func bonus(after previous: Class) -> Int {
      switch (previous, self) {
      case (.separator, .separator): 0
      case (.separator, _): 8  // the first letter of a word
      case (.small, .capital), (.small, .digit), (.capital, .digit): 6  // camelCase, Type99
      default: 0
      }
    }
  }
}
