/// A token as names are built from it, or a piece of a token cut at its hyphens.
///
/// "Japan-EU" is two words here, for each may be a name of its own.
struct Word: Sendable {
  /// UTF-8 bytes of the article's text.
  var span: Range<Int>
  /// Index into `TokenizedText.sentences`.
  var sentence: Int
  /// The folded word's number, in the gazetteers' vocabulary or above it for words unknown there.
  var number: Int32
  var shape: WordShape
  var traits: WordTraits
  /// Whether a hyphen ties it to the word before.
  var isJoined: Bool

  /// Whether it is spelt like a word of a name.
  var isNameLike: Bool { shape.isNameLike }
}
