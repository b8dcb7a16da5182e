/// Random numbers that are the same on every machine and run.
///
/// SplitMix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The numbers that belong to one of many things of a kind, whatever was drawn for the others.
  init(seed: UInt64, _ number: Int, of kind: UInt64 = 0) {
    var mixing = RandomSource(seed: seed ^ (kind &* 0xa24b_aed4_963e_e407))
    state = mixing.next() ^ (UInt64(bitPattern: Int64(number)) &* 0x9fb2_1c65_1e98_df25)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, 1.
  mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// A number of 0..<`count`, each as likely; `count` is above 0.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// True once in `count` times.
  mutating func isOne(in count: Int) -> Bool { below(count) == 0 }

  mutating func rank(_ law: ZipfLaw) -> Int { law.rank(at: share()) }

  /// An element, each as likely; there must be one.
  mutating func any<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}
