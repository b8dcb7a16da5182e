import Foundation

/// Rows of cells as aligned plain text: the first column to the left, figures to the right.
struct PlainTable {
  private var rows: [[String]]

  init(_ header: [String]) { rows = [header] }

  /// Adds a row of as many cells as the header has.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The table without a line feed at its end.
  var text: String {
    var widths = rows[0].map { _ in 0 }
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.count) }
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + blanks : blanks + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

extension Double {
  /// The number with a fixed count of digits behind the point.
  func fixed(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
