import CNameWeights

/// What the tagger has learned: for each feature a score of each label, and for each pair of labels
/// a score of their standing side by side.
///
/// A hash table: a feature's bucket is told by its highest bits, its place there by its lowest 32.
/// Features that were not learned weigh nothing. A row holds the scores of the labels 0–15 in whole
/// numbers, `unit` of them to one of log-odds; the score of `outside` is always zero.
package struct TagWeights: Sendable {
  /// How many buckets there are, as a power of two.
  private var bucketBits: UInt64
  /// Where the features of each bucket begin; those of the last end with `keys`.
  private var starts: [UInt32]
  private var rows: [Row]
  /// A bit for each feature that may weigh something, by its lowest bits: most features of a word
  /// weigh nothing, and this tells so without a look into the table.
  private var filter: [UInt64]
  /// The score of label `next` behind label `previous`, at `previous * 17 + next`, in log-odds.
  let transitions: [Float]

  /// A feature's lowest 32 bits and its scores, side by side so that one look finds both.
  fileprivate struct Row: Sendable {
    var key: UInt32
    private var first: UInt32
    private var second: UInt32
    private var third: UInt32
    private var fourth: UInt32

    init(key: UInt32, scores: SIMD16<Int8>) {
      let parts = unsafeBitCast(scores, to: SIMD4<UInt32>.self)
      self.key = key
      (first, second, third, fourth) = (parts[0], parts[1], parts[2], parts[3])
    }

    var scores: SIMD16<Int8> {
      unsafeBitCast(SIMD4(first, second, third, fourth), to: SIMD16<Int8>.self)
    }
  }

  /// How much of a whole number is one of log-odds.
  package static let unit: Float = 32

  /// The weights linked into the program; nil in a program that was linked without any.
  package static var linked: TagWeights? {
    TagWeights(UnsafeRawBufferPointer(start: name_weights(), count: name_weights_size()))
  }

  /// Orders rows for look-up; of two with the same key in one bucket, either may be found.
  package init(rows: [(feature: UInt64, scores: SIMD16<Int8>)], transitions: [Float]) {
    bucketBits = UInt64(max(1, rows.count.bitWidth - rows.count.leadingZeroBitCount))
    let shift = 64 - bucketBits
    let sorted = rows.sorted { $0.feature < $1.feature }
    var counts = [UInt32](repeating: 0, count: 1 << Int(bucketBits) + 1)
    for row in sorted { counts[Int(row.feature >> shift) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    starts = counts
    self.rows = sorted.map {
      Row(key: UInt32(truncatingIfNeeded: $0.feature), scores: $0.scores)
    }
    self.transitions = transitions
    filter = Self.filter(of: self.rows.map(\.key))
  }

  private static let filterBits = 20

  private static func filter(of keys: [UInt32]) -> [UInt64] {
    var filter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))
    for key in keys {
      let bit = Int(key) & (1 << filterBits - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    return filter
  }

  /// How many features weigh anything.
  package var count: Int { rows.count }

  /// Calls `body` with a reader that looks features up without further checks.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      rows.withUnsafeBufferPointer { rows in
        filter.withUnsafeBufferPointer { filter in
          body(Reader(shift: 64 - bucketBits, filter: filter, starts: starts, rows: rows))
        }
      }
    }
  }

  /// Looks features up; valid only where `withReader` calls its body.
  struct Reader {
    fileprivate let shift: UInt64
    fileprivate let filter: UnsafeBufferPointer<UInt64>
    fileprivate let starts: UnsafeBufferPointer<UInt32>
    fileprivate let rows: UnsafeBufferPointer<Row>

    /// The scores of a feature, or nil where it weighs nothing.
    @inline(__always)
    func scores(of feature: UInt64) -> SIMD16<Int8>? {
      let bit = Int(truncatingIfNeeded: feature) & (1 << TagWeights.filterBits - 1)
      guard filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return nil }
      let bucket = Int(feature >> shift)
      let key = UInt32(truncatingIfNeeded: feature)
      var index = Int(starts[bucket])
      let end = Int(starts[bucket + 1])
      while index < end {
        if rows[index].key == key { return rows[index].scores }
        index += 1
      }
      return nil
    }
  }
}

/// The weights as bytes: a header, the transitions, then starts, keys and rows, all little-endian.
extension TagWeights {
  /// "DTW1".
  private static let mark: UInt32 = 0x3157_5444
  private static let headerSize = 16

  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    func append(_ value: UInt32) {
      for shift: UInt32 in [0, 8, 16, 24] {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    for value in [Self.mark, UInt32(bucketBits), UInt32(rows.count), 0] { append(value) }
    for score in transitions { append(score.bitPattern) }
    for value in starts { append(value) }
    for row in rows { append(row.key) }
    for row in rows { for lane in 0..<16 { bytes.append(UInt8(bitPattern: row.scores[lane])) } }
    return bytes
  }

  /// Reads what `encoded` gave; nil for anything else.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    func word(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    guard bytes.count >= Self.headerSize, word(0) == Self.mark, (1...26).contains(word(4)) else {
      return nil
    }
    let (bits, count) = (UInt64(word(4)), Int(word(8)))
    let transitionsAt = Self.headerSize
    let startsAt = transitionsAt + TagLabel.count * TagLabel.count * 4
    let keysAt = startsAt + (1 << Int(bits) + 1) * 4
    let rowsAt = keysAt + count * 4
    guard bytes.count == rowsAt + count * 16 else { return nil }
    bucketBits = bits
    transitions = (0..<TagLabel.count * TagLabel.count).map {
      Float(bitPattern: word(transitionsAt + $0 * 4))
    }
    starts = (0...1 << Int(bits)).map { word(startsAt + $0 * 4) }
    rows = (0..<count).map {
      Row(
        key: word(keysAt + $0 * 4),
        scores: bytes.loadUnaligned(fromByteOffset: rowsAt + $0 * 16, as: SIMD16<Int8>.self))
    }
    filter = Self.filter(of: rows.map(\.key))
    guard starts.last == UInt32(count), zip(starts, starts.dropFirst()).allSatisfy(<=) else {
      return nil
    }
  }

  /// Reads what `encoded` gave; nil for anything else.
  package init?(_ bytes: [UInt8]) {
    guard let weights = bytes.withUnsafeBytes({ TagWeights($0) }) else { return nil }
    self = weights
  }
}
