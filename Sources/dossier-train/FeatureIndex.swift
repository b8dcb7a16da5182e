import EntityExtraction

/// Gives features that are seen often enough a number each.
struct FeatureIndex {
  private var counts: [UInt64: UInt32] = [:]
  private(set) var features: [UInt64] = []
  private var numbers: [UInt64: UInt32] = [:]

  mutating func count(_ feature: UInt64) { counts[feature, default: 0] += 1 }

  /// Numbers what was counted `threshold` times or more, in the order of the features themselves.
  mutating func number(atLeast threshold: UInt32) {
    features = counts.filter { $0.value >= threshold }.map(\.key).sorted()
    counts = [:]
    numbers = Dictionary(
      uniqueKeysWithValues: features.enumerated().map { ($0.element, UInt32($0.offset)) })
  }

  func number(of feature: UInt64) -> UInt32? { numbers[feature] }
}
