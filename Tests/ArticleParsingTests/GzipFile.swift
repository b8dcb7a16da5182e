import Foundation

@testable import ArticleParsing

/// Packs bytes for tests, in stored blocks (RFC 1951, 3.2.4), and reads streams to their end.
enum GzipFile {
  /// A gzip member; `flags` and `fields` are those of its header (RFC 1952, 2.3).
  static func member(_ bytes: [UInt8], flags: UInt8 = 0, fields: [UInt8] = []) -> [UInt8] {
    var header: [UInt8] = [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 255] + fields
    if flags & 2 != 0 { header += littleEndian(crc32(header), 2) }
    return header + stored(bytes) + littleEndian(crc32(bytes), 4)
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count), 4)
  }

  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var (low, high) = (UInt32(1), UInt32(0))
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return [0x78, 0x01] + stored(bytes) + littleEndian(high << 16 | low, 4).reversed()
  }

  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let count = UInt32(block.count)
      result += [rest.isEmpty ? 1 : 0] + littleEndian(count, 2) + littleEndian(~count, 2) + block
    } while !rest.isEmpty
    return result
  }

  /// A reader that hands out `count` bytes at a time.
  static func reader(_ bytes: [UInt8], by count: Int) -> ByteReader {
    var rest = bytes[...]
    return ByteReader { () throws(ParsingError) in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }

  /// All that can be had of a packed file, and what ended it early.
  static func unpacked(
    _ bytes: [UInt8], by count: Int = 1 << 16, limits: InflationLimits = .file
  ) -> (bytes: [UInt8], failure: ParsingError?) {
    do throws(ParsingError) {
      return try reader(bytes, by: count).unpacked(limits: limits).rest(limit: 1 << 26)
    } catch {
      return ([], error)
    }
  }

  /// The bytes of a file under Fixtures/warc, packed at level 9 by Python's gzip.
  ///
  /// zeros.gz holds 10 MiB of zeros, zeros-twice.gz 200 MiB twice over, and crawl.warc.gz nine
  /// records, one to a member.
  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/warc/\(name)")))
  }

  private static func littleEndian(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let half = sum >> 1
        sum = sum & 1 == 0 ? half : half ^ 0xEDB8_8320
      }
    }
    return ~sum
  }
}
