/// Cuts names of the gazetteers into words just as articles are cut.
enum WordCutter {
  /// The words of `name`: parted by spaces, hyphens and marks, possessive endings on their own.
  ///
  /// Hyphens inside lower case stay ("start-up"): no piece of such a word is a name.
  static func words(of name: String) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    for chunk in Array(name.utf8).split(separator: UInt8(ascii: " ")) { cut(chunk, into: &words) }
    return words
  }

  /// Adds the words of a stretch without spaces.
  private static func cut(_ chunk: ArraySlice<UInt8>, into words: inout [ArraySlice<UInt8>]) {
    guard !isPlain(chunk) else { return words.append(chunk) }
    var start = chunk.startIndex
    for index in chunk.indices {
      let byte = chunk[index]
      if byte == UInt8(ascii: "-") {
        if start < index { words.append(chunk[start..<index]) }
        start = index + 1
      } else if byte == UInt8(ascii: "'"), isPossessive(chunk[(index + 1)...]) {
        if start < index { words.append(chunk[start..<index]) }
        start = index
      } else if isMark(byte), !(isInner(byte) && index > chunk.startIndex) {
        if start < index { words.append(chunk[start..<index]) }
        words.append(chunk[index...index])
        start = index + 1
      }
    }
    if start < chunk.endIndex { words.append(chunk[start...]) }
  }

  /// `printed` as the vocabulary spells it: lower case, straight apostrophes, no stop at the end.
  static func fold(_ printed: ArraySlice<UInt8>) -> String {
    let word = printed.last == UInt8(ascii: ".") ? printed.dropLast() : printed
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
    return lower.utf8.contains(0xE2) ? String(lower.map { $0 == "\u{2019}" ? "'" : $0 }) : lower
  }

  /// Whether `word` holds nothing but small ASCII letters and hyphens.
  static func isPlain(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "'"), UInt8(ascii: "_"), 0x80...:
      false
    default: true
    }
  }

  /// Whether a mark belongs to the word before it: "U.S.", "AT&T".
  private static func isInner(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "&")
  }

  /// Whether what follows an apostrophe makes it a possessive ending.
  private static func isPossessive(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.isEmpty || (rest.count == 1 && rest.first == UInt8(ascii: "s"))
  }
}
