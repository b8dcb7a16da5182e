/// Cuts names of the gazetteers into words just as articles are cut.
enum WordCutter {
  /// The words of `name`: parted by spaces, hyphens and marks, possessive endings on their own.
  static func words(of name: String) -> [Substring] {
    var words: [Substring] = []
    let text = Substring(name)
    let bytes = text.utf8
    var index = bytes.startIndex
    var start = index
    func flush(_ end: String.Index) {
      if start < end { words.append(text[start..<end]) }
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") {
        flush(index)
        start = next
      } else if byte == UInt8(ascii: "'"), isPossessive(bytes, at: index) {
        flush(index)
        start = index
      } else if isMark(byte), !isInner(bytes, at: index) {
        flush(index)
        words.append(text[index..<next])
        start = next
      }
      index = next
    }
    flush(bytes.endIndex)
    return words
  }

  /// `word` as the vocabulary spells it: lower case, straight apostrophes, no stop at the end.
  static func fold(_ printed: some BidirectionalCollection<UInt8>) -> String {
    let word = printed.last == UInt8(ascii: ".") ? printed.dropLast() : printed[...]
    if word.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: word.count) { buffer in
        var count = 0
        for byte in word {
          let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          buffer[count] = isCapital ? byte | 0x20 : byte
          count += 1
        }
        return count
      }
    }
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    return String(lower.map { $0 == "\u{2019}" ? "'" : $0 })
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "'"), UInt8(ascii: "_"), 0x80...:
      false
    default: true
    }
  }

  /// Whether the stop or ampersand at `index` belongs to the word before it ("U.S.", "AT&T").
  private static func isInner(_ bytes: Substring.UTF8View, at index: String.Index) -> Bool {
    bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "&")
      ? index > bytes.startIndex && bytes[bytes.index(before: index)] != UInt8(ascii: " ") : false
  }

  private static func isPossessive(_ bytes: Substring.UTF8View, at index: String.Index) -> Bool {
    let rest = bytes[bytes.index(after: index)...]
    guard let first = rest.first, first != UInt8(ascii: " ") else { return true }
    return first == UInt8(ascii: "s")
      && (rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " "))
  }
}
