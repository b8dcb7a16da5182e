/// Reads the inline marks of scrapes and Markdown as what they stand for.
///
/// Backslash escapes become their character, character references are decoded, links and images
/// become their text, paired emphasis marks go, and blanks collapse. Linear in the length.
struct InlineMarkup: Sendable {
  /// The words of `raw` as a reader sees them.
  static func plain(_ raw: String) -> String {
    let source = Array(raw.utf8)
    guard !isPlain(source) else { return raw.trimmed }
    var reader = InlineMarkup(source)
    reader.read()
    return String(decoding: reader.output, as: UTF8.self).trimmed
  }

  /// Whether nothing in `source` is a mark or a blank of another kind, or one of several blanks: most
  /// paragraphs are so.
  private static func isPlain(_ source: [UInt8]) -> Bool {
    let isSpecial = isSpecial
    var isAfterSpace = false
    for byte in source {
      let isSpace = byte == .space
      if isSpecial[Int(byte)], !isSpace || isAfterSpace { return false }
      isAfterSpace = isSpace
    }
    return true
  }

  private let source: [UInt8]
  private var output: [UInt8] = []
  private var index = 0
  /// Where the texts of links that are still open begin in `output`, marks included.
  private var openBrackets: [Int] = []
  /// Emphasis marks in `output` that wait for their partner, by offset.
  private var openMarks: [(mark: UInt8, width: Int, offset: Int)] = []
  /// Stretches of `output` that turned out to be marks.
  private var dropped: [Range<Int>] = []

  private init(_ source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  private mutating func read() {
    while index < source.count { readOne() }
    guard !dropped.isEmpty else { return }
    var kept: [UInt8] = []
    var start = 0
    for span in dropped.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      kept += output[start..<max(start, span.lowerBound)]
      start = max(start, span.upperBound)
    }
    output = kept + output[start...]
  }

  private mutating func readOne() {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "&"): readReference()
    case UInt8(ascii: "["): openBracket()
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readEmphasis(byte)
    case 9...13, .space:
      if output.last != .space { output.append(.space) }
      index += 1
    default: readPlain()
    }
  }

  /// Takes everything up to the next byte that may be a mark or a blank.
  private mutating func readPlain() {
    var end = index + 1
    while end < source.count, !Self.isSpecial[Int(source[end])] { end += 1 }
    output += source[index..<end]
    index = end
  }

  private static let isSpecial: [Bool] = (0..<256).map { byte in
    byte <= 0x20 || "\\&[]*_".utf8.contains(UInt8(byte))
  }

  private mutating func readEscape() {
    index += 1
    guard index < source.count, source[index].isASCIIPunctuation else {
      output.append(UInt8(ascii: "\\"))
      return
    }
    output.append(source[index])
    index += 1
  }

  private mutating func readReference() {
    let window = source[(index + 1)...].prefix(10)
    if let end = window.firstIndex(of: UInt8(ascii: ";")),
      let text = CharacterReference.text(of: window[..<end])
    {
      output += text.utf8
      index = end + 1
    } else {
      output.append(source[index])
      index += 1
    }
  }

  private mutating func openBracket() {
    openBrackets.append(output.count)
    output.append(source[index])
    index += 1
  }

  /// Ends a link's text: `](target)` goes, and so do its opening bracket and an image's `!`.
  private mutating func closeBracket() {
    index += 1
    guard let start = openBrackets.popLast(), let end = endOfTarget(from: index) else {
      output.append(UInt8(ascii: "]"))
      return
    }
    let isImage = start > 0 && output[start - 1] == UInt8(ascii: "!")
    dropped.append((isImage ? start - 1 : start)..<start + 1)
    index = end
  }

  /// The offset behind `(target)` at `start`, or nil where no link target stands.
  ///
  /// A target has no line feed and at most one pair of brackets within, so a scan ends early.
  private func endOfTarget(from start: Int) -> Int? {
    guard start < source.count, source[start] == UInt8(ascii: "(") else { return nil }
    var depth = 1
    var offset = start + 1
    while offset < source.count, source[offset] != .lineFeed {
      if source[offset] == UInt8(ascii: "(") { depth += 1 }
      if source[offset] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return offset + 1 }
      if depth > 2 { return nil }
      offset += 1
    }
    return nil
  }

  /// Keeps a run of marks, and drops it with its partner once both stand at words' edges.
  private mutating func readEmphasis(_ mark: UInt8) {
    let start = index
    while index < source.count, source[index] == mark { index += 1 }
    let width = index - start
    let span = output.count..<output.count + width
    output += source[start..<index]
    guard width <= 3 else { return }
    let before = start > 0 ? source[start - 1] : .space
    let after = index < source.count ? source[index] : .space
    if !before.isBlank, !after.isWord,
      let open = openMarks.last, open.mark == mark, open.width == width
    {
      openMarks.removeLast()
      dropped += [open.offset..<open.offset + width, span]
    } else if !before.isWord, !after.isBlank {
      openMarks.append((mark, width, span.lowerBound))
    }
  }
}
