import NewsModel

/// Cuts the words around the first match out of a text.
struct SnippetFinder {
  /// A term's folded words in UTF-8; the last may be the beginning of one.
  private struct Pattern {
    var words: [[UInt8]]
    var isPrefix: Bool
  }

  private let patterns: [Pattern]
  /// How long a snippet is about, in bytes.
  private static let length = 180
  /// How much of it stands before the first match.
  private static let lead = 60

  init(terms: [SearchTerm]) {
    patterns = terms.map {
      Pattern(words: TextFolding.words($0.text).map { Array($0.utf8) }, isPrefix: $0.isPrefix)
    }.filter { !$0.words.isEmpty }
  }

  /// The words around the first match with every match among them marked, in bytes of the snippet;
  /// the beginning of `text` where nothing matches.
  ///
  /// O(bytes of `text`), which is UTF-8.
  func snippet(of text: [UInt8]) -> (text: String, highlights: [Range<Int>]) {
    let words = WordSpans(of: text)
    let matches = matches(in: words)
    let anchor = matches.first?.lowerBound ?? 0
    let window = Self.window(around: anchor, words: words.spans)
    let inside = matches.filter {
      window.lowerBound <= $0.lowerBound && $0.upperBound <= window.upperBound
    }
    let snippet = String(
      String(decoding: text[window], as: UTF8.self).map { $0.isNewline ? " " : $0 })
    let offset = window.lowerBound
    return (snippet, inside.map { ($0.lowerBound - offset)..<($0.upperBound - offset) })
  }

  private func matches(in words: WordSpans) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var end = 0
    for start in words.spans.indices where words.spans[start].lowerBound >= end {
      var length = 0
      for pattern in patterns where pattern.words.count > length {
        if matches(pattern, at: start, of: words) { length = pattern.words.count }
      }
      guard length > 0 else { continue }
      let span = words.spans[start].lowerBound..<words.spans[start + length - 1].upperBound
      found.append(span)
      end = span.upperBound
    }
    return found
  }

  private func matches(_ pattern: Pattern, at start: Int, of words: WordSpans) -> Bool {
    guard start + pattern.words.count <= words.spans.count else { return false }
    return pattern.words.indices.allSatisfy { index in
      let isOpen = pattern.isPrefix && index == pattern.words.count - 1
      return words.matches(pattern.words[index], at: start + index, isPrefix: isOpen)
    }
  }

  /// Whole words from about `lead` bytes before `anchor`, about `length` in all.
  private static func window(around anchor: Int, words: [Range<Int>]) -> Range<Int> {
    let first = words.first { $0.lowerBound >= anchor - lead }
    guard let start = first?.lowerBound else { return 0..<0 }
    let last = words.last { $0.upperBound <= start + length && $0.upperBound >= anchor }
    let end = last?.upperBound ?? words.first { $0.lowerBound == anchor }?.upperBound ?? start
    return start..<max(start, end)
  }
}

/// Where the words of a text stand: runs of letters and digits in order, with the marks upon them.
private struct WordSpans {
  private(set) var spans: [Range<Int>] = []
  private let bytes: [UInt8]
  /// The folded letters of words that are not ASCII alone, by where these begin.
  private var folded: [Int: [UInt8]] = [:]

  /// O(n); goes byte by byte through ASCII, which is most of any text: fifty articles are cut for a
  /// screen of matches.
  init(of text: [UInt8]) {
    bytes = text
    var start: Int?
    var isPlain = true
    func close(at end: Int) {
      guard let first = start else { return }
      if !isPlain {
        let printed = String(decoding: text[first..<end], as: UTF8.self)
        folded[first] = Array(TextFolding.fold(printed).utf8)
      }
      spans.append(first..<end)
      start = nil
      isPlain = true
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if Self.isWordByte(byte) { start = start ?? index } else { close(at: index) }
        index += 1
      } else {
        let end = text[index...].firstIndex { $0 < 0x80 } ?? text.endIndex
        for scalar in String(decoding: text[index..<end], as: UTF8.self).unicodeScalars {
          if Self.isWordScalar(scalar) {
            start = start ?? index
            isPlain = false
          } else {
            close(at: index)
          }
          index += UTF8.width(scalar)
        }
      }
    }
    close(at: text.count)
  }

  /// Whether the word of that number is `word`, which is folded, or begins with it.
  func matches(_ word: [UInt8], at number: Int, isPrefix: Bool) -> Bool {
    let span = spans[number]
    if !folded.isEmpty, let own = folded[span.lowerBound] {
      return isPrefix ? own.starts(with: word) : own == word
    }
    guard isPrefix ? span.count >= word.count : span.count == word.count else { return false }
    for index in word.indices where Self.lowercased(bytes[span.lowerBound + index]) != word[index] {
      return false
    }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
