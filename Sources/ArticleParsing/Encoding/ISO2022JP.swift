import Glibc

/// Japanese mail's encoding, which changes character sets by escape sequences (RFC 1468).
///
/// glibc's converter stops at the vendor characters and half-width katakana that mail is full of,
/// so the bytes are brought into the form of EUC-JP, whose converter knows them.
enum ISO2022JP {
  private enum CharacterSet { case ascii, katakana, jis0208, jis0212 }

  private static let escapes: [(sequence: [UInt8], set: CharacterSet)] = [
    (Array("(B".utf8), .ascii), (Array("(J".utf8), .ascii), (Array("(I".utf8), .katakana),
    (Array("$@".utf8), .jis0208), (Array("$B".utf8), .jis0208), (Array("$(B".utf8), .jis0208),
    (Array("$(D".utf8), .jis0212),
  ]

  /// Whether the bytes hold one of the escape sequences.
  static func isUsed(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + index, Int32(UInt8.escape), buffer.count - index)
      {
        index = UnsafeRawPointer(found) - base + 1
        if escapes.contains(where: { buffer[index...].starts(with: $0.sequence) }) { return true }
      }
      return false
    }
  }

  /// The same text as EUC-JP.
  ///
  /// A line end returns to ASCII, as the RFC demands of writers. A byte that cannot stand where it
  /// stands is kept as it is; the converter makes of it what it can.
  static func extendedUnixCode(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var set = CharacterSet.ascii
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == .escape,
        let escape = escapes.first(where: { bytes[index...].starts(with: $0.sequence) })
      {
        set = escape.set
        index += escape.sequence.count
        continue
      }
      if byte == .lineFeed { set = .ascii }
      let isGraphic = (0x21...0x7E).contains(byte)
      switch set {
      case .katakana where (0x21...0x5F).contains(byte): result += [0x8E, byte | 0x80]
      case .jis0208, .jis0212:
        let next = index < bytes.endIndex ? bytes[index] : 0
        guard isGraphic, (0x21...0x7E).contains(next) else { fallthrough }
        if set == .jis0212 { result.append(0x8F) }
        result += [byte | 0x80, next | 0x80]
        index += 1
      default: result.append(byte)
      }
    }
    return result
  }
}
