/// Turns bytes into lines of text.
///
/// UTF-8 is assumed unless a byte order mark says UTF-16; what is no valid UTF-8 becomes U+FFFD.
struct TextDecoder: Sendable {
  /// The largest document that is read, in bytes.
  static let byteLimit = 64 << 20
  /// The most lines that are read; each line costs a piece of the page.
  static let lineLimit = 200_000

  /// The lines of `bytes`, without their ends; a final line end yields one more, empty line.
  func lines(of bytes: [UInt8]) throws(ParsingError) -> [String] {
    guard bytes.count <= Self.byteLimit else {
      throw .tooLarge(bytes: bytes.count, limit: Self.byteLimit)
    }
    let text = try utf8(of: bytes)
    let lineCount = text.reduce(into: 1) { $0 += $1 == .lineFeed ? 1 : 0 }
    guard lineCount <= Self.lineLimit else {
      throw .tooManyLines(lines: lineCount, limit: Self.lineLimit)
    }
    return text.split(separator: .lineFeed, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The document in UTF-8 with line feeds only, refused where it is no text.
  private func utf8(of bytes: [UInt8]) throws(ParsingError) -> [UInt8] {
    let content: [UInt8]
    if bytes.starts(with: [0xFF, 0xFE]) {
      content = fromUTF16(bytes.dropFirst(2)) { low, high in UInt16(low) | UInt16(high) << 8 }
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      content = fromUTF16(bytes.dropFirst(2)) { high, low in UInt16(low) | UInt16(high) << 8 }
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      content = Array(bytes.dropFirst(3))
    } else {
      content = bytes
    }
    guard content.contains(where: { $0 > .space }) else { throw .empty }
    guard !isBinary(content) else { throw .binary }
    return unifyingLineEnds(of: content)
  }

  private func fromUTF16(
    _ bytes: ArraySlice<UInt8>, unit: (UInt8, UInt8) -> UInt16
  ) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      units.append(unit(bytes[index], bytes[index + 1]))
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Text has no NUL, and one control character in thirty bytes at most.
  private func isBinary(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes where byte < .space {
      if byte == 0 { return true }
      if !byte.isBlank && byte != .escape { controls += 1 }
    }
    return controls * 30 > bytes.count
  }

  private func unifyingLineEnds(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(.carriageReturn) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != .carriageReturn {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != .lineFeed {
        result.append(.lineFeed)
      }
    }
    return result
  }
}
