/// Brings text to the form in which spellings of one word are equal: lower case, no diacritics.
///
/// Outlets print Zelenský and Zelensky, and readers type the latter; across a library both must be
/// found as one. `NameFolding`, which compares the names within one article, keeps diacritics.
enum TextFolding {
  /// The folded letters of `text`; everything that is no letter, digit or mark stays as it is.
  static func fold(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if let plain = plainLetters[scalar] {
        folded.append(contentsOf: plain.unicodeScalars)
      } else {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// The words of `text`, folded: runs of letters and digits.
  static func words(_ text: some StringProtocol) -> [String] {
    FoldedWords(text).strings
  }

  /// Letters whose marks are part of the code point, with the plain letters they fold to.
  private static let families: [(plain: String, letters: String)] = [
    ("a", "àáâãäåāăąǎ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
    ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
    ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőǒ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"),
    ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔ"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
  ]

  private static let plainLetters: [Unicode.Scalar: String] = Dictionary(
    families.flatMap { family in
      family.letters.unicodeScalars.map { ($0, family.plain) }
    }, uniquingKeysWith: { first, _ in first })
}

/// The words of a text as bytes, for readers that need no strings of them.
///
/// O(n); ASCII, which is most of any text, is folded byte by byte.
struct FoldedWords {
  /// The folded words one after another, without what stands between them.
  private(set) var bytes: [UInt8] = []
  /// Where each word stands in `bytes`.
  private(set) var spans: [Range<Int>] = []
  private var start = 0

  var strings: [String] { spans.map { String(decoding: bytes[$0], as: UTF8.self) } }

  init(_ text: some StringProtocol) { self.init(bytes: Array(text.utf8)) }

  /// The words of a text given in UTF-8.
  init(bytes printed: [UInt8]) {
    bytes.reserveCapacity(printed.count)
    var index = 0
    while index < printed.count {
      if printed[index] < 0x80 {
        addASCII(printed[index])
        index += 1
      } else {
        let end = printed[index...].firstIndex { $0 < 0x80 } ?? printed.endIndex
        addFolded(String(decoding: printed[index..<end], as: UTF8.self))
        index = end
      }
    }
    endWord()
  }

  private mutating func addASCII(_ byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
    case 0x41...0x5A: bytes.append(byte | 0x20)
    default: endWord()
    }
  }

  private mutating func addFolded(_ text: String) {
    for scalar in TextFolding.fold(text).unicodeScalars {
      if scalar.isASCII {
        addASCII(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        bytes.append(contentsOf: String(scalar).utf8)
      } else {
        endWord()
      }
    }
  }

  private mutating func endWord() {
    guard bytes.count > start else { return }
    spans.append(start..<bytes.count)
    start = bytes.count
  }
}
