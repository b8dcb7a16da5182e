import Foundation

/// Ranks that follow Zipf's law in the form that Mandelbrot gave it.
///
/// Rank r, from 0, weighs about 1/(r + offset)^exponent; a larger offset makes the first ranks more
/// alike. Drawn by inverting the integral of that, so that a draw costs the same for any count.
struct ZipfLaw {
  let count: Int
  private let exponent: Double
  private let offset: Double
  /// What the density integrates to at the first rank and behind the last one.
  private let bounds: (first: Double, end: Double)

  /// `offset` is above 0; a `count` below 1 counts as 1.
  init(count: Int, offset: Double = 1, exponent: Double = 1) {
    self.count = max(1, count)
    self.exponent = exponent
    self.offset = offset
    let end = offset + Double(self.count)
    bounds =
      exponent == 1
      ? (log(offset), log(end)) : (pow(offset, 1 - exponent), pow(end, 1 - exponent))
  }

  /// The rank that a share of all draws, 0–1, stays below.
  func rank(at share: Double) -> Int {
    let place = bounds.first + share * (bounds.end - bounds.first)
    let value = exponent == 1 ? exp(place) : pow(place, 1 / (1 - exponent))
    return min(max(Int(value - offset), 0), count - 1)
  }
}
