import Screen

extension Frame {
  /// Draws at the right edge of a pane how far down its window is, where not all of it shows.
  func drawPosition(in frame: PaneFrame, into surface: inout Surface) {
    guard layout.panesHaveMargins, let (top, shown, count) = window(of: frame), count > shown,
      frame.content.height > 1
    else { return }
    let height = frame.content.height
    let length = max(1, height * shown / count)
    let start = (height - length) * top / max(1, count - shown)
    for row in start..<min(height, start + length) {
      surface.put(
        "▐", x: frame.content.maxX, y: frame.content.y + row,
        style: theme.style(state.page.focus == frame.pane ? .activeBorder : .border))
    }
  }

  /// The first row or line that shows, how many do, and how many there are.
  private func window(of frame: PaneFrame) -> (top: Int, shown: Int, count: Int)? {
    let height = frame.content.height
    switch frame.pane {
    case .list:
      let list = state.page.list
      guard let offset = list.window.offset else { return nil }
      let shown = height / list.source.rowHeight(in: height)
      return (offset + list.viewport.top, shown, max(list.total, list.rows.count))
    case .side: return (state.page.side.top, height, state.page.side.rows.count)
    case .detail:
      if let reader = state.page.detail?.reader {
        return (reader.top, height, reader.layout.lines.count)
      }
      return state.page.detail?.outline.map { ($0.top, height, $0.rows.count) }
    }
  }
}
