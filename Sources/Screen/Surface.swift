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

/// A grid of cells to draw into; what a terminal shows after painting it.
public struct Surface: Equatable, Sendable {
  public let width: Int
  public let height: Int
  private var cells: [Cell]
  /// Where the terminal's cursor stands, or nil to hide it.
  public var cursor: (x: Int, y: Int)?

  /// Creates a blank surface; negative sizes count as 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: Cell(), count: self.width * self.height)
  }

  public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// The cell at a place; reading outside gives a blank, writing outside does nothing.
  public subscript(x: Int, y: Int) -> Cell {
    get { bounds.contains(x: x, y: y) ? cells[y * width + x] : Cell() }
    set { if bounds.contains(x: x, y: y) { cells[y * width + x] = newValue } }
  }

  /// Fills the part of `rect` that is on the surface with blanks of `style`.
  public mutating func fill(_ rect: Rect, style: Style) {
    for row in max(rect.y, 0)..<max(min(rect.maxY, height), max(rect.y, 0)) {
      for column in max(rect.x, 0)..<max(min(rect.maxX, width), max(rect.x, 0)) {
        cells[row * width + column] = Cell(" ", style: style)
      }
    }
  }

  /// Gives the cells of `rect` another style and keeps their text.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for row in max(rect.y, 0)..<max(min(rect.maxY, height), max(rect.y, 0)) {
      for column in max(rect.x, 0)..<max(min(rect.maxX, width), max(rect.x, 0)) {
        cells[row * width + column].style = change(cells[row * width + column].style)
      }
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
    var column = x
    let limit = min(width, maxWidth == .max ? width : x + maxWidth)
    for grapheme in SafeText.make(text) {
      let columns = TextWidth.columns(of: grapheme)
      guard columns > 0 else { continue }
      guard column + columns <= limit else { break }
      self[column, y] = Cell(String(grapheme), style: style)
      if columns == 2 { self[column + 1, y] = Cell("", style: style) }
      column += columns
    }
    return column - x
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.width == right.width && left.height == right.height && left.cells == right.cells
      && left.cursor?.x == right.cursor?.x && left.cursor?.y == right.cursor?.y
  }
}
