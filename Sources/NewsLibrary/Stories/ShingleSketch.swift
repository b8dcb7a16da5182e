/// Estimates how much text two articles share from a few numbers each.
///
/// Keeps the smallest hashes of all five-word sequences, which are a fair sample of them. Source:
/// A. Broder, "On the resemblance and containment of documents" (1997), bottom-k sketches.
enum ShingleSketch {
  static let size = 16
  private static let wordsPerShingle = 5
  /// Shorter texts are boilerplate as often as news: they resemble nothing.
  private static let fewestShingles = 12

  /// The smallest hashes of `text`, ascending; empty where the text is too short to judge.
  static func sketch(of text: String) -> [Int64] {
    let words = TextFolding.words(text).map(hash)
    guard words.count >= wordsPerShingle + fewestShingles - 1 else { return [] }
    var hashes = Set<Int64>()
    for start in 0...(words.count - wordsPerShingle) {
      var combined: UInt64 = 0xCBF2_9CE4_8422_2325
      for word in words[start..<(start + wordsPerShingle)] { combined = mix(combined ^ word) }
      hashes.insert(Int64(bitPattern: combined))
    }
    return Array(hashes.sorted().prefix(size))
  }

  /// The share of sequences both texts have, 0–1; 0 where either is too short to judge.
  static func resemblance(_ left: [Int64], _ right: [Int64]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let sample = Set(left).union(right).sorted().prefix(size)
    let both = Set(left).intersection(right)
    return Double(sample.count { both.contains($0) }) / Double(sample.count)
  }

  /// FNV-1a: equal in every run, unlike the standard library's seeded hash.
  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The finalizer of SplitMix64, which spreads every bit over the whole number.
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
