/// Header text with characters beyond ASCII: `=?utf-8?Q?F=C3=A4hre?=` (RFC 2047).
enum EncodedWords {
  /// The longest encoded word that is read; the RFC allows 75 bytes, and writers exceed it.
  private static let wordLimit = 1024

  private struct Word {
    var charset: String
    var bytes: [UInt8]
    var end: Int
  }

  /// A field's value as text.
  ///
  /// Words that follow each other are joined before they are decoded where they share an encoding,
  /// for many writers cut characters in two. Bytes beyond ASCII outside of words are read in the
  /// encoding they seem to have. What is no whole encoded word stands as it is.
  static func text(of value: [UInt8]) -> String {
    var text: [UInt8] = []
    var plain: [UInt8] = []
    var pending: Word?
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "="), let word = word(at: index, of: value) {
        let continues = pending != nil && plain.allSatisfy(\.isBlank)
        if continues, pending?.charset == word.charset {
          pending?.bytes += word.bytes
        } else {
          text += decoded(pending)
          if !continues { text += DecodedText(plain, isMarkup: false).utf8 }
          pending = word
        }
        plain = []
        index = word.end
      } else {
        plain.append(value[index])
        index += 1
      }
    }
    text += decoded(pending)
    text += DecodedText(plain, isMarkup: false).utf8
    return tidied(text)
  }

  private static func decoded(_ word: Word?) -> [UInt8] {
    guard let word else { return [] }
    return DecodedText(word.bytes, stated: word.charset, isMarkup: false).utf8
  }

  /// Reads `=?charset?B?…?=` or `=?charset*language?Q?…?=`.
  private static func word(at start: Int, of value: [UInt8]) -> Word? {
    let mark = UInt8(ascii: "?")
    let limit = min(value.count, start + wordLimit)
    guard start + 1 < limit, value[start + 1] == mark,
      let charsetEnd = value[(start + 2)..<limit].firstIndex(of: mark), charsetEnd + 2 < limit,
      value[charsetEnd + 2] == mark
    else { return nil }
    let textStart = charsetEnd + 3
    var end = textStart
    while end + 1 < limit, value[end] != mark || value[end + 1] != UInt8(ascii: "=") { end += 1 }
    guard end + 1 < limit else { return nil }
    let text = value[textStart..<end]
    let bytes: [UInt8]
    switch value[charsetEnd + 1].asciiLowercased {
    case UInt8(ascii: "b"): bytes = TransferEncoding.base64.decoded(text)
    case UInt8(ascii: "q"):
      bytes = TransferEncoding.quotedPrintable.decoded(
        text.map { $0 == UInt8(ascii: "_") ? .space : $0 }[...])
    default: return nil
    }
    let charset = value[(start + 2)..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }
    return Word(
      charset: String(decoding: charset.map(\.asciiLowercased), as: UTF8.self), bytes: bytes,
      end: end + 2)
  }

  private static func tidied(_ text: [UInt8]) -> String {
    var result: [UInt8] = []
    for byte in text {
      if byte > .space && byte != 0x7F {
        result.append(byte)
      } else if result.last != .space {
        result.append(.space)
      }
    }
    return String(decoding: result, as: UTF8.self).trimmed
  }
}
