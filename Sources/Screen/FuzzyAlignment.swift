/// The best way to lay one word of a pattern over a text.
///
/// A Smith–Waterman alignment with affine gaps, in the shape that fuzzy finders use: a letter at the
/// start of a word and letters side by side are worth more, gaps cost.
struct FuzzyAlignment {
  var score: Int
  /// Which scalar of the text each scalar of the word fell on.
  var positions: [Int]

  private static let matchScore = 16
  private static let adjacentBonus = 6
  private static let gapCost = 1
  private static let gapStartCost = 2

  static func best(of word: [Unicode.Scalar], in text: FuzzyLetters) -> FuzzyAlignment? {
    guard isSubsequence(word, of: text.scalars) else { return nil }
    let count = text.scalars.count
    // The score of the word so far with its last letter at each place, or nil where it cannot be.
    var scores: [Int?] = []
    var origins: [[Int]] = []
    for (row, letter) in word.enumerated() {
      var rowScores = [Int?](repeating: nil, count: count)
      var rowOrigins = [Int](repeating: -1, count: count)
      var gap: (score: Int, origin: Int)?
      for place in row..<count {
        gap?.score -= gapCost
        if row > 0, place > 1, let left = scores[place - 2] {
          let opened = left - gapStartCost
          if opened > gap?.score ?? .min { gap = (opened, place - 2) }
        }
        guard text.scalars[place] == letter else { continue }
        let gain = matchScore + text.bonuses[place]
        if row == 0 {
          rowScores[place] = gain
        } else if let adjacent = adjacentScore(scores, before: place),
          adjacent >= gap?.score ?? .min
        {
          rowScores[place] = gain + adjacent
          rowOrigins[place] = place - 1
        } else if let gap {
          rowScores[place] = gain + gap.score
          rowOrigins[place] = gap.origin
        }
      }
      scores = rowScores
      origins.append(rowOrigins)
    }
    return traced(back: scores, through: origins)
  }

  private static func adjacentScore(_ scores: [Int?], before place: Int) -> Int? {
    guard place > 0, let left = scores[place - 1] else { return nil }
    return left + adjacentBonus
  }

  private static func isSubsequence(_ word: [Unicode.Scalar], of text: [Unicode.Scalar]) -> Bool {
    var rest = word[...]
    for scalar in text where scalar == rest.first {
      rest.removeFirst()
    }
    return rest.isEmpty
  }

  /// The positions that led to the best score of the last row; the leftmost of equals.
  private static func traced(back scores: [Int?], through origins: [[Int]]) -> FuzzyAlignment? {
    var best: (score: Int, place: Int)?
    for (place, score) in scores.enumerated() {
      if let score, score > best?.score ?? .min { best = (score, place) }
    }
    guard var place = best?.place, let score = best?.score else { return nil }
    var positions: [Int] = []
    for row in origins.reversed() {
      positions.append(place)
      place = row[place]
    }
    return FuzzyAlignment(score: score, positions: positions.reversed())
  }
}
