/// What FTS5 is to look for, with how much each of its phrases weighs and what it takes to find it.
struct SearchExpression {
  var text: String
  /// The rarity of each phrase in the order of the text; 0 where being there is all that counts.
  var weights: [Double]
  /// The share of articles that have it, 0–1, about.
  let share: Double
  /// What it takes to find all that have it, in microseconds for each article of the library.
  private let cost: Double
  /// The shares of the lists that are moved forwards to see whether an article has it.
  private let lists: [Double]

  private init(text: String, weights: [Double], share: Double, cost: Double, lists: [Double]) {
    (self.text, self.weights, self.cost, self.lists) = (text, weights, cost, lists)
    self.share = min(max(share, Self.leastShare), 1)
  }

  /// One word, or the beginning of some, that such a share of articles have.
  init(text: String, weights: [Double], share: Double) {
    let share = max(share, Self.leastShare)
    self.init(
      text: text, weights: weights, share: share, cost: Self.looking * share, lists: [share])
  }

  /// Words one after another, given the shares of articles that have each.
  static func phrase(text: String, weight: Double, _ shares: [Double]) -> SearchExpression {
    let words = all(shares.map { SearchExpression(text: "", weights: [], share: $0) })
    return SearchExpression(
      text: text, weights: [weight], share: words.share * (shares.count > 1 ? inOrder : 1),
      cost: words.cost + (shares.count > 1 ? words.share * comparing : 0), lists: words.lists)
  }

  /// All of `parts`, the rarest first: FTS5 takes each article that has the first, and looks for the
  /// others in their order until one is not there.
  ///
  /// `implied` of them are there wherever the rarest is.
  static func all(_ parts: [SearchExpression], implied: Int = 0) -> SearchExpression {
    guard parts.count > 1 else {
      return parts.first ?? SearchExpression(text: "", weights: [], share: 1)
    }
    let parts = parts.sorted { $0.share < $1.share }
    var (cost, share) = (parts[0].cost, parts[0].share)
    for (place, part) in parts.enumerated().dropFirst() {
      cost += share * part.cost(ofSeekingBeside: share)
      if place > implied { share *= min(part.share * together, 1) }
    }
    return joined(parts, by: "AND", share: share, cost: cost)
  }

  /// Any of `parts`.
  static func any(_ parts: [SearchExpression]) -> SearchExpression {
    guard parts.count > 1 else {
      return parts.first ?? SearchExpression(text: "", weights: [], share: 0)
    }
    return joined(
      parts, by: "OR", share: parts.reduce(0) { $0 + $1.share },
      cost: parts.reduce(0) { $0 + $1.cost })
  }

  /// This without what has `other`.
  func excluding(_ other: SearchExpression) -> SearchExpression {
    Self.joined(
      [self, other], by: "NOT", share: share,
      cost: cost + share * other.cost(ofSeekingBeside: share))
  }

  private static func joined(
    _ parts: [SearchExpression], by word: String, share: Double, cost: Double
  ) -> SearchExpression {
    SearchExpression(
      text: "(" + parts.map(\.text).joined(separator: " \(word) ") + ")",
      weights: parts.flatMap(\.weights), share: share, cost: cost, lists: parts.flatMap(\.lists))
  }

  /// Any of `marks`, which weigh nothing, each with the share of articles that have it; nil for none.
  static func marks(_ marks: [(text: String, share: Double)]) -> SearchExpression? {
    guard !marks.isEmpty else { return nil }
    let each = marks.map { SearchExpression(text: "\"\($0.text)\"", weights: [0], share: $0.share) }
    var any = any(each)
    any.text = "marks : " + (each.count > 1 ? any.text : "(\(any.text))")
    return any
  }
}

extension SearchExpression {
  private static let leastShare = 1e-7
  /// In microseconds, about, on the machine it was measured on: what FTS5 takes to look at an
  /// article, to find the place of one among those of another word, at most, to step over one of
  /// these, and to see whether words stand one after another.
  private static let (looking, seeking, stepping, comparing) = (0.1, 2.0, 0.0085, 1.5)
  /// What a match takes to be ranked, and each phrase of it.
  private static let (ranking, rankingPhrase) = (0.6, 0.2)
  /// An article that has one of the words looked for has another so many times as often as others do.
  private static let together = 2.0
  /// Of the articles with the words of a phrase about this part has them in order.
  private static let inOrder = 0.3

  /// What looking for it in an article takes, where a share of all is looked at.
  private func cost(ofSeekingBeside share: Double) -> Double {
    lists.reduce(0) { $0 + min(Self.seeking, Self.stepping * $1 / share) }
  }

  /// How many of the last articles can be looked through in about so many microseconds.
  func window(within microseconds: Double) -> Int64 { Int64(microseconds / cost) }

  /// How many microseconds it takes about to look through so many articles and to rank some.
  func microseconds(walking articles: Int64, ranking matches: Int) -> Double {
    let phrases = Double(weights.count { $0 > 0 })
    return Double(articles) * cost
      + Double(matches) * (Self.ranking + Self.rankingPhrase * phrases)
  }
}
