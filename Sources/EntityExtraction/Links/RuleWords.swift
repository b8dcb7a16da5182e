/// The words that rules of ties name, numbered, so that sentences are compared as numbers.
struct RuleWords: Sendable {
  private var numbers = WordNumbers()

  /// What no rule names.
  static let unknown: UInt16 = 0
  /// What stands in for a name, so that no office or verb is read inside one.
  static let name: UInt16 = 1

  /// The number of `word`, or `unknown`.
  subscript(word: String) -> UInt16 { self[hashed: WordNumbers.hash(word.utf8)] }

  /// The number of the word with this hash, as `TokenizedText.hashes` has it, or `unknown`.
  subscript(hashed hash: UInt64) -> UInt16 { numbers[hash].map { UInt16($0) } ?? Self.unknown }

  /// The set of `words`, each of which gets a number.
  mutating func set(_ words: some Sequence<String>) -> WordSet {
    var set = WordSet()
    for word in words {
      let hash = WordNumbers.hash(word.utf8)
      let known = numbers[hash]
      let number = known ?? Int32(numbers.count + 2)
      if known == nil { numbers.insert(hash, number) }
      set.insert(UInt16(number))
    }
    return set
  }
}

/// A set of word numbers, one bit each.
struct WordSet: Sendable, Equatable {
  private var bits: [UInt64] = []

  mutating func insert(_ number: UInt16) {
    let index = Int(number >> 6)
    while bits.count <= index { bits.append(0) }
    bits[index] |= 1 << UInt64(number & 63)
  }

  func contains(_ number: UInt16) -> Bool {
    let index = Int(number >> 6)
    return index < bits.count && bits[index] & (1 << UInt64(number & 63)) != 0
  }

  func isDisjoint(with other: Self) -> Bool { zip(bits, other.bits).allSatisfy { $0 & $1 == 0 } }

  /// The numbers in it, lowest first.
  var members: [UInt16] {
    bits.indices.flatMap { index in
      (0..<64).filter { bits[index] & (1 << UInt64($0)) != 0 }.map { UInt16(index * 64 + $0) }
    }
  }
}
