/// A short line as phrases are compared with it.
///
/// ASCII letters in lower case, each run of digits as one `#`, typographic quotes as straight
/// ones, `©` as `(c)`, arrows and bullets as blanks, blanks collapsed, and no punctuation at the
/// ends except brackets. Lines of more than 700 bytes fold to nothing: no phrase is that long.
struct FoldedText: Equatable, Sendable {
  let bytes: [UInt8]

  private static let longest = 700

  init(_ text: String) {
    guard text.utf8.count <= Self.longest else {
      bytes = []
      return
    }
    var folded = Self.fold(Array(text.utf8))
    while let last = folded.last, Self.isEdge(last) { folded.removeLast() }
    bytes = Array(folded.drop(while: Self.isEdge))
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  private static func fold(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    result.reserveCapacity(source.count)
    while index < source.count {
      if source[index] == 0xC2, source[index...].starts(with: [0xC2, 0xA9]) {
        result += "(c)".utf8
        index += 2
        continue
      }
      let (byte, width) = foldedCharacter(source[index...])
      index += width
      if byte == .space || byte == .hash, result.last == byte { continue }
      result.append(byte)
    }
    return result
  }

  /// The folded form of the first character and how many bytes of the source it takes.
  private static func foldedCharacter(_ rest: ArraySlice<UInt8>) -> (UInt8, Int) {
    let first = rest[rest.startIndex]
    if first.isBlank { return (.space, 1) }
    if first.isDigit { return (.hash, 1) }
    if first < 0x80 { return (first.asciiLowercased, 1) }
    if rest.starts(with: [0xC2, 0xA0]) { return (.space, 2) }
    if rest.starts(with: [0xE2, 0x80, 0x98]) || rest.starts(with: [0xE2, 0x80, 0x99]) {
      return (UInt8(ascii: "'"), 3)
    }
    if first == 0xE2, rest.count >= 3 { return (.space, 3) }
    return (first, 1)
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == .space || byte.isASCIIPunctuation && !"#()@&".utf8.contains(byte)
  }
}
