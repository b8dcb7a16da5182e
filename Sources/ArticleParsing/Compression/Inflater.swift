import CZlib

/// Inflates one run of deflated data after another.
///
/// A class, because zlib's state behind it is freed once.
final class Inflater {
  /// What stands around the deflated data.
  enum Wrapping {
    /// One member of a gzip file (RFC 1952).
    case gzip
    /// zlib's own (RFC 1950).
    case zlib
    /// Deflated data alone (RFC 1951).
    case raw
  }

  enum Outcome {
    case continues
    case done
    /// Complete, but the checksum or length at its end is another.
    case mismatch
    case corrupt
  }

  /// What a step yields at most, in bytes.
  static let room = 1 << 16

  private let stream: OpaquePointer

  init(_ wrapping: Wrapping) throws(ParsingError) {
    let opened =
      switch wrapping {
      case .gzip: inflater_open(inflater_gzip)
      case .zlib: inflater_open(inflater_zlib)
      case .raw: inflater_open(inflater_raw)
      }
    guard let opened else { throw .unreadable("cannot be unpacked: there is no memory left") }
    stream = opened
  }

  deinit { inflater_close(stream) }

  /// Begins anew with the same wrapping.
  func restart() { inflater_restart(stream) }

  /// Inflates some of `input`: what came out, `room` bytes at most, and how many bytes were used.
  ///
  /// Bytes that come out with `corrupt` are good.
  func step(_ input: ArraySlice<UInt8>) -> (output: [UInt8], used: Int, outcome: Outcome) {
    var used = 0
    var result = inflater_continues
    let output = [UInt8](unsafeUninitializedCapacity: Self.room) { room, filled in
      input.withUnsafeBufferPointer { bytes in
        used = bytes.count
        filled = Self.room
        result = inflater_run(stream, bytes.baseAddress, &used, room.baseAddress, &filled)
      }
    }
    return (output, used, Self.outcome(of: result))
  }

  private static func outcome(of result: inflater_result) -> Outcome {
    switch result {
    case inflater_continues: .continues
    case inflater_done: .done
    case inflater_mismatch: .mismatch
    default: .corrupt
    }
  }
}
