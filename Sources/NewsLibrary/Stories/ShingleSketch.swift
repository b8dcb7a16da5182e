/// Estimates how much text two articles share from a few numbers each.
///
/// Keeps the smallest hashes of all five-word sequences, which are a fair sample of them. Source:
/// A. Broder, "On the resemblance and containment of documents" (1997), bottom-k sketches.
enum ShingleSketch {
  static let size = 16
  /// Bits of a hash: few sequences of an archive share one by chance, and rows stay short.
  private static let bits: UInt64 = 40
  /// What a hash may be.
  static let hashes = 0..<(1 << Int(bits))
  private static let wordsPerShingle = 5
  /// Shorter texts are boilerplate as often as news: they resemble nothing.
  private static let fewestShingles = 12

  /// The smallest hashes of a text, ascending; empty where the text is too short to judge.
  static func sketch(of folded: FoldedWords) -> [Int64] {
    let words = folded.spans.map { FNV1a.hash(folded.bytes[$0]) }
    guard words.count >= wordsPerShingle + fewestShingles - 1 else { return [] }
    var hashes: [Int64] = []
    hashes.reserveCapacity(words.count)
    for start in 0...(words.count - wordsPerShingle) {
      var combined: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in start..<(start + wordsPerShingle) { combined = mix(combined ^ words[index]) }
      hashes.append(Int64(combined >> (64 - bits)))
    }
    return smallest(of: hashes)
  }

  /// The share of sequences both texts have, 0–1; 0 where either is too short to judge.
  ///
  /// Both sketches ascend.
  static func resemblance(_ left: [Int64], _ right: [Int64]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var leftIndex = 0
    var rightIndex = 0
    var both = 0
    var sample = 0
    while sample < size, leftIndex < left.count || rightIndex < right.count {
      let ownsLeft =
        rightIndex == right.count
        || (leftIndex < left.count && left[leftIndex] <= right[rightIndex])
      let ownsRight =
        leftIndex == left.count
        || (rightIndex < right.count && right[rightIndex] <= left[leftIndex])
      if ownsLeft { leftIndex += 1 }
      if ownsRight { rightIndex += 1 }
      if ownsLeft, ownsRight { both += 1 }
      sample += 1
    }
    return Double(both) / Double(sample)
  }

  /// The hashes of `sketch` one of which every text has that resembles it by `share`.
  ///
  /// Of two lists in one order that share n of k items, the first k − n + 1 of each share one.
  /// Source: Chaudhuri, Ganti, Kaushik, "A Primitive Operator for Similarity Joins in Data
  /// Cleaning" (2006), prefix filtering.
  static func prefix(of sketch: [Int64], resemblance share: Double) -> ArraySlice<Int64> {
    guard !sketch.isEmpty else { return [] }
    let shared = Int((Double(size) * share).rounded(.up))
    return sketch.prefix(max(size - shared + 1, 1))
  }

  private static func smallest(of hashes: [Int64]) -> [Int64] {
    var kept: [Int64] = []
    kept.reserveCapacity(size + 1)
    for hash in hashes where kept.count < size || hash < kept[size - 1] {
      let place = kept.firstIndex { $0 >= hash } ?? kept.count
      guard place == kept.count || kept[place] != hash else { continue }
      kept.insert(hash, at: place)
      if kept.count > size { kept.removeLast() }
    }
    return kept
  }

  /// The finalizer of SplitMix64, which spreads every bit over the whole number.
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
