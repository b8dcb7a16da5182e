/// The hash FNV-1a with 64 bits, which is the same in every run, unlike the standard library's.
///
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm".
struct FNV1a {
  private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// O(n); no bytes at all give the number that every hash starts from.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = Self()
    for byte in bytes { hash.add(byte) }
    return hash.state
  }

  /// The same as a column holds it.
  static func number(_ bytes: some Sequence<UInt8>) -> Int64 { Int64(bitPattern: hash(bytes)) }
}
