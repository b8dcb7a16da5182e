import NewsModel

/// Cuts the words around the first match out of a text.
struct SnippetFinder {
  /// Each term's folded words; the last may be the beginning of one.
  private let patterns: [(words: [String], isPrefix: Bool)]
  /// How long a snippet is about, in bytes.
  private static let length = 180
  /// How much of it stands before the first match.
  private static let lead = 60

  init(terms: [SearchTerm]) {
    patterns = terms.map { (TextFolding.words($0.text), $0.isPrefix) }
      .filter { !$0.words.isEmpty }
  }

  /// The words around the first match with every match among them marked, in bytes of the snippet;
  /// the beginning of `text` where nothing matches.
  func snippet(of text: String) -> (text: String, highlights: [Range<Int>]) {
    let words = WordSpans.words(of: text)
    let matches = matches(in: words)
    let anchor = matches.first?.lowerBound ?? 0
    let window = Self.window(around: anchor, words: words.map(\.span))
    let inside = matches.filter {
      window.lowerBound <= $0.lowerBound && $0.upperBound <= window.upperBound
    }
    let snippet = String(text.substring(utf8: window).map { $0.isNewline ? " " : $0 })
    let offset = window.lowerBound
    return (snippet, inside.map { ($0.lowerBound - offset)..<($0.upperBound - offset) })
  }

  private func matches(in words: [WordSpans.Word]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var end = 0
    for start in words.indices where words[start].span.lowerBound >= end {
      let length = patterns.filter { matches($0, at: start, of: words) }.map(\.words.count).max()
      guard let length else { continue }
      let span = words[start].span.lowerBound..<words[start + length - 1].span.upperBound
      found.append(span)
      end = span.upperBound
    }
    return found
  }

  private func matches(
    _ pattern: (words: [String], isPrefix: Bool), at start: Int, of words: [WordSpans.Word]
  ) -> Bool {
    guard start + pattern.words.count <= words.count else { return false }
    return pattern.words.indices.allSatisfy { index in
      let word = words[start + index].folded
      let isOpen = pattern.isPrefix && index == pattern.words.count - 1
      return isOpen ? word.hasPrefix(pattern.words[index]) : word == pattern.words[index]
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

/// The words of a text with where they stand.
enum WordSpans {
  struct Word {
    var folded: String
    /// UTF-8 bytes of the text.
    var span: Range<Int>
  }

  /// Runs of letters and digits in order, with the marks upon them.
  ///
  /// O(n); goes byte by byte through ASCII, which is most of any text: fifty articles are cut for a
  /// screen of matches.
  static func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var start: Int?
    var isPlain = true
    func close(at end: Int) {
      guard let first = start else { return }
      let printed = bytes[first..<end]
      let folded =
        isPlain
        ? String(
          decoding: printed.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        : TextFolding.fold(String(decoding: printed, as: UTF8.self))
      words.append(Word(folded: folded, span: first..<end))
      start = nil
      isPlain = true
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if isWordByte(byte) { start = start ?? index } else { close(at: index) }
        index += 1
      } else {
        let end = bytes[index...].firstIndex { $0 < 0x80 } ?? bytes.endIndex
        for scalar in String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars {
          if isWordScalar(scalar) {
            start = start ?? index
            isPlain = false
          } else {
            close(at: index)
          }
          index += UTF8.width(scalar)
        }
      }
    }
    close(at: bytes.count)
    return words
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
