/// A cursor in a column of rows and the first row that is shown.
struct Viewport: Equatable, Sendable {
  var cursor = 0
  var top = 0

  /// Moves the cursor by `step` rows within `count`.
  mutating func move(by step: Int, count: Int) {
    let (sum, overflow) = cursor.addingReportingOverflow(step)
    place(overflow ? (step < 0 ? 0 : count - 1) : sum, count: count)
  }

  /// Puts the cursor on `row`, or the nearest there is.
  mutating func place(_ row: Int, count: Int) {
    cursor = max(0, min(row, count - 1))
  }

  /// Scrolls as little as shows the cursor, in a window of `height` rows.
  mutating func reveal(count: Int, height: Int) {
    cursor = max(0, min(cursor, count - 1))
    top = Self.top(showing: cursor..<cursor + 1, from: top, count: count, height: height)
  }

  /// The nearest first row to `top` at which `rows` are in a window of `height` rows.
  ///
  /// Where they do not all fit, the first of them is shown.
  static func top(showing rows: Range<Int>, from top: Int, count: Int, height: Int) -> Int {
    guard height > 0 else { return 0 }
    var first = max(top, rows.upperBound - height)
    first = min(first, rows.lowerBound)
    return max(0, min(first, count - height))
  }
}
