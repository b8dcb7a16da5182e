import NewsModel
import Screen

extension ExplorerState {
  /// Moves in the focused pane.
  mutating func move(_ command: Command, count: Int?) {
    guard let height = focusedHeight else { return }
    let step = Step(command, count: count, height: height)
    switch page.focus {
    case .list: moveList(step)
    case .side: page.side.take(step, height: height)
    case .detail:
      moveInReader { $0.take(step, height: $1) }
      page.detail?.outline?.take(step, height: height)
      page.detail?.matrix?.take(step)
    }
    keepSidesTogether(followed: page.focus)
  }

  /// Scrolls the other side of a comparison along.
  mutating func keepSidesTogether(followed pane: Pane) {
    guard page.detail?.comparison != nil else { return }
    if pane == .side {
      let top = page.side.top
      page.detail?.outline?.top = top
    } else {
      page.side.top = page.detail?.outline?.top ?? 0
    }
  }

  /// Changes the article shown, given the height of its pane.
  mutating func moveInReader(_ change: (inout Reader, Int) -> Void) {
    guard var reader = page.detail?.reader else { return }
    change(&reader, height(of: .detail))
    page.detail?.reader = reader
  }

  /// The lines a pane shows; those of the screen where it does not show.
  func height(of pane: Pane) -> Int {
    ScreenLayout(self).frame(of: pane)?.content.height ?? rows
  }

  /// Scrolls the pane under the pointer by lines.
  mutating func scroll(_ pane: Pane, by lines: Int) {
    guard let height = ScreenLayout(self).frame(of: pane)?.content.height else { return }
    switch pane {
    case .list: moveList(.by(lines.signum()))
    case .side: page.side.scroll(by: lines, height: height)
    case .detail:
      moveInReader { $0.scroll(by: lines, height: $1) }
      page.detail?.outline?.scroll(by: lines, height: height)
      page.detail?.matrix?.move(rows: lines, columns: 0)
    }
    keepSidesTogether(followed: pane)
  }

  /// Moves the list's cursor from the reader, and the reader with it.
  mutating func moveInList(by step: Int) { moveList(.by(step)) }

  private mutating func moveList(_ step: Step) {
    switch step {
    case .by(let rows), .screen(let rows): page.list.move(by: rows)
    case .to(let row): page.list.go(to: row)
    case .end: page.list.goToEnd()
    }
    if page.isOpened { followCursor() }
  }

  /// How many rows of the focused pane show at a time.
  private var focusedHeight: Int? {
    guard let height = ScreenLayout(self).frame(of: page.focus)?.content.height else {
      return nil
    }
    return page.focus == .list
      ? max(1, height / page.list.source.rowHeight(in: height)) : max(1, height)
  }
}

/// How far a motion goes.
enum Step: Equatable, Sendable {
  /// So many rows or items.
  case by(Int)
  /// So many lines at once.
  case screen(Int)
  case to(Int)
  case end

  init(_ command: Command, count: Int?, height: Int) {
    let times = count ?? 1
    switch command {
    case .previousRow: self = .by(-times)
    case .halfPageDown: self = .screen(times * max(1, height / 2))
    case .halfPageUp: self = .screen(-times * max(1, height / 2))
    case .pageDown: self = .screen(times * max(1, height - 1))
    case .pageUp: self = .screen(-times * max(1, height - 1))
    case .first: self = .to(times - 1)
    case .last: self = count.map { .to($0 - 1) } ?? .end
    default: self = .by(times)
    }
  }
}

extension MatrixPage {
  fileprivate mutating func take(_ step: Step) {
    switch step {
    case .by(let rows), .screen(let rows): move(rows: rows, columns: 0)
    case .to(let row): go(toRow: row, column: column)
    case .end: go(toRow: matrix.rows.count - 1, column: column)
    }
  }
}

extension Outline {
  fileprivate mutating func take(_ step: Step, height: Int) {
    switch step {
    case .by(let items): move(by: items, height: height)
    case .screen(let lines): scroll(by: lines, height: height)
    case .to(let row): scroll(by: row - max(cursor, top), height: height)
    case .end: scroll(by: rows.count, height: height)
    }
  }
}

extension Reader {
  fileprivate mutating func take(_ step: Step, height: Int) {
    switch step {
    case .by(let lines), .screen(let lines): scroll(by: lines, height: height)
    case .to(let line): scroll(by: line - top, height: height)
    case .end: scroll(by: layout.lines.count, height: height)
    }
  }
}
