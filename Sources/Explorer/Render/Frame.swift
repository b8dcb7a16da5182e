import Screen

/// One drawing of the whole screen.
struct Frame {
  let state: ExplorerState
  let layout: ScreenLayout
  var theme: Theme { state.theme }

  init(_ state: ExplorerState) {
    self.state = state
    layout = ScreenLayout(state)
  }

  func draw(into surface: inout Surface) {
    surface.fill(surface.bounds, style: .plain)
    surface.cursor = nil
    surface.links = []
    guard !layout.isTooSmall else {
      drawTooSmall(into: &surface)
      return
    }
    drawHeader(into: &surface)
    drawSeparators(into: &surface)
    for frame in layout.panes {
      drawTitle(of: frame, into: &surface)
      drawHead(of: frame, into: &surface)
      drawContent(of: frame, into: &surface)
      drawPosition(in: frame, into: &surface)
    }
    if case .hints(let typed) = state.mode { drawHints(typed, into: &surface) }
    drawBottom(into: &surface)
    if case .palette(let palette) = state.mode { drawPalette(palette, into: &surface) }
  }

  /// The style of a pane's cursor, by whether its pane has the focus.
  func cursorStyle(in pane: Pane, over base: Style) -> Style {
    theme.style(state.page.focus == pane ? .cursor : .restingCursor, over: base)
  }

  private func drawTooSmall(into surface: inout Surface) {
    let needed = "\(ScreenLayout.minimumColumns)×\(ScreenLayout.minimumRows)"
    let lines = ["terminal too small", "needs \(needed)"]
    for (row, line) in lines.enumerated() { surface.put(line, x: 0, y: row) }
  }

  private func drawHeader(into surface: inout Surface) {
    let bar = theme.style(.bar)
    surface.fill(layout.header, style: bar)
    let header = HeaderTabs(state, width: layout.header.width)
    if header.showsName {
      surface.put(HeaderTabs.name, x: layout.header.x, y: 0, style: bar.adding(.bold))
    }
    for tab in header.tabs {
      surface.put(
        tab.text, x: tab.columns.lowerBound, y: 0, maxWidth: tab.columns.count,
        style: tab.isCurrent ? theme.style(.tab) : bar)
    }
  }

  private func drawSeparators(into surface: inout Surface) {
    for column in layout.separators {
      for row in layout.body.y..<layout.body.maxY {
        surface.put("│", x: column, y: row, style: theme.style(.border))
      }
    }
  }

  private func drawTitle(of frame: PaneFrame, into surface: inout Surface) {
    guard frame.title.height > 0 else { return }
    let isFocused = state.page.focus == frame.pane
    let style = theme.style(isFocused ? .activeBorder : .dim)
    let (title, trail) = PaneTitle.text(of: frame, in: state)
    let trailWidth = TextWidth.columns(of: trail)
    let room = frame.title.width - (trail.isEmpty ? 0 : trailWidth + 1)
    surface.putCut(
      (isFocused && layout.panes.count > 1 ? "▶ " : "") + title, x: frame.title.x,
      y: frame.title.y, maxWidth: room, style: style)
    if room > 0 {
      surface.put(
        trail, x: frame.title.maxX - trailWidth, y: frame.title.y, style: theme.style(.dim))
    }
  }

  private func drawContent(of frame: PaneFrame, into surface: inout Surface) {
    switch frame.pane {
    case .list: drawList(in: frame.content, into: &surface)
    case .side: drawOutline(state.page.side, of: .side, in: frame.content, into: &surface)
    case .detail:
      guard let detail = state.page.detail else { return }
      if let failure = detail.failure {
        drawParagraph(failure, look: .error, in: frame.content, into: &surface)
      } else if let reader = detail.reader {
        drawReader(reader, in: frame.content, into: &surface)
      } else if let matrix = detail.matrix {
        drawMatrix(matrix, in: frame.content, into: &surface)
      } else if let outline = detail.outline {
        drawOutline(outline, of: .detail, in: frame.content, into: &surface)
      }
    }
  }

  /// Writes text wrapped from the top of a pane.
  func drawParagraph(_ text: String, look: Look, in rect: Rect, into surface: inout Surface) {
    for (row, line) in TextWrap.lines(of: text, width: rect.width).prefix(rect.height).enumerated()
    {
      surface.put(
        String(line.text(in: text)), x: rect.x, y: rect.y + row, maxWidth: rect.width,
        style: theme.style(look))
    }
  }
}
