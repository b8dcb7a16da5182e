import NewsModel

/// A stretch of words that a recogniser takes for a name.
struct Candidate: Sendable {
  /// Indices into `Reading.words`.
  var words: Range<Int>
  var kind: EntityKind
  /// The curated name, or nil where the words themselves are the name.
  var name: String?
  /// How sure the recogniser is, 0–1.
  var confidence: Double
  /// The recogniser's rule, as docs/understanding.md names it.
  var rule: String
  /// Offices printed with a person's name.
  var titles: [String] = []
}

/// A way of finding names.
///
/// Recognisers work alone and may contradict one another; `CandidateSelection` decides, and the
/// tagger weighs what it leaves.
protocol NameRecognizer: Sendable {
  /// The names in `reading`, in any order; they may overlap.
  func candidates(in reading: Reading) -> [Candidate]
}
