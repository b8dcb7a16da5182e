import NewsModel
import Screen

extension Frame {
  /// Draws the lines of an article that show, with its names, hits and link cursor.
  func drawReader(_ reader: Reader, in rect: Rect, into surface: inout Surface) {
    let visible = reader.visibleLines(height: rect.height)
    let marks = ReaderMarks(reader, lines: visible)
    for index in visible {
      let line = reader.layout.lines[index]
      let y = rect.y + index - visible.lowerBound
      let lead = surface.put(
        line.lead, x: rect.x, y: y, maxWidth: rect.width, style: theme.style(.dim))
      surface.put(
        line.text, marks: marks.marks(on: index), x: rect.x + lead, y: y,
        maxWidth: rect.width - lead, style: theme.style(line.look), theme: theme)
    }
  }

  /// Draws the labels of links that begin with the letters typed.
  func drawHints(_ typed: String, into surface: inout Surface) {
    for link in state.hintedLinks() where link.label.hasPrefix(typed) {
      surface.put(
        link.label, x: link.x, y: link.y,
        style: theme.style(.error, over: theme.style(.match)))
    }
  }
}

/// What is set apart on the lines of an article that show.
struct ReaderMarks {
  private let reader: Reader
  /// Mentions, hits and the cursor that may show, in bytes of the article's text.
  private var marks: [Mark] = []

  init(_ reader: Reader, lines: Range<Int>) {
    self.reader = reader
    let spans = reader.layout.lines[lines].compactMap(\.span)
    guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max() else {
      return
    }
    let window = start..<max(start, end)
    if let focus = reader.focusSpan { marks.append(Mark(range: focus, look: .evidence)) }
    let mentions = reader.detail.mentions.filter { $0.span.overlaps(window) }
    marks += mentions.map { Mark(range: $0.span, look: .kind($0.kind)) }
    let hits = reader.hits.filter { $0.overlaps(window) }
    marks += hits.map { Mark(range: $0, look: .match) }
    if let hit = reader.hit { marks.append(Mark(range: reader.hits[hit], look: .cursor)) }
    if let span = reader.currentLink?.span { marks.append(Mark(range: span, look: .cursor)) }
  }

  /// The marks on a line, in bytes of the line's text.
  func marks(on index: Int) -> [Mark] {
    let line = reader.layout.lines[index]
    guard let span = line.span else {
      guard let link = reader.currentLink, link.span == nil, link.line == index else { return [] }
      return [Mark(range: 0..<line.text.utf8.count, look: .cursor)]
    }
    return marks.compactMap { mark in
      mark.range.shifted(into: span).map { Mark(range: $0, look: mark.look) }
    }
  }
}
