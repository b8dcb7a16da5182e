import NewsModel
import Screen

/// Where a pane stands: its title line and what is below it.
struct PaneFrame: Equatable, Sendable {
  var pane: Pane
  var title: Rect
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

  init(_ state: ExplorerState) {
    let screen = Rect(x: 0, y: 0, width: state.columns, height: state.rows)
    isTooSmall = state.columns < Self.minimumColumns || state.rows < Self.minimumRows
    let statusRows = state.rows >= Self.rowsWithStatus ? 1 : 0
    let (head, rest) = screen.splitTop(1)
    let (middle, bottom) = rest.splitTop(rest.height - 1 - statusRows)
    header = head
    body = middle
    (status, footer) = bottom.splitTop(statusRows)
    place(Self.visiblePanes(state), margin: state.columns >= Self.columnsWithMargins ? 1 : 0)
  }

  func frame(of pane: Pane) -> PaneFrame? { panes.first { $0.pane == pane } }

  /// The pane at a cell, its title line included.
  func pane(atX x: Int, y: Int) -> PaneFrame? {
    panes.first { $0.content.contains(x: x, y: y) || $0.title.contains(x: x, y: y) }
  }

  static func visiblePanes(_ state: ExplorerState) -> [Pane] {
    let page = state.page
    let existing = Pane.allCases.filter(page.has)
    if state.isMaximized || state.columns < twoPanes { return [page.focus] }
    if state.columns >= threePanes || existing.count <= 2 { return existing }
    return page.focus == .list ? [.list, .detail] : [.detail, .side]
  }

  private mutating func place(_ visible: [Pane], margin: Int) {
    var rest = body
    for (number, pane) in visible.enumerated() {
      let isLast = number == visible.count - 1
      let width = isLast ? rest.width : Self.width(of: pane, beside: visible, in: body.width)
      let (left, right) = rest.splitLeft(width)
      let inner = left.inset(columns: margin)
      let (title, content) = inner.splitTop(body.height > 3 ? 1 : 0)
      panes.append(PaneFrame(pane: pane, title: title, content: content))
      guard !isLast else { break }
      separators.append(left.maxX)
      rest = right.splitLeft(1).rest
    }
  }

  private static func width(of pane: Pane, beside panes: [Pane], in total: Int) -> Int {
    switch (pane, panes.count) {
    case (.list, 3): min(max(total * 28 / 100, 36), 56)
    case (.list, _): min(max(total * 40 / 100, 34), 64)
    case (.detail, 2): total - min(max(total * 32 / 100, 28), 48) - 1
    default:
      total - min(max(total * 28 / 100, 36), 56) - min(max(total * 22 / 100, 30), 48) - 2
    }
  }
}

extension Page {
  /// Whether the page has anything for `pane`.
  func has(_ pane: Pane) -> Bool {
    switch pane {
    case .list: true
    case .detail: detail != nil
    case .side:
      switch detail?.destination {
      case .article, .entity: true
      case .page, .explanation, nil: false
      }
    }
  }
}
