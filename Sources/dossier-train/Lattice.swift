import EntityExtraction
import Foundation

/// The readings of a stretch and how likely each label is in all of them together.
///
/// Source: L. Rabiner, "A Tutorial on Hidden Markov Models" (1989), forward–backward with scaling.
struct Lattice {
  private static let count = TagLabel.count
  /// The probability of the labels 0–15 of each word.
  private(set) var marginals: [SIMD16<Float>] = []
  /// How often each pair of labels is expected, at `previous * 17 + next`.
  private(set) var pairs = [Float](repeating: 0, count: TagLabel.count * TagLabel.count)
  /// The logarithm of the sum over all readings.
  private(set) var logTotal: Float = 0

  /// What `transitions` weigh in a product; nothing where labels cannot follow one another.
  static func exponentials(_ transitions: [Float]) -> [Float] {
    var table = [Float](repeating: 0, count: count * count)
    for previous in 0..<count {
      for next in 0..<count where TagLabel(code: next).canFollow(TagLabel(code: previous)) {
        table[previous * count + next] = exponential(transitions[previous * count + next])
      }
    }
    return table
  }

  /// Sums over the readings that `allowed` leaves, or over all.
  init(_ scores: [SIMD16<Float>], _ allowed: [UInt32]?, _ table: [Float]) {
    let (count, length) = (Self.count, scores.count)
    var emissions = [Float](repeating: 0, count: length * count)
    var shift: Float = 0
    for word in 0..<length {
      let top = max(0, scores[word].max())
      shift += top
      for label in 0..<count where allowed.map({ $0[word] >> UInt32(label) & 1 == 1 }) ?? true {
        let score = label < 16 ? scores[word][label] : 0
        emissions[word * count + label] = Self.exponential(score - top)
      }
    }
    var forward = [Float](repeating: 0, count: length * count)
    var scales = [Float](repeating: 1, count: length)
    let outside = TagLabel.outside.code
    for word in 0..<length {
      var sum: Float = 0
      for label in 0..<count where emissions[word * count + label] > 0 {
        var value: Float = 0
        if word == 0 {
          value = table[outside * count + label]
        } else {
          for previous in 0..<count {
            value += forward[(word - 1) * count + previous] * table[previous * count + label]
          }
        }
        value *= emissions[word * count + label]
        forward[word * count + label] = value
        sum += value
      }
      scales[word] = sum > 0 ? sum : 1
      for label in 0..<count { forward[word * count + label] /= scales[word] }
      logTotal += Self.logarithm(scales[word])
    }
    logTotal += shift
    var backward = [Float](repeating: 1, count: count)
    marginals = [SIMD16<Float>](repeating: .zero, count: length)
    for word in (0..<length).reversed() {
      var row = SIMD16<Float>.zero
      for label in 0..<16 { row[label] = forward[word * count + label] * backward[label] }
      marginals[word] = row
      var earlier = [Float](repeating: 0, count: count)
      for label in 0..<count {
        let value = backward[label] * emissions[word * count + label] / scales[word]
        guard value > 0 else { continue }
        for previous in 0..<count {
          let step = table[previous * count + label] * value
          earlier[previous] += step
          if word > 0 {
            pairs[previous * count + label] += forward[(word - 1) * count + previous] * step
          } else if previous == outside {
            pairs[previous * count + label] += step
          }
        }
      }
      backward = earlier
    }
  }

  private static func exponential(_ value: Float) -> Float {
    Foundation.exp(max(-80, min(80, value)))
  }
  private static func logarithm(_ value: Float) -> Float { Foundation.log(value) }
}
