import Screen

/// A stretch of a text that is drawn another way, in the text's UTF-8 bytes.
struct Mark: Equatable {
  var range: Range<Int>
  var look: Look
}

extension Surface {
  /// Writes text of which some stretches look different; where marks overlap, looks add up.
  ///
  /// - Returns: how many columns were written.
  @discardableResult
  mutating func put(
    _ text: String, marks: [Mark], x: Int, y: Int, maxWidth: Int, style: Style, theme: Theme
  ) -> Int {
    guard !marks.isEmpty else { return put(text, x: x, y: y, maxWidth: maxWidth, style: style) }
    let bytes = text.utf8
    let ends = marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, bytes.count]
    let cuts = Set(ends.map { max(0, min($0, bytes.count)) }).sorted()
    var column = 0
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let from = bytes.index(bytes.startIndex, offsetBy: start)
      let piece = bytes[from..<bytes.index(from, offsetBy: end - start)]
      let covering = marks.filter { $0.range.lowerBound <= start && $0.range.upperBound >= end }
      let look = covering.reduce(style) { theme.style($1.look, over: $0) }
      column += put(
        String(decoding: piece, as: UTF8.self), x: x + column, y: y,
        maxWidth: max(0, maxWidth - column), style: look)
    }
    return column
  }

  /// Writes `text` and, where it had to be cut, an ellipsis in the last column.
  @discardableResult
  mutating func putCut(_ text: String, x: Int, y: Int, maxWidth: Int, style: Style) -> Int {
    put(
      TextWidth.prefix(of: text, columns: maxWidth, ellipsis: "…"), x: x, y: y,
      maxWidth: maxWidth, style: style)
  }
}
