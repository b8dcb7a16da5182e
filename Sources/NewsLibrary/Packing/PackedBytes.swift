import CZstd
import FoundationEssentials

/// Packs bytes for columns, as frames of Zstandard (RFC 8878) with a checksum.
enum PackedBytes {
  /// What packing takes for granted: what stands there costs next to nothing, and is needed again to
  /// unpack.
  enum Knowledge {
    case nothing
    case dictionary(TextDictionary)
    /// Bytes of the same document.
    case prefix(ArraySlice<UInt8>)
  }

  /// As fast as the fastest level on texts this short, and a seventh smaller; higher ones take
  /// several times as long for a twentieth less.
  static let level: Int32 = 3
  /// No count beyond this is believed: a document has at most 16 MB.
  private static let largest = 1 << 28

  /// Packs `bytes`; O(their count).
  static func pack(_ bytes: [UInt8], knowing knowledge: Knowledge = .nothing) -> Data {
    let bound = zstd_packed_bound(bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { room, count in
      guard let output = room.baseAddress else { return }
      count = knowledge.use { dictionary, prefix in
        zstd_pack(
          level, dictionary, prefix.baseAddress, prefix.count, bytes, bytes.count, output, bound)
      }
    }
    // Fails only where there is no memory, which ends the process before.
    precondition(!packed.isEmpty, "bytes could not be packed")
    return Data(packed)
  }

  /// The bytes packed in `data`.
  ///
  /// - Throws: `DamagedBytes` where `data` is no such thing or was packed knowing something else.
  static func unpack(
    _ data: Data, knowing knowledge: Knowledge = .nothing
  ) throws(DamagedBytes) -> [UInt8] {
    let total = data.withUnsafeBytes { packed in
      zstd_unpacked_count(packed.bindMemory(to: UInt8.self).baseAddress, packed.count)
    }
    guard (0...Int64(largest)).contains(total) else { throw DamagedBytes() }
    var isIntact = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(Int(total), 1)) { buffer, count in
      isIntact = data.withUnsafeBytes { packed in
        knowledge.use { dictionary, prefix in
          zstd_unpack(
            dictionary, prefix.baseAddress, prefix.count,
            packed.bindMemory(to: UInt8.self).baseAddress, packed.count, buffer.baseAddress,
            Int(total)) == 1
        }
      }
      count = isIntact ? Int(total) : 0
    }
    guard isIntact else { throw DamagedBytes() }
    return bytes
  }

  /// Whether `data` is a frame; anything else is of an earlier version.
  static func isFrame(_ data: Data) -> Bool {
    data.withUnsafeBytes { packed in
      zstd_is_frame(packed.bindMemory(to: UInt8.self).baseAddress, packed.count) == 1
    }
  }

  /// The number of the dictionary that was used, or nil for none.
  static func dictionary(of data: Data) -> UInt32? {
    let number = data.withUnsafeBytes { packed in
      zstd_frame_dictionary(packed.bindMemory(to: UInt8.self).baseAddress, packed.count)
    }
    return number == 0 ? nil : number
  }
}

extension PackedBytes.Knowledge {
  fileprivate func use<Value>(
    _ body: (OpaquePointer?, UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    switch self {
    case .nothing: body(nil, UnsafeBufferPointer(start: nil, count: 0))
    case .dictionary(let dictionary):
      body(dictionary.handle, UnsafeBufferPointer(start: nil, count: 0))
    case .prefix(let bytes): bytes.withUnsafeBufferPointer { body(nil, $0) }
    }
  }
}
