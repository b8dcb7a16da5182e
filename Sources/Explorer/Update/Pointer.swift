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
    case .press: press(x: x, y: y, layout)
    case .doublePress:
      if select(x: x, y: y, layout) { return openCurrent() }
    case .drag: drag(to: x, layout)
    case .release: draggedBorder = nil
    case .rightPress: if history.canGoBack { goBack(1) }
    case .middlePress: break
    }
    return []
  }

  private mutating func press(x: Int, y: Int, _ layout: ScreenLayout) {
    if layout.header.contains(x: x, y: y) {
      pressHeader(x: x, layout)
    } else if layout.body.contains(x: x, y: y), let pane = layout.pane(leftOfBorderAt: x) {
      draggedBorder = pane
    } else if let frame = layout.frame(of: .list), frame.head.contains(x: x, y: y) {
      pressHead(x: x - frame.head.x, width: frame.head.width)
    } else {
      select(x: x, y: y, layout)
    }
  }

  private mutating func pressHeader(x: Int, _ layout: ScreenLayout) {
    let header = HeaderTabs(self, width: layout.header.width)
    if let tab = header.tabs.first(where: { $0.columns.contains(x) }) {
      show(tab.source)
    } else if header.showsName, x < HeaderTabs.name.count {
      showHome()
    }
  }

  /// Sorts by the column, or goes to the month, that was pressed.
  private mutating func pressHead(x: Int, width: Int) {
    page.focus = .list
    if let months = page.list.density {
      let strip = MonthStrip(months, width: width)
      if let month = strip?.month(atColumn: x, of: months) { go(to: month) }
    } else if let order = EntityColumns(width: width).order(atColumn: x) {
      page.list.sort(by: order)
    }
  }

  /// Moves the border that was pressed; the list and the side pane keep the width they get.
  private mutating func drag(to x: Int, _ layout: ScreenLayout) {
    guard let pane = draggedBorder, page.detail?.destination.isWide != true else { return }
    let widest = columns - (layout.panes.count - 1) * (ScreenLayout.leastPane + 1)
    func bounded(_ width: Int) -> Int { max(ScreenLayout.leastPane, min(width, widest)) }
    if pane == .list {
      memory.listWidth = bounded(x)
    } else {
      memory.sideWidth = bounded(columns - x - 1)
    }
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
    page.list.viewport.place(row, count: page.list.rows.count)
    if page.isOpened { followCursor() }
    return true
  }

  private mutating func selectLink(line: Int, column: Int) {
    guard var reader = page.detail?.reader else { return }
    reader.link = reader.layout.link(atLine: reader.top + line, column: column)
    page.detail?.reader = reader
  }
}
