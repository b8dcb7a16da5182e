/// Figures of one thing measured many times.
struct Samples {
  private(set) var values: [Double] = []

  init(_ values: [Double] = []) { self.values = values }

  mutating func add(_ value: Double) { values.append(value) }

  /// The figure that a share of them, 0–1, do not exceed; nil without any.
  func percentile(_ share: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var median: Double? { percentile(0.5) }
  var maximum: Double? { values.max() }
}
