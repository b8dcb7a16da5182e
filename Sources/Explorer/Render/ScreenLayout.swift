import NewsModel
import Screen

/// Where a pane stands: its title line and what is below it.
struct PaneFrame: Equatable, Sendable {
  var pane: Pane
  var title: Rect
  /// What stands above the rows and does not scroll: names of columns, a strip of months.
  var head: Rect
  var content: Rect
}

/// Which panes show, and where everything stands.
///
/// From 120 columns on list, detail and side pane stand side by side; from 80 on the focused one and
/// its neighbour; below that one.
struct ScreenLayout: Equatable, Sendable {
  static let minimumColumns = 20
  static let minimumRows = 5
  private static let twoPanes = 80
  private static let threePanes = 120
  /// From this many rows on the status line stands above the footer, not in its place.
  private static let rowsWithStatus = 10
  private static let columnsWithMargins = 60

  var header: Rect
  var panes: [PaneFrame] = []
  /// Columns of the lines between panes.
  var separators: [Int] = []
  var body: Rect
  /// Empty where the footer's line serves for both.
  var status: Rect
  var footer: Rect
  var isTooSmall: Bool
  /// Whether panes stand a column apart from what is beside them.
  var panesHaveMargins: Bool

  init(_ state: ExplorerState) {
    let screen = Rect(x: 0, y: 0, width: state.columns, height: state.rows)
    isTooSmall = state.columns < Self.minimumColumns || state.rows < Self.minimumRows
    panesHaveMargins = state.columns >= Self.columnsWithMargins
    let statusRows = state.rows >= Self.rowsWithStatus ? 1 : 0
    let (head, rest) = screen.splitTop(1)
    let (middle, bottom) = rest.splitTop(rest.height - 1 - statusRows)
    header = head
    body = middle
    (status, footer) = bottom.splitTop(statusRows)
    place(Self.visiblePanes(state), margin: panesHaveMargins ? 1 : 0, state)
  }

  func frame(of pane: Pane) -> PaneFrame? { panes.first { $0.pane == pane } }

  /// The pane at a cell, its title line included.
  func pane(atX x: Int, y: Int) -> PaneFrame? {
    panes.first { frame in
      [frame.content, frame.title, frame.head].contains { $0.contains(x: x, y: y) }
    }
  }

  /// The pane at the left of the border at a column, or nil where there is none.
  func pane(leftOfBorderAt x: Int) -> Pane? {
    separators.firstIndex(of: x).map { panes[$0].pane }
  }

  static func visiblePanes(_ state: ExplorerState) -> [Pane] {
    let page = state.page
    let existing = Pane.allCases.filter(page.has)
    if state.memory.isMaximized || state.columns < twoPanes { return [page.focus] }
    if state.columns >= threePanes || existing.count <= 2 { return existing }
    return page.focus == .list ? [.list, .detail] : [.detail, .side]
  }

  private mutating func place(_ visible: [Pane], margin: Int, _ state: ExplorerState) {
    var rest = body
    let widths = Self.widths(of: visible, in: body.width, state)
    for (number, pane) in visible.enumerated() {
      let isLast = number == visible.count - 1
      let (left, right) = rest.splitLeft(min(widths[number], rest.width))
      let inner = left.inset(columns: margin)
      let (title, below) = inner.splitTop(body.height > 3 ? 1 : 0)
      let hasHead = pane == .list && body.height >= Self.rowsWithHead && state.page.list.hasHead
      let (head, content) = below.splitTop(hasHead ? 1 : 0)
      panes.append(PaneFrame(pane: pane, title: title, head: head, content: content))
      guard !isLast else { break }
      separators.append(left.maxX)
      rest = right.splitLeft(1).rest
    }
  }

  /// Columns of each pane; the last takes what is left.
  private static func widths(of panes: [Pane], in total: Int, _ state: ExplorerState) -> [Int] {
    let memory = state.memory
    let sides = panes.filter { $0 != .detail }
    switch panes.count {
    case 1: return [total]
    case 2 where state.page.detail?.destination.isWide == true:
      let half = (total - 1) / 2
      return state.page.isHome ? [total - usualSide(total) - 1, total] : [half, half]
    default: break
    }
    var left = total - (panes.count - 1)
    var widths: [Pane: Int] = [:]
    for pane in sides {
      let usual =
        pane == .list
        ? memory.listWidth
          ?? (panes.count == 3
            ? min(max(total * 28 / 100, 36), 56) : min(max(total * 40 / 100, 34), 64))
        : memory.sideWidth
          ?? (panes.count == 3
            ? min(max(total * 22 / 100, 30), 48) : min(max(total * 32 / 100, 28), 48))
      let others = (panes.count - 1 - widths.count) * leastPane
      widths[pane] = max(leastPane, min(usual, left - others))
      left -= widths[pane] ?? 0
    }
    return panes.map { widths[$0] ?? left }
  }

  private static func usualSide(_ total: Int) -> Int { min(max(total * 42 / 100, 36), 72) }

  /// Panes are not dragged narrower.
  static let leastPane = 16
  /// From this height of the body on, lists have a head.
  private static let rowsWithHead = 12
}

extension Page {
  /// Whether the page has anything for `pane`.
  func has(_ pane: Pane) -> Bool {
    switch pane {
    case .list: !(isOpened && detail?.destination.isWide == true)
    case .detail: detail != nil
    case .side:
      switch detail?.destination {
      case .article, .entity, .home, .articlePair, .entityPair: true
      default: false
      }
    }
  }
}
