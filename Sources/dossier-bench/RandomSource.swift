import Foundation

/// Random numbers that are the same on every machine and run.
///
/// SplitMix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// An element, the earlier ones more often: rank r with a weight of about 1/r (Zipf).
  mutating func zipf<Element>(_ elements: [Element]) -> Element {
    let unit = Double(next() >> 11) / Double(1 << 53)
    let rank = Int(exp2(unit * log2(Double(elements.count + 1)))) - 1
    return elements[min(max(rank, 0), elements.count - 1)]
  }
}
