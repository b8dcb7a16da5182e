import CTerminal
import Screen

/// Puts the cells that changed onto the terminal's screen.
struct CellPainter {
  let depth: ColorDepth
  let isUTF8: Bool
  /// What was painted last, or nil if nothing is known about the screen.
  private var painted: Surface?
  /// What the terminal calls each style it was given so far.
  private var looks: [Style: Look] = [:]

  private struct Look {
    var attributes: UInt32
    var pair: Int32
  }

  init(depth: ColorDepth, isUTF8: Bool) {
    self.depth = depth
    self.isUTF8 = isUTF8
  }

  /// Makes the next painting put every cell.
  mutating func forget() {
    painted = nil
  }

  /// Puts what differs from the surface painted before; false if nothing does.
  mutating func paint(_ surface: Surface) -> Bool {
    guard surface != painted else { return false }
    var last: (style: Style, look: Look)?
    surface.forEachDifference(from: painted) { x, y, cell in
      // Neighbours mostly look alike, and comparing is cheaper than looking up.
      let look = last?.style == cell.style ? last?.look : nil
      let known = look ?? self.look(of: cell.style)
      last = (cell.style, known)
      put(cell, x: x, y: y, look: known)
    }
    terminal_place_cursor(
      Int32(surface.cursor?.x ?? 0), Int32(surface.cursor?.y ?? 0), surface.cursor != nil)
    painted = surface
    return true
  }

  private mutating func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    let names: [(Style.Attributes, Int)] = [
      (.bold, TERMINAL_BOLD), (.dim, TERMINAL_DIM), (.italic, TERMINAL_ITALIC),
      (.underline, TERMINAL_UNDERLINE), (.reverse, TERMINAL_REVERSE),
    ]
    let bits = names.reduce(0) { style.attributes.contains($1.0) ? $0 | $1.1 : $0 }
    let pair = terminal_pair(
      depth.index(of: style.foreground), depth.index(of: style.background))
    let look = Look(attributes: UInt32(bits), pair: pair)
    looks[style] = look
    return look
  }

  private func put(_ cell: Cell, x: Int, y: Int, look: Look) {
    // The right half of a wide grapheme was put together with the left one.
    guard !cell.text.isEmpty else { return }
    let isASCII = cell.text.utf8.count == 1
    let columns = isASCII ? 1 : max(1, min(2, TextWidth.columns(of: cell.text)))
    var text = isUTF8 || isASCII ? cell.text : ASCIIFallback.text(for: cell.text, columns: columns)
    text.withUTF8 { bytes in
      terminal_put(
        Int32(x), Int32(y), Int32(columns), bytes.baseAddress, bytes.count, look.attributes,
        look.pair)
    }
  }
}
