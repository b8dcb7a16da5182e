/// Numbers for words, found by a hash of their letters.
///
/// A hash table with open addressing. Words are told apart by 64 bits alone: among a million words
/// the chance that any two are taken for one is one in forty million.
struct WordNumbers: Sendable {
  /// The hashes; zero where a place is free.
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  init(capacity: Int = 64) {
    let size = 1 << max(6, (capacity * 2).bitWidth - (capacity * 2).leadingZeroBitCount)
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
  }

  /// The number of the word with this hash, or nil.
  subscript(_ hash: UInt64) -> Int32? {
    keys.withUnsafeBufferPointer { keys in
      var place = Int(truncatingIfNeeded: hash) & (keys.count - 1)
      while keys[place] != 0 {
        if keys[place] == hash { return values[place] }
        place = (place + 1) & (keys.count - 1)
      }
      return nil
    }
  }

  /// Gives the word with this hash a number; it must not have one yet.
  mutating func insert(_ hash: UInt64, _ value: Int32) {
    if count * 2 >= keys.count { grow() }
    place(hash, value)
    count += 1
  }

  private mutating func place(_ hash: UInt64, _ value: Int32) {
    var place = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
    keys[place] = hash
    values[place] = value
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count * 2)
    values = Array(repeating: 0, count: old.0.count * 2)
    for (index, key) in old.0.enumerated() where key != 0 { place(key, old.1[index]) }
  }

  /// The hash of a folded word; never zero.
  static func hash(_ folded: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folded { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return finished(hash)
  }

  /// The hash of the word printed at `span`, as `WordCutter.fold` would spell it; nil where that is
  /// not a matter of ASCII capitals and a last stop.
  static func hash(of bytes: [UInt8], _ span: Range<Int>) -> UInt64? {
    bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var end = span.upperBound
      if end > span.lowerBound, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      for index in span.lowerBound..<end {
        let byte = bytes[index]
        guard byte < 0x80 else { return nil }
        let isCapital = byte &- UInt8(ascii: "A") < 26
        hash = (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      }
      return finished(hash)
    }
  }

  private static func finished(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return max(1, mixed ^ mixed >> 32)
  }
}
