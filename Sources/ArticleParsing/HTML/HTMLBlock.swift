/// A stretch of a page that stands as a line or paragraph of its own.
struct HTMLBlock: Sendable {
  /// Bytes of the blocks' text; blanks collapsed, none at the ends, no-break spaces plain.
  var span: Range<Int>
  /// The innermost block element around it.
  var node: Int32
  /// That element's tag, or that of the list item, heading or cell around it.
  var tag: HTMLTag
  /// Words, and how many of them stand in links.
  var words: Int32
  var linkedWords: Int32
  /// Whether its last mark ends a sentence.
  var endsSentence: Bool
  /// Commas, semicolons and the ends of sentences inside.
  var marks: Int32

  /// The share of words in links, 0–1.
  var linkShare: Double { words == 0 ? 0 : Double(linkedWords) / Double(words) }
}
