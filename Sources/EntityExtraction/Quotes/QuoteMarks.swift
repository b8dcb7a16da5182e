/// Finds the stretches of a paragraph that stand between quotation marks.
///
/// Printed conventions differ, and scraped pages break them: straight single marks are apostrophes
/// as well, a quote may close with another mark than it opened with, or never close.
struct QuoteMarks {
  let text: TokenizedText
  /// The tokens of one paragraph.
  let paragraph: Range<Int>

  /// A quoted stretch: the tokens between the marks, which are not included.
  struct Stretch: Equatable {
    var tokens: Range<Int>
    /// Whether a mark closes it.
    var isClosed: Bool
    /// One past the closing mark.
    var end: Int
  }

  private enum Style {
    case single, double, angle
  }

  /// The outermost quoted stretches in text order; quotes inside quotes belong to the outer one.
  func stretches() -> [Stretch] {
    var found: [Stretch] = []
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      guard let style = style(at: index), opens(index, style) else {
        index += 1
        continue
      }
      let close = closing(of: style, from: index + 1)
      let end = close ?? endOfUnclosed(from: index + 1)
      if end > index + 1, close != nil || style != .single || looksSpoken(from: index + 1, to: end)
      {
        found.append(
          Stretch(
            tokens: index + 1..<end, isClosed: close != nil, end: min(end + 1, paragraph.upperBound)
          ))
        index = max(end + (close == nil ? 0 : 1), index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  private func style(at index: Int) -> Style? {
    guard text.tokens[index].kind == .mark else { return nil }
    return Self.styles[text.folded[index]]
  }

  private static let styles: [String: Style] = [
    "\"": .double, "“": .double, "”": .double, "„": .double, "'": .single, "‘": .single,
    "«": .angle, "»": .angle,
  ]

  // MARK: Opening and closing

  /// Whether a mark at `index` opens a quote: free on its left, a word on its right.
  private func opens(_ index: Int, _ style: Style) -> Bool {
    guard index + 1 < paragraph.upperBound, text.isGlued(index + 1) else { return false }
    let printed = text.word(index)
    if ["“", "‘", "„", "«"].contains(printed) { return true }
    if ["”", "»"].contains(printed) { return false }
    guard isFreeOnTheLeft(index) else { return false }
    // "'90s" and "'em" leave something out; they open nothing.
    if style == .single, let first = text.folded[index + 1].utf8.first {
      return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        && !["em", "til", "cause", "s"].contains(text.folded[index + 1])
    }
    return true
  }

  private func isFreeOnTheLeft(_ index: Int) -> Bool {
    guard index > paragraph.lowerBound, text.isGlued(index) else { return true }
    let before = text.folded[index - 1]
    return ["(", "[", "–", "—", "--", ":", "\"", "'", "‘", "“", "-", "/", "|"].contains(before)
  }

  private func isFreeOnTheRight(_ index: Int) -> Bool {
    guard index + 1 < paragraph.upperBound, text.isGlued(index + 1) else { return true }
    return text.tokens[index + 1].kind == .mark
  }

  /// The mark that closes a quote of `style`, or nil where none does.
  private func closing(of style: Style, from start: Int) -> Int? {
    var inner: Style?
    for index in start..<paragraph.upperBound {
      guard let mark = self.style(at: index) else { continue }
      if let open = inner {
        if mark == open, isFreeOnTheRight(index) { inner = nil }
        continue
      }
      let opensInner = mark != style && opens(index, mark)
      if opensInner, closing(of: mark, inside: style, from: index + 1) {
        inner = mark
      } else if !opensInner, closes(index, mark, style, from: start) {
        return index
      } else if mark == style, style != .single, opens(index, mark) {
        return nil  // a second opening mark: the first was never closed
      }
    }
    return nil
  }

  /// Whether a quote inside a quote closes before the outer one does.
  private func closing(of inner: Style, inside outer: Style, from start: Int) -> Bool {
    for index in start..<min(paragraph.upperBound, start + 40) {
      guard let mark = style(at: index), isFreeOnTheRight(index), text.isGlued(index) else {
        continue
      }
      return mark == inner
    }
    return false
  }

  private func closes(_ index: Int, _ mark: Style, _ style: Style, from start: Int) -> Bool {
    guard index > start, isFreeOnTheRight(index) else { return false }
    // A page that closes a single quote with a double mark; never the other way round, where the
    // single mark is an apostrophe.
    guard mark == style || (style == .single && mark == .double) else { return false }
    guard mark == .single else { return true }
    return text.isGlued(index) && !isPossessive(index)
  }

  /// Whether a single mark after an s is a possessive: a word follows, and the quote closes later.
  private func isPossessive(_ index: Int) -> Bool {
    guard text.tokens[index - 1].kind == .word, text.folded[index - 1].hasSuffix("s"),
      index + 1 < paragraph.upperBound, text.tokens[index + 1].kind == .word
    else { return false }
    for later in index + 1..<paragraph.upperBound where style(at: later) == .single {
      if opens(later, .single) { return false }
      if text.isGlued(later), isFreeOnTheRight(later) { return true }
    }
    return false
  }

  // MARK: Quotes that never close

  /// Where an unclosed quote ends: with its paragraph if the quote goes on in the next one, else
  /// with its sentence.
  private func endOfUnclosed(from start: Int) -> Int {
    guard start < paragraph.upperBound else { return start }
    if paragraph.upperBound < text.tokens.count, style(at: paragraph.upperBound) != nil {
      return paragraph.upperBound
    }
    let sentence = text.tokens[start].sentence
    return min(text.sentenceTokens[sentence].upperBound, paragraph.upperBound)
  }

  /// Whether an unclosed single mark is a quote rather than a stray apostrophe.
  private func looksSpoken(from start: Int, to end: Int) -> Bool {
    end - start >= 5 && text.isCapitalized(start) && start - 1 == paragraph.lowerBound
  }
}
