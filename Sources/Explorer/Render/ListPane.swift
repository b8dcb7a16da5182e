import NewsModel
import Screen

extension Frame {
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
    for place in 0..<rect.height / rowHeight {
      let index = list.viewport.top + place
      guard list.rows.indices.contains(index) else { break }
      let row = Rect(x: rect.x, y: rect.y + place * rowHeight, width: rect.width, height: rowHeight)
      draw(list.rows[index].display, isCurrent: index == list.viewport.cursor, in: row, &surface)
    }
  }

  private func draw(_ row: RowText, isCurrent: Bool, in rect: Rect, _ surface: inout Surface) {
    let plain = theme.style(row.look)
    let base = isCurrent ? cursorStyle(in: .list, over: plain) : plain
    let isFocused = state.page.focus == .list
    if isCurrent, isFocused { surface.fill(rect, style: base) }
    let line = OutlineRow(
      lead: row.lead, leadLook: row.leadLook, text: row.text, look: row.look, trail: row.trail,
      highlights: row.highlights)
    draw(line, style: base, in: rect, &surface)
    guard rect.height > 1, let detail = row.detail else { return }
    let (_, below) = rect.splitTop(1)
    let dim = theme.style(.dim, over: isCurrent && isFocused ? base : .plain)
    let marks = row.detailHighlights.map { Mark(range: $0, look: .match) }
    surface.put(
      detail, marks: marks, x: below.x, y: below.y, maxWidth: below.width, style: dim,
      theme: theme)
    cutIfNeeded(detail, in: below, style: dim, &surface)
  }

  /// Draws one line: lead, text and, at the right edge, its trail.
  func draw(_ row: OutlineRow, style: Style, in rect: Rect, _ surface: inout Surface) {
    let trailWidth = TextWidth.columns(of: row.trail)
    let showsTrail = trailWidth > 0 && trailWidth + 8 < rect.width
    let room = rect.width - (showsTrail ? trailWidth + 1 : 0)
    let lead = surface.put(
      row.lead, x: rect.x, y: rect.y, maxWidth: room, style: theme.style(row.leadLook, over: style))
    let text = Rect(x: rect.x + lead, y: rect.y, width: room - lead, height: 1)
    surface.put(
      row.text, marks: row.highlights.map { Mark(range: $0, look: .evidence) }, x: text.x,
      y: text.y, maxWidth: text.width, style: style, theme: theme)
    cutIfNeeded(row.text, in: text, style: style, &surface)
    if showsTrail {
      surface.put(
        row.trail, x: rect.maxX - trailWidth, y: rect.y, style: theme.style(.dim, over: style))
    }
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
  static func text(_ state: ExplorerState) -> String {
    let list = state.page.list
    if let failure = list.failure { return failure }
    guard list.isLoaded else { return "Reading …" }
    if list.source == .search {
      return list.filter.isEmpty
        ? "Type a name or some words." : "Nothing matches \"\(list.filter)\"."
    }
    if !list.filter.isEmpty {
      let key = state.keymap.keyNames(of: .clearFilter).first ?? ":clear-filter"
      return "Nothing here matches \"\(list.filter)\". \(key) shows the whole list again."
    }
    if state.importProgress != nil { return "Articles appear here as they are read …" }
    if list.source == .articles || state.stats?.articles == 0 {
      return "The library is empty. Leave with q and run  dossier import FOLDER  to read saved "
        + "articles, or start with  dossier FOLDER  to read and open them in one go."
    }
    switch list.source {
    case .related: return "No other article shares names or rare words with this one."
    case .stories: return "No two articles report the same event."
    case .teasers: return "Every article that the pages announce is here."
    default: return "The articles name none."
    }
  }
}
