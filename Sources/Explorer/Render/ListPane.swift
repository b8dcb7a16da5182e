import NewsModel
import Screen

extension Frame {
  /// Less of a note than this would say nothing.
  private static let leastNoteWidth = 6

  /// Draws the rows of the list that show, or why there are none.
  func drawList(in rect: Rect, into surface: inout Surface) {
    let list = state.page.list
    guard !list.rows.isEmpty else {
      let text = EmptyList.text(state)
      drawParagraph(
        text, look: list.failure == nil ? .text : .error, in: rect, into: &surface)
      return
    }
    let rowHeight = list.source.rowHeight(in: rect.height)
    let columns = list.hasHead ? EntityColumns(width: rect.width) : nil
    for place in 0..<rect.height / rowHeight {
      let index = list.viewport.top + place
      guard list.rows.indices.contains(index) else { break }
      let row = Rect(x: rect.x, y: rect.y + place * rowHeight, width: rect.width, height: rowHeight)
      let display = list.rows[index].display(
        narrowedTo: list.source.isFilterable ? list.filter : "", columns: columns,
        differs: list.differs(at: index))
      draw(display, isCurrent: index == list.viewport.cursor, in: row, &surface)
    }
  }

  private func draw(_ row: RowText, isCurrent: Bool, in rect: Rect, _ surface: inout Surface) {
    let plain = theme.style(row.look)
    let base = isCurrent ? cursorStyle(in: .list, over: plain) : plain
    let isFocused = state.page.focus == .list
    if isCurrent, isFocused { surface.fill(rect, style: base) }
    let line = OutlineRow(
      lead: row.lead, leadLook: row.leadLook, text: row.text, look: row.look, note: row.note,
      trail: row.trail,
      highlights: row.highlights)
    draw(line, style: base, in: rect, &surface)
    let cursor = isCurrent && isFocused ? cursorStyle(in: .list, over: .plain) : .plain
    drawDetail(of: row, over: cursor, in: rect.splitTop(1).rest, &surface)
  }

  /// Draws what stands below a row's first line, wrapped; the last line takes all that is left.
  private func drawDetail(
    of row: RowText, over base: Style, in rect: Rect, _ surface: inout Surface
  ) {
    guard !rect.isEmpty, row.detail != nil else { return }
    let style = theme.style(row.detailLook, over: base)
    let (detail, highlights) = row.detail(showingHighlightIn: rect.width * rect.height)
    let lines = TextWrap.lines(of: detail, width: rect.width).prefix(rect.height)
    for (number, line) in lines.enumerated() {
      let (place, _) = rect.splitTop(number).rest.splitTop(1)
      let end = number == rect.height - 1 ? detail.utf8.count : line.bytes.upperBound
      let bytes = line.bytes.lowerBound..<end
      let text = detail.substring(utf8: bytes)
      let marks = highlights.compactMap { $0.shifted(into: bytes) }
      surface.put(
        text, marks: marks.map { Mark(range: $0, look: .match) }, x: place.x, y: place.y,
        maxWidth: place.width, style: style, theme: theme)
      cutIfNeeded(text, in: place, style: style, &surface)
    }
  }

  /// Draws one line: lead, text and, at the right edge, its trail.
  func draw(_ row: OutlineRow, style: Style, in rect: Rect, _ surface: inout Surface) {
    let trailWidth = TextWidth.columns(of: row.trail)
    let showsTrail = trailWidth > 0 && trailWidth + 8 < rect.width
    let room = rect.width - (showsTrail ? trailWidth + 1 : 0)
    let lead = surface.put(
      row.lead, x: rect.x, y: rect.y, maxWidth: room, style: theme.style(row.leadLook, over: style))
    let text = Rect(x: rect.x + lead, y: rect.y, width: room - lead, height: 1)
    let written = surface.put(
      row.text, marks: row.highlights.map { Mark(range: $0, look: .evidence) }, x: text.x,
      y: text.y, maxWidth: text.width, style: style, theme: theme)
    cutIfNeeded(row.text, in: text, style: style, &surface)
    draw(note: row.note, in: text.splitLeft(written + 2).rest, over: style, &surface)
    if showsTrail {
      surface.put(
        row.trail, x: rect.maxX - trailWidth, y: rect.y, style: theme.style(.dim, over: style))
    }
  }

  private func draw(note: String, in rect: Rect, over style: Style, _ surface: inout Surface) {
    guard !note.isEmpty, rect.width >= Self.leastNoteWidth else { return }
    surface.putCut(
      note, x: rect.x, y: rect.y, maxWidth: rect.width, style: theme.style(.dim, over: style))
  }

  private func cutIfNeeded(
    _ text: String, in rect: Rect, style: Style, _ surface: inout Surface
  ) {
    guard rect.width > 0, TextWidth.columns(of: text) > rect.width else { return }
    surface.put("…", x: rect.maxX - 1, y: rect.y, style: style)
  }
}

/// What a list without rows says in their place.
enum EmptyList {
  static let emptyLibrary =
    "The library is empty. Leave with q and run  dossier import FOLDER  to read saved "
    + "articles, or start with  dossier FOLDER  to read and open them in one go."

  static func text(_ state: ExplorerState) -> String {
    let list = state.page.list
    if let failure = list.failure { return failure.reason }
    guard list.isLoaded else { return "Reading …" }
    if list.source == .search {
      guard !list.filter.isEmpty else { return "Type a name or some words." }
      return "Nothing matches \"\(list.filter)\""
        + (list.awaitsOlder ? " yet; looking further …" : ".")
    }
    if !list.filter.isEmpty {
      let key = state.keymap.keyNames(of: .clearFilter).first ?? ":clear-filter"
      return "Nothing here matches \"\(list.filter)\". \(key) shows the whole list again."
    }
    if state.importProgress != nil { return "Articles appear here as they are read …" }
    if list.source == .articles || state.stats?.articles == 0 {
      return emptyLibrary
    }
    switch list.source {
    case .related: return "No other article shares names or rare words with this one."
    case .stories: return "No two articles report the same event."
    case .teasers: return "Every article that the pages announce is here."
    default: return "The articles name none."
    }
  }
}
