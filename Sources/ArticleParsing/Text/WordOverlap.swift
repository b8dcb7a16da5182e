/// How much of what one text says another says too.
enum WordOverlap {
  /// The share of the long words of `text` that stand in `others`, 0–1.
  ///
  /// Words of five letters and more carry the sense; texts without any share nothing.
  static func share(of text: String, in others: [String]) -> Double {
    let words = LongWords(text)
    return words.share(in: others.reduce(into: LongWords()) { $0.formUnion(LongWords($1)) })
  }
}

/// The words of five letters and more of a text's first 2,000 bytes, ASCII letters in lower case.
struct LongWords: Equatable, Sendable {
  /// Words by their hashes; no two words of a page share one.
  private var hashes: Set<UInt64> = []

  init() {}

  init(_ text: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var letters = 0
    for byte in text.utf8.prefix(2000) {
      if byte.isLetter {
        hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x0000_0100_0000_01b3
        if !byte.isContinuation { letters += 1 }
      } else {
        if letters >= 5 { hashes.insert(hash) }
        hash = 0xcbf2_9ce4_8422_2325
        letters = 0
      }
    }
    if letters >= 5 { hashes.insert(hash) }
  }

  mutating func formUnion(_ other: LongWords) { hashes.formUnion(other.hashes) }

  /// The share of these words that stand among others, 0–1; 0 where there are none.
  func share(in other: LongWords) -> Double {
    guard !hashes.isEmpty else { return 0 }
    return Double(hashes.intersection(other.hashes).count) / Double(hashes.count)
  }
}
