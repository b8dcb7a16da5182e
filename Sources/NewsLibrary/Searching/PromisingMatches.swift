/// Leads to the matches that are likely among the best, where there are too many to rank them all.
struct PromisingMatches {
  /// A word that is looked for, with the shares of articles that have its marks, 0–1.
  struct Word {
    /// Folded.
    var text: String
    var titles: Double
    /// See ``ProminentWords``.
    var prominentTitles: Double
    var prominentTexts: Double
  }

  /// Of the words that are looked for those that tell most, the rarest first.
  let words: [Word]

  /// So many of the words are looked for by twos: pairs are many.
  private static let mostPaired = 4

  /// What to look for, that which promises most first: two of the words in the title or often in the
  /// text, one in the title and often, one in the title, one often.
  var expressions: [SearchExpression] {
    [
      pairs,
      marks { [(SearchMarks.prominentTitleWord($0.text), $0.prominentTitles)] },
      marks { [(SearchMarks.titleWord($0.text), $0.titles)] },
      marks { [(SearchMarks.prominentTextWord($0.text), $0.prominentTexts)] },
    ].compactMap(\.self)
  }

  private var pairs: SearchExpression? {
    let each = words.prefix(Self.mostPaired).compactMap { word in
      Self.marks([
        (SearchMarks.titleWord(word.text), word.titles),
        (SearchMarks.prominentTextWord(word.text), word.prominentTexts),
      ])
    }
    let pairs = each.indices.flatMap { first in
      each.indices.filter { $0 > first }.map { SearchExpression.all([each[first], each[$0]]) }
    }
    return pairs.isEmpty ? nil : .any(pairs)
  }

  private func marks(_ marks: (Word) -> [(text: String, share: Double)]) -> SearchExpression? {
    Self.marks(words.flatMap(marks))
  }

  /// Nil where no article has any.
  private static func marks(_ marks: [(text: String, share: Double)]) -> SearchExpression? {
    .marks(marks.filter { $0.share > 0 })
  }
}
