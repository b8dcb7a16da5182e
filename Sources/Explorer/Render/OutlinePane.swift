import Screen

extension Frame {
  /// Draws the rows of an outline that show, the item under the cursor set apart.
  func drawOutline(
    _ outline: Outline, of pane: Pane, in rect: Rect, into surface: inout Surface
  ) {
    let isFocused = state.page.focus == pane
    let current = outline.current == nil || !isFocused ? 0..<0 : outline.currentExtent
    let echoed = pane == .side ? state.page.detail?.reader?.currentLink?.destination : nil
    for line in 0..<rect.height {
      let index = outline.top + line
      guard outline.rows.indices.contains(index) else { continue }
      let row = outline.rows[index]
      let place = Rect(x: rect.x, y: rect.y + line, width: rect.width, height: 1)
      var style = theme.style(row.look)
      if current.contains(index) {
        style = theme.style(.cursor, over: style)
        surface.fill(place, style: style)
      } else if let echoed, row.isItem, row.destination == echoed {
        style = theme.style(.echo, over: style)
      }
      draw(row, style: style, in: place, &surface)
    }
  }
}
