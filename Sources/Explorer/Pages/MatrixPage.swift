import NewsModel
import Screen

/// Entities of one kind against those of another, with what speaks for each pair.
struct MatrixPage: Equatable, Sendable {
  let destination: Destination
  let matrix: TieMatrix
  /// The cell under the cursor.
  private(set) var row = 0
  private(set) var column = 0
  /// The first row and column that show.
  private(set) var top = 0
  private(set) var left = 0

  init(_ destination: Destination, _ matrix: TieMatrix) {
    self.destination = destination
    self.matrix = matrix
  }

  /// What speaks for the cell under the cursor; nil in an empty matrix and where nothing does.
  var currentDestination: Destination? {
    guard let pair, !cell(row, column).isEmpty else { return nil }
    return .tie(pair.row.id, pair.column.id)
  }

  /// The entities of the cell under the cursor, or nil in an empty matrix.
  var pair: (row: EntitySummary, column: EntitySummary)? {
    guard matrix.rows.indices.contains(row), matrix.columns.indices.contains(column) else {
      return nil
    }
    return (matrix.rows[row], matrix.columns[column])
  }

  func cell(_ row: Int, _ column: Int) -> TieMatrix.Cell {
    guard matrix.cells.indices.contains(row), matrix.cells[row].indices.contains(column) else {
      return TieMatrix.Cell()
    }
    return matrix.cells[row][column]
  }

  mutating func move(rows: Int, columns: Int) {
    go(toRow: row + rows, column: column + columns)
  }

  mutating func go(toRow row: Int, column: Int) {
    self.row = max(0, min(row, matrix.rows.count - 1))
    self.column = max(0, min(column, matrix.columns.count - 1))
  }

  /// Stands where another page of the same matrix stood.
  mutating func keepPlace(of old: MatrixPage) {
    go(toRow: old.row, column: old.column)
    (top, left) = (old.top, old.left)
  }

  /// Scrolls as little as shows the cursor.
  mutating func layOut(width: Int, height: Int) {
    // The first line tells the pair under the cursor.
    let frame = MatrixFrame(matrix, width: width, height: height - 1)
    top = Viewport.top(
      showing: row..<row + 1, from: top, count: matrix.rows.count, height: frame.shownRows)
    left = Viewport.top(
      showing: column..<column + 1, from: left, count: matrix.columns.count,
      height: frame.shownColumns)
  }
}

/// How a matrix divides its pane.
struct MatrixFrame: Equatable {
  /// Columns of a cell, the blank before it included.
  static let cellWidth = 5
  private static let leastNames = 10
  private static let mostNames = 40
  private static let mostHeadRows = 30

  /// Columns for the names of rows.
  let names: Int
  /// Rows above the first, in which the names of columns stand upright.
  let head: Int
  let shownRows: Int
  let shownColumns: Int

  init(_ matrix: TieMatrix, width: Int, height: Int) {
    let longest = matrix.rows.map { TextWidth.columns(of: $0.name) + 3 }.max() ?? 0
    names = max(Self.leastNames, min(longest, Self.mostNames, width / 3))
    let longestHead = matrix.columns.map(\.name.count).max() ?? 0
    let leftForRows = min(matrix.rows.count, max(4, height / 2))
    head = max(1, min(longestHead, Self.mostHeadRows, height - leftForRows))
    shownRows = max(1, height - head)
    shownColumns = max(1, (width - names) / Self.cellWidth)
  }
}
