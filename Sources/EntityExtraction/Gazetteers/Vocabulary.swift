/// The words that names and rules are made of, each with a number and what is known about it.
struct Vocabulary: Sendable {
  private var numbers = WordNumbers(capacity: 1 << 16)
  private var traitsByNumber: [WordTraits] = []

  /// How many words have a number.
  var count: Int { traitsByNumber.count }

  /// The number of `word`, which must be folded, or nil where no name or rule uses it.
  func number(of word: String) -> Int32? { numbers[WordNumbers.hash(word.utf8)] }

  /// The number of the word with this hash, or nil where no name or rule uses it.
  func number(hashed hash: UInt64) -> Int32? { numbers[hash] }

  /// What is known about the word `number`; nothing for numbers that stand for no word here.
  func traits(of number: Int32) -> WordTraits {
    number < traitsByNumber.count ? traitsByNumber[Int(number)] : []
  }

  /// The number of `word`, which must be folded; new words get the next one.
  mutating func intern(_ word: String, _ traits: WordTraits = []) -> Int32 {
    let hash = WordNumbers.hash(word.utf8)
    if let known = numbers[hash] {
      traitsByNumber[Int(known)].formUnion(traits)
      return known
    }
    let number = Int32(traitsByNumber.count)
    numbers.insert(hash, number)
    traitsByNumber.append(traits)
    return number
  }
}

/// How a word is spelt, as far as names care.
enum WordShape: Sendable {
  /// "japan"
  case lower
  /// "Japan"; single capital letters too.
  case capitalized
  /// "NATO", "F16", "U.S."
  case allCapitals
  /// "iPhone", "eVTOL"
  case mixed
  /// Digits first: "35", "12SSM"
  case number
  /// Punctuation.
  case mark

  /// Whether a name may be spelt so.
  var isNameLike: Bool { self == .capitalized || self == .allCapitals || self == .mixed }

  init(of word: some Sequence<UInt8>) {
    var letters = 0
    var capitals = 0
    var first: UInt8?
    var previous: UInt8 = 0
    var others = 0
    for byte in word {
      if first == nil { first = byte }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letters += 1
        capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): letters += 1
      case 0x80...0xBF where Self.isCapital(previous, byte):
        capitals += 1
      // U+2000 and what follows it are dashes, quotes and signs.
      case 0xC3...0xE1, 0xE3...0xF4:
        letters += 1
        others += 1
      default: break
      }
      previous = byte
    }
    self = Self.shape(first: first ?? 0, second: previous, letters, capitals, others, word)
  }

  private static func shape(
    first: UInt8, second: UInt8, _ letters: Int, _ capitals: Int, _ others: Int,
    _ word: some Sequence<UInt8>
  ) -> WordShape {
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return .number }
    guard letters > 0 else { return .mark }
    guard capitals > 0 else { return .lower }
    if capitals == letters { return letters > 1 ? .allCapitals : .capitalized }
    var iterator = word.makeIterator()
    let head = iterator.next() ?? 0
    let next = iterator.next() ?? 0
    let startsCapital =
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(head) || isCapital(head, next)
    return startsCapital ? .capitalized : .mixed
  }

  /// Whether two UTF-8 bytes are a capital letter of Latin-1, Latin Extended-A or the Ș and Ț.
  private static func isCapital(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC3: second <= 0x9E && second != 0x97
    // Latin Extended-A alternates capital and small; the parity flips between U+0138 and U+0149
    // and again from U+0178 to U+017E.
    case 0xC4: second <= 0xB7 ? second % 2 == 0 : second >= 0xB9 && second % 2 == 1
    case 0xC5:
      second <= 0x88
        ? second % 2 == 1
        : second <= 0xB7 ? second % 2 == 0 : second == 0xB8 || (second >= 0xB9 && second % 2 == 1)
    case 0xC8: second == 0x98 || second == 0x9A
    default: false
    }
  }
}
