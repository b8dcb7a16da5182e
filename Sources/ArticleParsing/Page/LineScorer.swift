/// Decides for each line of a page dump whether it reads as the article's text or as furniture.
///
/// A logistic regression over the features of the line, of the two lines on either side, and of its
/// place. Linear in the number of lines; the same page always gives the same answer.
struct LineScorer: Sendable {
  /// The least log-odds at which a line counts as text.
  ///
  /// Below even odds: losing a line of an article costs a reader as much as a stray line, and the
  /// rules of wording still take out of the text what they know.
  static let threshold: Float = -0.85

  /// Whether each block of the page reads as text.
  static func textLines(of page: Page) -> [Bool] {
    scores(of: LineFeatures(page).table(), rows: page.blocks.count).map { $0 >= threshold }
  }

  /// The log-odds that each row is text.
  static func scores(of table: LineFeatureTable, rows: Int) -> [Float] {
    var around = Array(repeating: Float(0), count: rows)
    for (offset, weights) in zip([-2, -1, 1, 2], LineWeights.around) {
      for row in max(0, -offset)..<max(max(0, -offset), min(rows, rows - offset)) {
        var sum: Float = 0
        for (feature, weight) in zip(LineFeature.around, weights) {
          sum += table[row + offset, feature] * weight
        }
        around[row] += sum
      }
    }
    return (0..<rows).map { row in
      var sum = LineWeights.bias + around[row]
      let start = row * LineFeatureTable.width
      for (column, weight) in LineWeights.own.enumerated() {
        sum += table.values[start + column] * weight
      }
      return sum
    }
  }
}
