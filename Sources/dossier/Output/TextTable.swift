import Screen

/// Rows of text under headings, columns aligned with two blanks between them.
struct TextTable {
  var columns: [String]
  var rows: [[String]]

  /// The table as lines, cut to `width` terminal columns or kept whole where that is nil.
  ///
  /// Without rows there are no lines.
  func lines(width: Int?) -> [String] {
    guard !rows.isEmpty else { return [] }
    var widths = columns.map { TextWidth.columns(of: $0) }
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], TextWidth.columns(of: cell))
      }
    }
    if let width { widths = Self.shrunk(widths, to: width) }
    return ([columns] + rows).map { Self.line($0, widths: widths, isCut: width != nil) }
  }

  private static func line(_ cells: [String], widths: [Int], isCut: Bool) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() where index < widths.count {
      let isLast = index == widths.count - 1
      let text = isCut ? TextWidth.prefix(of: cell, columns: widths[index]) : cell
      line += text
      guard !isLast else { break }
      line += String(repeating: " ", count: max(0, widths[index] - TextWidth.columns(of: text)) + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Takes columns from the widest until the line fits, but leaves each at least 8.
  private static func shrunk(_ widths: [Int], to limit: Int) -> [Int] {
    var widths = widths
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - limit
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 8
    {
      let second = widths.enumerated().filter { $0.offset != widest }.map(\.element).max() ?? 0
      let cut = min(excess, max(1, min(widths[widest] - 8, widths[widest] - second)))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }
}
