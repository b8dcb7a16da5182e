/// Makes valid UTF-8 of bytes that mostly are.
///
/// A byte that belongs to no valid sequence (RFC 3629, 4) is read as windows-1252, control
/// characters become blanks, and CR LF and CR become line feeds (XML 1.0, 2.11).
struct UTF8Repair: Sendable {
  /// The bytes of a character that the last piece broke off in.
  private var rest: [UInt8] = []
  private var endsWithReturn = false

  /// The next piece, mended; an empty piece is the end.
  mutating func mended(_ piece: [UInt8]) -> [UInt8] {
    let isLast = piece.isEmpty
    let bytes = rest.isEmpty ? piece : rest + piece
    rest = []
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    var index = 0
    while index < bytes.count {
      let run = bytes[index...].prefix { $0 >= .space && $0 < 0x80 }
      if !run.isEmpty {
        output += run
        index += run.count
        endsWithReturn = false
      }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte < .space {
        appendControl(byte, to: &output)
        index += 1
        continue
      }
      endsWithReturn = false
      switch Self.sequence(at: bytes[index...]) {
      case .whole(let width):
        output += bytes[index..<index + width]
        index += width
      case .unfinished where !isLast:
        rest = Array(bytes[index...])
        index = bytes.count
      case .unfinished, .invalid:
        output += String(Self.windows1252(byte)).utf8
        index += 1
      }
    }
    return output
  }

  /// Whether `bytes` are UTF-8 throughout, but for an unfinished character at the end.
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let first = rest.first {
      if first < 0x80 {
        rest = rest.drop { $0 < 0x80 }
        continue
      }
      switch sequence(at: rest) {
      case .whole(let width): rest = rest.dropFirst(width)
      case .unfinished: return true
      case .invalid: return false
      }
    }
    return true
  }

  private mutating func appendControl(_ byte: UInt8, to output: inout [UInt8]) {
    let followsReturn = endsWithReturn
    endsWithReturn = byte == .carriageReturn
    switch byte {
    case .lineFeed where followsReturn: break
    case .lineFeed, .carriageReturn: output.append(.lineFeed)
    case UInt8(ascii: "\t"): output.append(byte)
    default: output.append(.space)
    }
  }

  private enum Sequence {
    case whole(Int)
    case unfinished
    case invalid
  }

  /// What the bytes from a first byte of 0x80 or more are.
  private static func sequence(at bytes: ArraySlice<UInt8>) -> Sequence {
    let first = bytes[bytes.startIndex]
    let width: Int
    switch first {
    case 0xC2...0xDF: width = 2
    case 0xE0...0xEF: width = 3
    case 0xF0...0xF4: width = 4
    default: return .invalid
    }
    let second: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    let following = bytes.prefix(width).dropFirst()
    for (offset, byte) in following.enumerated() {
      guard offset == 0 ? second.contains(byte) : byte.isContinuation else { return .invalid }
    }
    return following.count == width - 1 ? .whole(width) : .unfinished
  }

  /// The character of a byte of 0x80 or more in windows-1252 (WHATWG Encoding Standard, 9).
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(high[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  private static let high: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
