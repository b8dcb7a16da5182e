import NewsModel

/// How many of the best answers to a search are among those that are shown.
///
/// Search looks at the newest matches first; this says what that misses of the best matches of all.
struct TopTenShare {
  /// The articles shown for a text, best first.
  var shown: (String) throws -> [ArticleID]
  /// The articles of a full search, best first.
  var best: (String) throws -> [ArticleID]

  /// Over all texts, the mean share, 0–1, of the best ten that are among the first ten shown.
  ///
  /// Texts that nothing matches do not count; nil where none counts.
  func mean(over texts: [String]) throws -> Double? {
    let shares = try texts.compactMap { text -> Double? in
      let wanted = try best(text).prefix(10)
      guard !wanted.isEmpty else { return nil }
      let found = Set(try shown(text).prefix(10))
      return Double(wanted.count { found.contains($0) }) / Double(wanted.count)
    }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}
