import GRDB

/// How well a folded text matches the words of a filter.
///
/// Letters need not stand side by side, so that `msbi` finds *M*it*s*u*bi*shi; but what holds a word
/// as it was typed is meant more often, and comes first in lists.
enum MatchTier: Int {
  /// Every word begins a word of the text.
  case beginnings
  /// Every word stands somewhere in the text.
  case contained
  /// The letters of every word stand in the text in order.
  case scattered

  /// The tier of `text`, or nil where it does not match.
  ///
  /// Both are keys: folded, words between single blanks. O(text × words).
  init?(of text: borrowing [UInt8], matching words: [[UInt8]]) {
    var worst = MatchTier.beginnings
    for word in words {
      guard let tier = Self.tier(of: word, in: text) else { return nil }
      if tier.rawValue > worst.rawValue { worst = tier }
    }
    self = worst
  }

  private static func tier(of word: [UInt8], in text: borrowing [UInt8]) -> MatchTier? {
    guard let first = word.first else { return .beginnings }
    var isContained = false
    var start = 0
    while start + word.count <= text.count {
      if text[start] == first, matches(word, in: text, at: start) {
        if start == 0 || text[start - 1] == UInt8(ascii: " ") { return .beginnings }
        isContained = true
      }
      start += 1
    }
    return isContained ? .contained : isScattered(word, in: text) ? .scattered : nil
  }

  private static func matches(
    _ word: [UInt8], in text: borrowing [UInt8], at start: Int
  ) -> Bool {
    for offset in word.indices where text[start + offset] != word[offset] { return false }
    return true
  }

  private static func isScattered(_ word: [UInt8], in text: borrowing [UInt8]) -> Bool {
    var next = 0
    for index in 0..<text.count where text[index] == word[next] {
      next += 1
      if next == word.count { return true }
    }
    return false
  }
}

extension DatabaseFunction {
  /// `match_tier(text, words)`: the number of the tier, or NULL where the text does not match.
  static var matchTier: DatabaseFunction {
    DatabaseFunction("match_tier", argumentCount: 2, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]),
        let pattern = String.fromDatabaseValue(values[1])
      else { return nil }
      let words = pattern.utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
      return MatchTier(of: Array(text.utf8), matching: words)?.rawValue
    }
  }
}
