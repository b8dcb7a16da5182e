/// The text of an article as linked data state it, to compare the page's blocks with.
///
/// Markup, blanks and marks often differ, so texts are compared by runs of five words.
struct StatedText: Sendable {
  /// How many words the text has.
  private(set) var wordCount = 0
  private var runs: Set<UInt64> = []

  private static let runLength = 5

  /// Takes in a text; O(n).
  init(_ text: String) {
    let hashes = Self.words(of: text)
    wordCount = hashes.count
    guard hashes.count >= Self.runLength else { return }
    runs.reserveCapacity(hashes.count)
    for start in 0...hashes.count - Self.runLength { runs.insert(Self.run(at: start, of: hashes)) }
  }

  /// The share of a block's runs of words that stand in the text, 0–1; nil for fewer than five words.
  func share(of block: String) -> Double? {
    let hashes = Self.words(of: block)
    guard hashes.count >= Self.runLength else { return nil }
    let count = hashes.count - Self.runLength + 1
    let found = (0..<count).count { runs.contains(Self.run(at: $0, of: hashes)) }
    return Double(found) / Double(count)
  }

  private static func run(at start: Int, of hashes: [UInt64]) -> UInt64 {
    hashes[start..<start + runLength].reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 }
  }

  private static func words(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isInWord = false
    for byte in text.utf8 {
      if byte.isWord {
        hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x0000_0100_0000_01b3
        isInWord = true
      } else if isInWord {
        hashes.append(hash)
        hash = 0xcbf2_9ce4_8422_2325
        isInWord = false
      }
    }
    if isInWord { hashes.append(hash) }
    return hashes
  }
}
