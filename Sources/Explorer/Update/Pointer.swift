import NewsModel
import Screen

extension ExplorerState {
  private static let wheelLines = 3

  /// Takes a click or the wheel at a cell; a click beside a prompt ends it.
  mutating func point(_ action: MouseAction, x: Int, y: Int) -> [ExplorerEffect] {
    if case .prompt = mode, action == .press || action == .doublePress { mode = .normal }
    guard mode == .normal else { return [] }
    message = nil
    let layout = ScreenLayout(self)
    guard !layout.isTooSmall else { return [] }
    switch action {
    case .wheelUp, .wheelDown:
      guard let frame = layout.pane(atX: x, y: y) else { return [] }
      scroll(frame.pane, by: action == .wheelUp ? -Self.wheelLines : Self.wheelLines)
    case .press:
      if layout.header.contains(x: x, y: y) { pressHeader(x: x, layout) }
      select(x: x, y: y, layout)
    case .doublePress:
      if select(x: x, y: y, layout) { return openCurrent() }
    case .release, .rightPress, .middlePress, .drag: break
    }
    return []
  }

  private mutating func pressHeader(x: Int, _ layout: ScreenLayout) {
    let tabs = HeaderTabs(self, width: layout.header.width).tabs
    if let tab = tabs.first(where: { $0.columns.contains(x) }) { show(tab.source) }
  }

  /// Focuses the pane at a cell and puts its cursor there.
  ///
  /// - Returns: whether there was anything to put it on.
  @discardableResult
  private mutating func select(x: Int, y: Int, _ layout: ScreenLayout) -> Bool {
    guard let frame = layout.pane(atX: x, y: y) else { return false }
    page.focus = frame.pane
    guard frame.content.contains(x: x, y: y) else { return false }
    let line = y - frame.content.y
    switch frame.pane {
    case .list: return selectRow(line: line, height: frame.content.height)
    case .side:
      page.side.place(at: page.side.top + line)
      return page.side.current != nil
    case .detail:
      let top = page.detail?.outline?.top ?? 0
      page.detail?.outline?.place(at: top + line)
      selectLink(line: line, column: x - frame.content.x)
      return currentDestination != nil
    }
  }

  private mutating func selectRow(line: Int, height: Int) -> Bool {
    let row = page.list.viewport.top + line / page.list.source.rowHeight(in: height)
    guard page.list.rows.indices.contains(row) else { return false }
    page.list.go(to: row)
    if page.isOpened { followCursor() }
    return true
  }

  private mutating func selectLink(line: Int, column: Int) {
    guard var reader = page.detail?.reader else { return }
    reader.link = reader.layout.link(atLine: reader.top + line, column: column)
    page.detail?.reader = reader
  }
}
