/// A set of folded words that is asked for each word of a text: faster than one of strings.
struct HashedWords: Sendable {
  private var numbers: WordNumbers

  init(_ words: some Sequence<String>) {
    numbers = WordNumbers()
    for word in words {
      let hash = WordNumbers.hash(word.utf8)
      if numbers[hash] == nil { numbers.insert(hash, 0) }
    }
  }

  /// Whether the word with this hash, `TokenizedText.hashes`, is one of them.
  func contains(_ hash: UInt64) -> Bool { numbers[hash] != nil }
}
