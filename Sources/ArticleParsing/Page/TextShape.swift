/// What the bytes of a text tell about it, found in one pass.
struct TextShape: Sendable {
  /// Words between blanks; where words are not set apart, as in Chinese and Japanese, two
  /// characters count as one.
  var wordCount = 0
  var endsSentence: Bool

  init(_ text: String) {
    var isInWord = false
    var ideographs = 0
    for byte in text.utf8 {
      if (0xE3...0xE9).contains(byte) { ideographs += 1 }
      if byte.isBlank {
        isInWord = false
      } else if !isInWord {
        isInWord = true
        wordCount += 1
      }
    }
    wordCount += ideographs / 2
    endsSentence = Self.endsSentence(text)
  }

  /// Whether the last mark before closing quotes and brackets ends a sentence.
  private static func endsSentence(_ text: String) -> Bool {
    for character in text.suffix(4).reversed() {
      switch character {
      case "\"", "'", "”", "’", "»", "“", ")", "]", "」", "』", " ": continue
      case ".", "!", "?", ":", "…", "。", "！", "？", "।": return true
      default: return false
      }
    }
    return false
  }

  private static let titles: Set<String> = [
    "Mrs", "Gen", "Sen", "Gov", "Rep", "Col", "Prof", "Capt", "Inc", "Ltd", "Corp", "U.S", "U.K",
    "U.N",
  ]

  /// How many sentences a text holds, counting no further than `limit`.
  ///
  /// A sentence ends at `.`, `!` or `?` before a blank and no lower-case letter, unless the word
  /// before is a capitalised letter or two, like "Mr", or an office.
  static func sentenceCount(of text: String, limit: Int = 8) -> Int {
    let bytes = Array(text.utf8.prefix(4000))
    var count = 0
    var wordStart = 0
    for (index, byte) in bytes.enumerated() where count < limit {
      if byte.isBlank { wordStart = index + 1 }
      guard ".!?".utf8.contains(byte) else { continue }
      var next = index + 1
      while next < bytes.count, "\"')".utf8.contains(bytes[next]) || bytes[next] >= 0x80 {
        next += 1
      }
      let word = bytes[min(wordStart, index)..<index]
      let isAbbreviation =
        byte == UInt8(ascii: ".") && word.first?.isUppercase == true
        && (word.count <= 2 || titles.contains(String(decoding: word, as: UTF8.self)))
      if next >= bytes.count {
        count += 1
      } else if bytes[next].isBlank, next + 1 < bytes.count, !bytes[next + 1].isLowercase,
        !isAbbreviation
      {
        count += 1
      }
    }
    return count
  }
}
