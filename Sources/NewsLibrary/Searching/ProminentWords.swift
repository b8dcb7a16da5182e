/// The words that stand in an article so often, against its length, that ranking puts it before
/// nearly all others that have them.
///
/// Marked in the index of words, they lead to the best matches of a common word without a look at
/// all others. Source: Manning, Raghavan, Schütze, "Introduction to Information Retrieval" (2008),
/// sections 7.1.3 and 7.1.4, champion lists and tiered indexes. What counts is what one article
/// says, so that marks do not depend on the order in which articles come.
struct ProminentWords: Equatable, Sendable {
  /// Folded, in order, each once: those of the title that the text has often, too.
  private(set) var ofTitle: [String] = []
  /// Those that only the text has.
  private(set) var ofText: [String] = []

  /// O(n) in the words of both.
  init(title: FoldedWords, text: FoldedWords) {
    let titleCounts = WordCounts(title)
    let textCounts = WordCounts(text)
    let prominence = Prominence(length: text.spans.count)
    for word in textCounts.words where word.span.count <= Terms.longest {
      let titled = titleCounts.count(of: word.hash)
      let isProminent = prominence.isProminent(
        text.bytes[word.span], times: word.count, titled: titled)
      guard isProminent else { continue }
      let spelled = String(decoding: text.bytes[word.span], as: UTF8.self)
      if titled > 0 { ofTitle.append(spelled) } else { ofText.append(spelled) }
    }
    ofTitle.sort()
    ofText.sort()
  }
}

/// Which words of an article of some length are prominent.
struct Prominence {
  private let norm: Double

  /// `length` in words of the text.
  init(length: Int) { norm = WordImpact.norm(length: length, average: Self.usualLength) }

  /// Whether a word is that stands so often in the text, and so often in the title.
  func isProminent(_ word: ArraySlice<UInt8>, times: Int, titled: Int) -> Bool {
    let count = Double(times) + WordImpact.titleWeight * Double(titled)
    let impact = WordImpact.impact(count: count, norm: norm)
    return impact >= (titled > 0 ? Self.leastOfTitle : Self.leastOfText)
      && !Self.everywhere.contains(String(decoding: word, as: UTF8.self))
  }

  /// Words of an article of usual length.
  private static let usualLength = 450.0
  /// From so much impact on, of 2.2 at most, a word is marked: about five of an article's text and
  /// one in five articles' titles.
  private static let (leastOfText, leastOfTitle) = (1.65, 1.98)

  /// English words that stand often in every article, whose rarity tells nothing.
  private static let everywhere: Set = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has",
    "have", "he", "her", "his", "i", "in", "is", "it", "its", "no", "not", "of", "on", "or", "she",
    "than", "that", "the", "their", "they", "this", "to", "was", "we", "were", "which", "who",
    "will", "with", "would", "you",
  ]
}

/// How often each word of a text stands in it.
///
/// Words are told apart by 64 bits of hash alone.
struct WordCounts {
  struct Word {
    var hash: Int64
    /// Where it stands first.
    var span: Range<Int>
    var count = 1
  }

  /// In the order in which they stand first.
  private(set) var words: [Word] = []
  private var places: [Int64: Int] = [:]

  init(_ text: FoldedWords) {
    places.reserveCapacity(text.spans.count)
    for span in text.spans {
      let hash = FNV1a.number(text.bytes[span])
      if let place = places[hash] {
        words[place].count += 1
      } else {
        places[hash] = words.count
        words.append(Word(hash: hash, span: span))
      }
    }
  }

  func count(of hash: Int64) -> Int { places[hash].map { words[$0].count } ?? 0 }
}

/// How much a word counts for an article, by BM25.
///
/// Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
enum WordImpact {
  /// A word of the title counts like so many of the text.
  static let titleWeight = 6.0
  /// How soon more of a word count no more, and how much length counts.
  private static let (saturation, lengthShare) = (1.2, 0.75)

  /// What stands against how often a word occurs, in an article of so many words where `average` is
  /// usual.
  static func norm(length: Int, average: Double) -> Double {
    saturation * (1 - lengthShare + lengthShare * Double(length) / max(average, 1))
  }

  /// 0 for a word that does not occur, to 2.2.
  static func impact(count: Double, norm: Double) -> Double {
    count * (saturation + 1) / (count + norm)
  }
}
