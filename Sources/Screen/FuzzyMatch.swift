/// How well a pattern's letters, in order but not side by side, are found in a text.
///
/// `drm` finds *D*efence *R*eadiness *M*eeting. The words of a pattern are looked for one by one, in
/// any order, and all of them must be found. A pattern in small letters ignores case; one capital in
/// it makes case count.
public struct FuzzyMatch: Equatable, Sendable {
  /// Higher is better; only to be compared between matches of the same pattern.
  public var score: Int
  /// What matched, in UTF-8 bytes of the text, in order, never touching each other.
  public var ranges: [Range<Int>]

  public init(score: Int, ranges: [Range<Int>]) {
    self.score = score
    self.ranges = ranges
  }

  /// The best match, or nil if some letter is missing; an empty pattern matches everything with 0.
  ///
  /// O(n · m) after a check that rejects most texts in O(n). Only the first 1,024 scalars of a text
  /// are looked at.
  public static func match(_ pattern: String, in text: String) -> FuzzyMatch? {
    let words = pattern.split(separator: " ")
    guard !words.isEmpty else { return FuzzyMatch(score: 0, ranges: []) }
    let ignoresCase = !pattern.unicodeScalars.contains { $0.properties.isUppercase }
    let letters = FuzzyLetters(text, ignoresCase: ignoresCase)
    var score = 0
    var matched = Set<Int>()
    for word in words {
      let wanted = word.unicodeScalars.map { ignoresCase ? FuzzyLetters.folded($0) : $0 }
      guard let best = FuzzyAlignment.best(of: wanted, in: letters) else { return nil }
      score += best.score
      matched.formUnion(best.positions)
    }
    return FuzzyMatch(score: score, ranges: letters.byteRanges(of: matched.sorted()))
  }
}
