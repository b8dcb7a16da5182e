/// What FTS5 is to look for, with how much each of its phrases weighs.
struct SearchExpression {
  var text: String
  /// The rarity of each phrase in the order of the text; 0 where being there is all that counts.
  var weights: [Double]
  /// The share of articles that have it, 0–1, about.
  var share: Double
  /// The same of each word in it.
  private(set) var wordShares: [Double]

  init(text: String, weights: [Double], share: Double, wordShares: [Double]? = nil) {
    self.text = text
    self.weights = weights
    self.share = min(share, 1)
    self.wordShares = wordShares ?? [min(share, 1)]
  }

  /// All of `parts`.
  static func all(_ parts: [SearchExpression]) -> SearchExpression {
    joined(parts, by: "AND", share: parts.map(\.share).min() ?? 1)
  }

  /// Any of `parts`.
  static func any(_ parts: [SearchExpression]) -> SearchExpression {
    joined(parts, by: "OR", share: parts.reduce(0) { $0 + $1.share })
  }

  /// This without what has `other`.
  func excluding(_ other: SearchExpression) -> SearchExpression {
    Self.joined([self, other], by: "NOT", share: share)
  }

  private static func joined(
    _ parts: [SearchExpression], by word: String, share: Double
  ) -> SearchExpression {
    SearchExpression(
      text: "(" + parts.map(\.text).joined(separator: " \(word) ") + ")",
      weights: parts.flatMap(\.weights), share: share, wordShares: parts.flatMap(\.wordShares))
  }

  /// Any of `marks`, which weigh nothing, each with the share of articles that have it; nil for none.
  static func marks(_ marks: [(text: String, share: Double)]) -> SearchExpression? {
    guard !marks.isEmpty else { return nil }
    return SearchExpression(
      text: "marks : (" + marks.map { "\"\($0.text)\"" }.joined(separator: " OR ") + ")",
      weights: marks.map { _ in 0 }, share: marks.reduce(0) { $0 + $1.share },
      wordShares: marks.map(\.share))
  }
}

extension SearchExpression {
  /// In microseconds, about, on the machine it was measured on: what FTS5 takes to find the place of
  /// an article among those of another word, at most, and to step over one of these.
  private static let (seeking, stepping) = (2.0, 0.02)
  /// What looking at an article costs by itself.
  private static let looking = 0.3

  /// How many of the last articles can be looked through in about so many microseconds.
  ///
  /// FTS5 goes from article to article of the rarest word that must be there, and looks in each for
  /// all the others: these are stepped over where they are few between two articles, else sought.
  func window(within microseconds: Double) -> Int64 {
    let rarest = max(share, 1e-7)
    let each = wordShares.reduce(Self.looking) {
      $0 + min(Self.seeking, Self.stepping * $1 / rarest)
    }
    return Int64(microseconds / (rarest * each))
  }
}
