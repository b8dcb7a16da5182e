/// Tells whether two documents have the same bytes.
///
/// FNV-1a with 128 bits (Internet-Draft draft-eastlake-fnv, section 2). It finds changes; it is no
/// defence against somebody who forges them.
struct ContentHash: Equatable, Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  /// O(n) in the number of bytes.
  init(of bytes: [UInt8]) {
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    for byte in bytes {
      state ^= UInt128(byte)
      state &*= prime
    }
  }

  /// 32 lower-case hexadecimal digits.
  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
