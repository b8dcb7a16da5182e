/// One word, number or punctuation mark.
struct Token: Sendable, Equatable {
  /// Where it stands, in UTF-8 bytes of the article's text.
  var span: Range<Int>
  /// Index into `TokenizedText.sentences`.
  var sentence: Int
  var kind: Kind

  enum Kind: Sendable, Equatable {
    /// Letters, with what may stand inside a word: "O'Neill", "dual-use", "U.S.", "F-35".
    case word
    /// Digits, with the commas and points between them.
    case number
    /// A mark or sign, and the possessive 's.
    case mark
  }
}
