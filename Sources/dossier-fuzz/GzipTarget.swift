@testable import ArticleParsing

extension FuzzTarget {
  /// gzip and its relatives: bounded, alike in pieces, and what was packed comes out again.
  static let gzip = FuzzTarget(name: "gzip") { input in
    let bytes = input.bytes
    let step = input.choice(of: [1, 2, 3, 7, 16, 61, 100, 512, 4000])
    let whole = Unpacking(ByteReader(bytes))
    let pieces = Unpacking(ByteReader(bytes, by: step))
    whole.checkLimits(of: bytes.count)
    pieces.checkLimits(of: bytes.count)
    // How far a stream has expanded is measured as it is read: pieces are refused earlier.
    if whole.failure?.isExpansion != true, pieces.failure?.isExpansion != true {
      require(whole == pieces, "a stream is unpacked alike in pieces of \(step) bytes")
    }
    for wrapping in [Inflater.Wrapping.zlib, .raw] {
      guard
        let stream = try? InflatedStream(
          ByteReader(bytes, by: step), wrapping, limits: Unpacking.limits)
      else { continue }
      let (inflated, _) = ByteReader(stream).rest(limit: Unpacking.restLimit)
      require(inflated.count <= Unpacking.limits.total, "no stream expands past its limit")
    }
    guard PackedFormat(opening: bytes) == nil, !bytes.isEmpty else { return true }
    let packed = bytes.count % 2 == 0 ? Gzip.member(bytes) : Gzip.members(bytes, by: step + 60)
    let again = Unpacking(ByteReader(packed, by: step))
    require(again.bytes == bytes && again.failure == nil, "what was packed comes out again")
    return true
  }
}

/// What unpacking a stream gave.
struct Unpacking: Equatable {
  /// Narrow, so that small inputs reach them.
  static let limits = InflationLimits(ratio: 50, allowance: 1 << 16, total: 1 << 20)
  static let restLimit = 1 << 22

  private(set) var bytes: [UInt8] = []
  private(set) var failure: ParsingError?

  init(_ reader: ByteReader) {
    do throws(ParsingError) {
      (bytes, failure) = try reader.unpacked(limits: Self.limits).rest(limit: Self.restLimit)
    } catch {
      failure = error
    }
  }

  func checkLimits(of size: Int) {
    require(bytes.count <= Self.limits.total, "no stream expands past its limit")
    require(
      bytes.count <= max(Self.limits.allowance, (size + 1) * Self.limits.ratio),
      "no stream expands past its ratio")
  }
}

extension ParsingError {
  /// Whether it refuses what expands too far.
  var isExpansion: Bool {
    guard case .broken(let reason) = self else { return false }
    return reason.hasPrefix("expands to more than")
  }
}

/// Packs bytes in stored blocks (RFC 1951, 3.2.4).
enum Gzip {
  static func members(_ bytes: [UInt8], by step: Int) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: step).flatMap { start in
      member(Array(bytes[start..<min(start + step, bytes.count)]))
    }
  }

  static func member(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let size = UInt32(block.count)
      result += [rest.isEmpty ? 1 : 0] + littleEndian(size, 2) + littleEndian(~size, 2) + block
    } while !rest.isEmpty
    return result + littleEndian(checksum(bytes), 4)
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count), 4)
  }

  private static func littleEndian(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
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
