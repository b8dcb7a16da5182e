import NewsModel
import Screen

/// Rows of text of which some can be stood on; an entity's page, a side pane, a page's source.
struct Outline: Equatable, Sendable {
  var rows: [OutlineRow] = []
  /// The row the cursor is on; always the first row of an item where there is one.
  var cursor = 0
  var top = 0

  /// The row under the cursor, or nil where nothing can be stood on.
  var current: OutlineRow? {
    rows.indices.contains(cursor) && rows[cursor].isItem ? rows[cursor] : nil
  }

  /// The rows of the item under the cursor: its first and those it goes on in.
  var currentExtent: Range<Int> {
    guard rows.indices.contains(cursor) else { return 0..<0 }
    let end = rows[(cursor + 1)...].firstIndex { !$0.isContinuation } ?? rows.count
    return cursor..<end
  }

  /// Puts other rows in place, as after a change of width; the cursor stays on its item.
  ///
  /// Where there were no rows yet, the cursor stays on its row.
  mutating func replaceRows(with new: [OutlineRow]) {
    let item = rows.prefix(cursor).count(where: \.isItem)
    let wasEmpty = rows.isEmpty
    rows = new
    guard !wasEmpty else { return }
    let items = new.indices.filter { new[$0].isItem }
    if items.indices.contains(item) { cursor = items[item] }
  }

  /// Moves the cursor over `step` items and scrolls it into a window of `height` rows.
  mutating func move(by step: Int, height: Int) {
    var left = abs(step)
    while left > 0, let next = item(from: cursor, step > 0 ? 1 : -1) {
      cursor = next
      left -= 1
    }
    if left > 0 { top += step > 0 ? left : -left }
    reveal(height: height, keepingTop: left > 0)
  }

  /// Moves the cursor to the item nearest `lines` rows further on.
  mutating func scroll(by lines: Int, height: Int) {
    let wanted = max(0, min(cursor + lines, rows.count - 1))
    top = max(0, min(top + lines, rows.count - height))
    cursor = nearestItem(to: wanted, forward: lines > 0) ?? cursor
    reveal(height: height)
  }

  /// Puts the cursor on the item that `row` belongs to, if it belongs to one.
  mutating func place(at row: Int) {
    guard rows.indices.contains(row) else { return }
    guard let start = rows[...row].lastIndex(where: { !$0.isContinuation }),
      rows[start].isItem
    else { return }
    cursor = start
  }

  /// Scrolls as little as shows the item under the cursor.
  mutating func reveal(height: Int, keepingTop: Bool = false) {
    cursor = max(0, min(cursor, rows.count - 1))
    cursor = nearestItem(to: cursor, forward: true) ?? cursor
    if keepingTop || current == nil {
      top = max(0, min(top, rows.count - height))
      return
    }
    // The heading above the first item belongs on the screen with it.
    let first = item(from: cursor, -1) == nil ? 0 : cursor
    let shown = currentExtent.upperBound - first <= height ? first : cursor
    top = Viewport.top(
      showing: shown..<max(currentExtent.upperBound, shown), from: top, count: rows.count,
      height: height)
  }

  private func item(from row: Int, _ direction: Int) -> Int? {
    var next = row + direction
    while rows.indices.contains(next) {
      if rows[next].isItem { return next }
      next += direction
    }
    return nil
  }

  private func nearestItem(to row: Int, forward: Bool) -> Int? {
    if rows.indices.contains(row), rows[row].isItem { return row }
    return item(from: row, forward ? 1 : -1) ?? item(from: row, forward ? -1 : 1)
  }
}
