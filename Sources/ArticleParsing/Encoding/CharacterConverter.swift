import Glibc

/// Converts text to UTF-8 through the C library's iconv.
///
/// A class, because it holds a conversion that must be closed.
final class CharacterConverter {
  private let conversion: iconv_t
  /// Whether shift sequences in the text change what its bytes mean.
  private let isStateful: Bool

  /// Nil where the system does not know the encoding.
  init?(_ encoding: TextEncoding) {
    let name = EncodingLabels.converters[encoding.name] ?? encoding.name
    // The failure is -1 as a pointer (POSIX, iconv_open).
    guard let opened = iconv_open("UTF-8", name), opened != iconv_t(bitPattern: -1) else {
      return nil
    }
    conversion = opened
    isStateful = !encoding.isASCIICompatible
  }

  deinit { iconv_close(conversion) }

  /// The text, each byte that is no character replaced by U+FFFD, and how many those were.
  func utf8(of bytes: ArraySlice<UInt8>) -> (text: [UInt8], faults: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var faults = 0
    bytes.withUnsafeBytes { source in
      // iconv takes a pointer to mutable bytes but does not write to them.
      var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        let error = convert(&input, &left, appendingTo: &text)
        guard error != 0, error != E2BIG, left > 0 else { continue }
        if !isStateful { flush(appendingTo: &text) }
        text += Array.replacement
        faults += 1
        input = input?.advanced(by: 1)
        left -= 1
      }
    }
    flush(appendingTo: &text)
    return (text, faults)
  }

  /// Converts as much as one block holds and returns the error that stopped it, or 0.
  private func convert(
    _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, appendingTo text: inout [UInt8]
  ) -> Int32 {
    withUnsafeTemporaryAllocation(byteCount: Self.blockSize, alignment: 1) { block in
      var output = block.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = block.count
      let before = left
      let error = iconv(conversion, &input, &left, &output, &room) == -1 ? errno : 0
      text.append(contentsOf: block[..<(block.count - room)])
      // Without progress the loop would not end, whatever the converter says.
      return before == left && (error == 0 || error == E2BIG) ? EILSEQ : error
    }
  }

  /// Writes what the converter holds back, as the letter that a combining mark could follow, and
  /// returns to the initial state.
  private func flush(appendingTo text: inout [UInt8]) {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { block in
      var output = block.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = block.count
      _ = iconv(conversion, nil, nil, &output, &room)
      text.append(contentsOf: block[..<(block.count - room)])
    }
  }

  private static let blockSize = 1 << 14
}
