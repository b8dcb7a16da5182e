/// A score for each label: sixteen side by side, and that of `outside`.
struct LabelScores: Sendable {
  var names: SIMD16<Float>
  var outside: Float

  static let impossible = LabelScores(names: SIMD16(repeating: -.infinity), outside: -.infinity)

  subscript(_ label: Int) -> Float { label < 16 ? names[label] : outside }

  /// The greater score of each label.
  @inline(__always)
  mutating func formMaximum(_ other: LabelScores, plus score: Float) {
    let sum = other.names + score
    names.replace(with: sum, where: sum .> names)
    outside = Swift.max(outside, other.outside + score)
  }

  @inline(__always)
  static func + (left: LabelScores, right: LabelScores) -> LabelScores {
    LabelScores(names: left.names + right.names, outside: left.outside + right.outside)
  }

  /// Lets no name go on at this word.
  mutating func barContinuation() {
    for label in stride(from: 1, to: 16, by: 2) { names[label] = -1000 }
  }

  /// The label with the greatest score: of equals `outside`, then the one with the lower code.
  var best: Int {
    var best = TagLabel.outside.code
    for label in 0..<16 where names[label] > self[best] { best = label }
    return best
  }
}
