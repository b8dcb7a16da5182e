import CZlib
import FoundationEssentials

/// Packs bytes for columns, in the format of RFC 1950 behind their count.
enum PackedBytes {
  /// How far back what is packed may be likened to a dictionary, in bytes.
  private static let window = 1 << 15
  /// The fastest level that still shares most: 6 takes twice the time for a twentieth less.
  private static let level: Int32 = 3
  /// No count beyond this is believed: a document has at most 16 MB.
  private static let largest = 1 << 28

  /// Packs `bytes`; what stands in `dictionary`, of which the last 32 KiB count, costs next to
  /// nothing and is needed again to unpack.
  static func pack(_ bytes: [UInt8], dictionary: ArraySlice<UInt8> = []) -> Data {
    var head = ByteWriter()
    head.write(bytes.count)
    let known = dictionary.suffix(window)
    let bound = zlib_packed_bound(bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: head.bytes.count + bound) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      for (index, byte) in head.bytes.enumerated() { start[index] = byte }
      let written = known.withUnsafeBufferPointer { known in
        zlib_pack(
          level, known.baseAddress, known.count, bytes, bytes.count, start + head.bytes.count,
          bound)
      }
      count = head.bytes.count + written
    }
    return Data(packed)
  }

  /// The bytes packed in `data`, or the first `limit` of them, for which less is read.
  ///
  /// - Throws: `DamagedBytes` where `data` is no such thing or was packed with another dictionary.
  static func unpack(
    _ data: Data, dictionary: ArraySlice<UInt8> = [], limit: Int = .max
  ) throws(DamagedBytes) -> [UInt8] {
    let (total, start) = try count(of: data)
    let wanted = min(total, limit)
    let known = dictionary.suffix(window)
    var isIntact = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(wanted, 1)) { buffer, count in
      isIntact = data.withUnsafeBytes { packed in
        guard let first = packed.bindMemory(to: UInt8.self).baseAddress else { return false }
        return known.withUnsafeBufferPointer { known in
          zlib_unpack(
            known.baseAddress, known.count, first + start, packed.count - start,
            buffer.baseAddress, wanted, wanted == total ? 1 : 0) == 1
        }
      }
      count = isIntact ? wanted : 0
    }
    guard isIntact else { throw DamagedBytes() }
    return bytes
  }

  /// How many bytes are packed, and where their stream begins.
  private static func count(of data: Data) throws(DamagedBytes) -> (count: Int, start: Int) {
    let head = Array(data.prefix(10))
    guard let end = head.firstIndex(where: { $0 < 0x80 }), data.count > end + 1 else {
      throw DamagedBytes()
    }
    var reader = ByteReader(head[...end])
    let count = try reader.number()
    guard count <= largest else { throw DamagedBytes() }
    return (count, end + 1)
  }
}
