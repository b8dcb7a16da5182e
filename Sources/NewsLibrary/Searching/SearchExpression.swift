/// What FTS5 is to look for, with how much each of its phrases weighs.
struct SearchExpression {
  var text: String
  /// The rarity of each phrase in the order of the text; 0 where being there is all that counts.
  var weights: [Double]

  static func joined(_ parts: [SearchExpression], by word: String) -> SearchExpression {
    SearchExpression(
      text: "(" + parts.map(\.text).joined(separator: " \(word) ") + ")",
      weights: parts.flatMap(\.weights))
  }

  /// Any of `marks`, which weigh nothing; nil for none.
  static func marks(_ marks: [String]) -> SearchExpression? {
    guard !marks.isEmpty else { return nil }
    return SearchExpression(
      text: "marks : (" + marks.map { "\"\($0)\"" }.joined(separator: " OR ") + ")",
      weights: marks.map { _ in 0 })
  }
}
