import EntityExtraction

/// A stretch of words ready for learning: features by number, labels by bit.
struct Example {
  /// The features of all words, one word's after another's; the group in the highest two bits.
  var features: [UInt32]
  /// Where each word's features begin; those of the last end with `features`.
  var starts: [Int]
  /// The labels each word may have.
  var labels: [UInt32]
  /// How much the example counts.
  var weight: Float

  static func packed(_ number: UInt32, _ group: FeatureGroup) -> UInt32 {
    number | UInt32(group.rawValue) << 30
  }
  static func number(_ packed: UInt32) -> Int { Int(packed & 0x3FFF_FFFF) }
  static func group(_ packed: UInt32) -> UInt32 { packed >> 30 }
}
