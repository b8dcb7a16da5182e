/// Breaks a paragraph into lines that know where in the paragraph they stand.
public enum TextWrap {
  /// One line of a wrapped paragraph.
  public struct Line: Equatable, Sendable {
    /// Where the line stands, in UTF-8 bytes of the paragraph, without the spaces it broke at.
    public var bytes: Range<Int>
    /// The columns it takes.
    public var columns: Int

    public init(bytes: Range<Int>, columns: Int) {
      self.bytes = bytes
      self.columns = columns
    }

    /// The line's own text, cut from the paragraph it was made of.
    public func text(in paragraph: String) -> Substring {
      let utf8 = paragraph.utf8
      let end = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound, limitedBy: utf8.endIndex)
      let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound, limitedBy: utf8.endIndex)
      return paragraph[(start ?? utf8.endIndex)..<(end ?? utf8.endIndex)]
    }
  }

  /// The lines of `paragraph`, none wider than `width` columns.
  ///
  /// Lines break at spaces, after hyphens and dashes inside words, between ideographs, and at line
  /// breaks of the text itself; a word longer than a line is cut where the line ends. Only a wide
  /// grapheme where `width` is 1 exceeds it. No text gives no lines. O(n).
  public static func lines(of paragraph: String, width: Int) -> [Line] {
    guard !paragraph.isEmpty else { return [] }
    var wrapper = LineWrapper(width: max(1, width))
    if SafeText.isPrintableASCII(paragraph) {
      for byte in paragraph.utf8 {
        wrapper.add(LineBreakClass(Unicode.Scalar(byte)), columns: 1, bytes: 1)
      }
      return wrapper.finished()
    }
    if PlainScalars.makeUp(paragraph) {
      for scalar in paragraph.unicodeScalars {
        wrapper.add(
          LineBreakClass(scalar), columns: TextWidth.columns(of: scalar),
          bytes: UTF8.width(scalar))
      }
      return wrapper.finished()
    }
    var source = paragraph.unicodeScalars[...]
    for grapheme in SafeText.make(paragraph, keepingLineBreaks: true) {
      let scalars = grapheme.unicodeScalars
      let bytes = takeBytes(of: scalars, from: &source)
      if scalars.first == "\n" {
        wrapper.endLine(skippingBytes: bytes)
      } else {
        let columns = TextWidth.columns(ofSafe: scalars)
        wrapper.add(LineBreakClass(scalars), columns: columns, bytes: bytes)
      }
    }
    return wrapper.finished()
  }

  /// How many bytes of the paragraph a grapheme made safe stands for.
  ///
  /// `SafeText` replaces scalar for scalar; only CRLF, two scalars, became one.
  private static func takeBytes(
    of grapheme: String.UnicodeScalarView, from source: inout Substring.UnicodeScalarView
  ) -> Int {
    var bytes = 0
    for _ in grapheme {
      guard let scalar = source.popFirst() else { break }
      bytes += UTF8.width(scalar)
      if scalar == "\r", source.first == "\n" {
        source.removeFirst()
        bytes += 1
      }
    }
    return bytes
  }
}

/// The state of wrapping: one line under way and the last place where it could break.
private struct LineWrapper {
  /// A place between graphemes, as bytes of the paragraph and columns of the line.
  struct Place {
    var byte = 0
    var column = 0
  }

  let width: Int
  private var lines: [TextWrap.Line] = []
  /// Where the line under way starts; its column is always 0.
  private var lineStart = 0
  private var position = Place()
  /// Just after the last grapheme that is not a space.
  private var contentEnd = Place()
  /// Where the line would end if broken at its last opportunity, and where the next would go on.
  private var opportunity: (end: Place, resume: Place)?
  private var previous: LineBreakClass?
  private var beforePrevious: LineBreakClass?

  init(width: Int) {
    self.width = width
  }

  /// Takes the next grapheme, which stands for `bytes` bytes of the paragraph.
  mutating func add(_ class: LineBreakClass, columns: Int, bytes: Int) {
    if `class` == .space {
      addSpace(columns: columns, bytes: bytes)
    } else {
      addVisible(`class`, columns: columns, bytes: bytes)
    }
    beforePrevious = previous
    previous = `class`
  }

  /// Ends the line where the text itself breaks it, with `bytes` that belong to no line.
  mutating func endLine(skippingBytes bytes: Int) {
    appendLine()
    position = Place(byte: position.byte + bytes, column: 0)
    lineStart = position.byte
    contentEnd = position
    opportunity = nil
    previous = nil
  }

  mutating func finished() -> [TextWrap.Line] {
    appendLine()
    return lines
  }

  private mutating func appendLine() {
    lines.append(.init(bytes: lineStart..<contentEnd.byte, columns: contentEnd.column))
  }

  private mutating func addSpace(columns: Int, bytes: Int) {
    position.byte += bytes
    position.column += columns
    if contentEnd.byte == lineStart, position.column >= width {
      // An indent as wide as the line leaves no room for text: it vanishes.
      lineStart = position.byte
      position.column = 0
      contentEnd = position
    } else {
      opportunity = (contentEnd, position)
    }
  }

  private mutating func addVisible(_ class: LineBreakClass, columns: Int, bytes: Int) {
    if let previous, lineStart < position.byte,
      LineBreakClass.mayBreak(between: previous, and: `class`, after: beforePrevious)
    {
      opportunity = (position, position)
    }
    if position.column + columns > width, let opportunity, opportunity.end.byte > lineStart {
      breakLine(at: opportunity)
    }
    if position.column + columns > width, position.byte > lineStart {
      breakLine(at: (position, position))
    }
    position.byte += bytes
    position.column += columns
    contentEnd = position
  }

  /// Ends the line at an opportunity and moves what came after it to the next.
  private mutating func breakLine(at place: (end: Place, resume: Place)) {
    lines.append(.init(bytes: lineStart..<place.end.byte, columns: place.end.column))
    lineStart = place.resume.byte
    position.column -= place.resume.column
    contentEnd.byte = max(contentEnd.byte, lineStart)
    contentEnd.column = max(0, contentEnd.column - place.resume.column)
    opportunity = nil
  }
}
