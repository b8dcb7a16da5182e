/// Mends UTF-8 that holds bytes of windows-1252, as pages do whose parts come from two systems.
///
/// A byte that belongs to no character is read as windows-1252 where that gives a letter or a
/// mark: ’ and “ and é are by far the commonest. It becomes U+FFFD where it gives nothing or ÿ
/// (0xFF fills, and hardly any text has the letter), and so does a character of which two bytes or
/// more are there or that the end cuts off.
enum DamagedUTF8 {
  /// The bytes as valid UTF-8; those of valid text come back as they are.
  static func mended(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    bytes.withUnsafeBytes { buffer in
      var start = 0
      var index = 0
      while index < buffer.count {
        guard buffer[index] >= 0x80 else {
          index += 1
          continue
        }
        let sequence = UTF8Survey.sequence(at: index, in: buffer)
        if !sequence.isWhole {
          result.append(contentsOf: buffer[start..<index])
          start = index + sequence.length
          let isCut = sequence.canGoOn && start == buffer.count
          result.append(
            scalar: sequence.length > 1 || isCut ? "\u{FFFD}" : reading(buffer[index]))
        }
        index += sequence.length
      }
      result.append(contentsOf: buffer[start...])
    }
    return result
  }

  private static func reading(_ byte: UInt8) -> Unicode.Scalar {
    byte == 0xFF ? "\u{FFFD}" : Windows1252.scalar(byte)
  }
}
