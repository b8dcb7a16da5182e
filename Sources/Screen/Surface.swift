/// One place of the screen: a grapheme and its style.
public struct Cell: Equatable, Sendable {
  /// The grapheme, or "" in the right half of a wide one.
  public var text: String
  public var style: Style

  public init(_ text: String = " ", style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// Cells of one row that stand for an address.
public struct SurfaceLink: Equatable, Sendable {
  public var x: Int
  public var y: Int
  public var columns: Int
  public var address: String

  public init(x: Int, y: Int, columns: Int, address: String) {
    self.x = x
    self.y = y
    self.columns = columns
    self.address = address
  }
}

/// A grid of cells to draw into; what a terminal shows after painting it.
public struct Surface: Equatable, Sendable {
  public let width: Int
  public let height: Int
  private var cells: [Cell]
  /// Where the terminal's cursor stands, or nil to hide it.
  public var cursor: (x: Int, y: Int)?
  /// Places that lead out of the program, for terminals that open addresses themselves.
  public var links: [SurfaceLink] = []

  /// Creates a blank surface; negative sizes count as 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: Cell(), count: self.width * self.height)
  }

  public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// The cell at a place; reading outside gives a blank, writing outside does nothing.
  ///
  /// Half of a wide grapheme that loses its other half to writing becomes a blank.
  public subscript(x: Int, y: Int) -> Cell {
    get { bounds.contains(x: x, y: y) ? cells[y * width + x] : Cell() }
    set {
      guard bounds.contains(x: x, y: y) else { return }
      let old = cells[y * width + x].text
      cells[y * width + x] = newValue
      guard newValue.text != old else { return }
      if old.isEmpty { blankLeftHalf(x: x, y: y) }
      if TextWidth.columns(of: newValue.text) < 2 { blankRightHalf(x: x + 1, y: y) }
    }
  }

  /// Fills the part of `rect` that is on the surface with blanks of `style`.
  public mutating func fill(_ rect: Rect, style: Style) {
    let (columns, rows) = visible(rect)
    guard !columns.isEmpty else { return }
    let blank = Cell(" ", style: style)
    for row in rows {
      if cells[row * width + columns.lowerBound].text.isEmpty {
        blankLeftHalf(x: columns.lowerBound, y: row)
      }
      for column in columns {
        cells[row * width + column] = blank
      }
      blankRightHalf(x: columns.upperBound, y: row)
    }
  }

  /// Writes `text` from a place on, sanitized, cut to `maxWidth` columns and the surface.
  ///
  /// A wide grapheme that does not fit whole is left out.
  /// - Returns: how many columns were written.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, maxWidth: Int = .max, style: Style = .plain
  ) -> Int {
    guard y >= 0, y < height, x < width, maxWidth > 0 else { return 0 }
    let limit = maxWidth < width - x ? x + maxWidth : width
    let first = max(x, 0)
    let startsInsideWide = cells[y * width + first].text.isEmpty
    let end =
      SafeText.isPrintableASCII(text)
      ? putASCII(text, x: x, y: y, limit: limit, style: style)
      : putGraphemes(SafeText.make(text), x: x, y: y, limit: limit, style: style)
    if end > first {
      if startsInsideWide { blankLeftHalf(x: first, y: y) }
      blankRightHalf(x: end, y: y)
    }
    return end - x
  }

  /// Calls `body` for each cell, row by row, that is not the same in `old`.
  ///
  /// All cells are different from those of a surface of another size, or of none.
  public func forEachDifference(from old: Surface?, _ body: (_ x: Int, _ y: Int, Cell) -> Void) {
    let known = old.flatMap { $0.width == width && $0.height == height ? $0.cells : nil }
    for (index, cell) in cells.enumerated() where known.map({ $0[index] != cell }) ?? true {
      body(index % width, index / width, cell)
    }
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.width == right.width && left.height == right.height && left.cells == right.cells
      && left.links == right.links && left.cursor?.x == right.cursor?.x
      && left.cursor?.y == right.cursor?.y
  }

  /// Writes text of one column a byte and returns the column after it.
  private mutating func putASCII(
    _ text: String, x: Int, y: Int, limit: Int, style: Style
  ) -> Int {
    var column = x
    for byte in text.utf8 {
      guard column < limit else { break }
      if column >= 0 {
        cells[y * width + column] = Cell(PrintableASCII.strings[Int(byte - 0x20)], style: style)
      }
      column += 1
    }
    return column
  }

  /// Writes text that is safe already and returns the column after it.
  private mutating func putGraphemes(
    _ text: String, x: Int, y: Int, limit: Int, style: Style
  ) -> Int {
    var column = x
    for grapheme in text {
      let columns = TextWidth.columns(ofSafe: grapheme.unicodeScalars)
      guard columns > 0 else { continue }
      guard column + columns <= limit else { break }
      if column >= 0 {
        cells[y * width + column] = Cell(String(grapheme), style: style)
        if columns == 2 { cells[y * width + column + 1] = Cell("", style: style) }
      } else if column + columns > 0 {
        cells[y * width] = Cell(" ", style: style)  // the left edge halves a wide grapheme
      }
      column += columns
    }
    return column
  }

  /// Blanks the left half of a wide grapheme whose right half, at `x`, is being overwritten.
  private mutating func blankLeftHalf(x: Int, y: Int) {
    if x > 0 { cells[y * width + x - 1].text = " " }
  }

  /// Blanks a right half that is left at `x` after its left half was overwritten.
  private mutating func blankRightHalf(x: Int, y: Int) {
    if x < width, cells[y * width + x].text.isEmpty { cells[y * width + x].text = " " }
  }

  /// The columns and rows of `rect` that are on the surface.
  private func visible(_ rect: Rect) -> (columns: Range<Int>, rows: Range<Int>) {
    let (left, right) = (max(rect.x, 0), min(rect.maxX, width))
    let (top, bottom) = (max(rect.y, 0), min(rect.maxY, height))
    guard left < right, top < bottom else { return (0..<0, 0..<0) }
    return (left..<right, top..<bottom)
  }
}

/// The printable ASCII characters as strings, made once: most cells hold one of them.
private enum PrintableASCII {
  static let strings: [String] = (UInt8(0x20)...0x7E).map { String(Unicode.Scalar($0)) }
}
