/// Turns bytes into lines of text.
///
/// The encoding is found as `EncodingChoice` says; what cannot be read in it becomes U+FFFD.
struct TextDecoder: Sendable {
  /// The largest document that is read, in bytes.
  static let byteLimit = 64 << 20
  /// The most lines that are read; each line costs a piece of the page.
  static let lineLimit = 200_000

  /// The document in UTF-8, refused where it is too large, empty or no text.
  func text(of document: RawDocument) throws(ParsingError) -> [UInt8] {
    guard document.bytes.count <= Self.byteLimit else {
      throw .tooLarge(bytes: document.bytes.count, limit: Self.byteLimit)
    }
    let isMarkup = document.bytes.first { !$0.isBlank } == UInt8(ascii: "<")
    let decoded = DecodedText(document.bytes, stated: document.charset, isMarkup: isMarkup)
    guard decoded.utf8.count > decoded.nullCount * 3 else { throw .empty }
    guard decoded.utf8.contains(where: { $0 > .space }) else { throw .empty }
    guard !isBinary(decoded) else { throw .binary }
    return decoded.utf8
  }

  /// The lines of a text, without their ends; a final line end yields one more, empty line.
  func lines(of text: [UInt8]) throws(ParsingError) -> [String] {
    let text = unifyingLineEnds(of: text)
    let lineCount = text.reduce(into: 1) { $0 += $1 == .lineFeed ? 1 : 0 }
    guard lineCount <= Self.lineLimit else {
      throw .tooManyLines(lines: lineCount, limit: Self.lineLimit)
    }
    return text.split(separator: .lineFeed, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Text has one control character in thirty bytes at most, and one NUL in a thousand.
  private func isBinary(_ decoded: DecodedText) -> Bool {
    var controls = 0
    for byte in decoded.utf8 where byte < .space && !byte.isBlank && byte != .escape {
      controls += 1
    }
    let count = decoded.utf8.count
    return controls * 30 > count || decoded.nullCount * 1000 > count
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
