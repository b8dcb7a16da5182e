/// One line of a page, or the lines of a hard-wrapped paragraph, with what its form tells.
struct PageBlock: Sendable {
  /// The lines it covers, from 0.
  var lines: Range<Int>
  /// The lines as they stand, joined by line feeds.
  var raw: String
  /// The words without marks, bullets and blanks at the ends.
  var text: String
  /// How deep a Markdown heading is, from 1, or nil.
  var headingLevel: Int?
  var isBullet: Bool
  /// Whether the whole block is a Markdown image.
  var isImage: Bool
  var wordCount: Int
  /// Whether it ends as sentences do.
  var endsSentence: Bool
  /// What is compared to find a line repeated; empty for long blocks, which are never titles.
  var key: String
  /// The wording rule that applies, or nil.
  var phrase: PhraseRule?
  /// The segments of a line that states author, outlet or date; nil for any other.
  var details: [PageSegment]?

  init(lines: Range<Int>, raw: String, phrases: PhraseBook) {
    self.lines = lines
    self.raw = raw
    let mark = LeadingMark(raw)
    headingLevel = mark.headingLevel
    isBullet = mark.isBullet
    isImage = mark.isImage
    text = InlineMarkup.plain(mark.rest)
    let shape = TextShape(text)
    wordCount = shape.wordCount
    endsSentence = shape.endsSentence
    let folded = FoldedText(text)
    key = wordCount <= 45 ? folded.string : ""
    phrase = phrases.rule(for: folded, wordCount: wordCount)
    details = headingLevel == nil && wordCount <= 25 ? DetailReader().reading(of: raw, text) : nil
  }

  /// Running text: a sentence of some length, or so many words that it can be nothing else.
  var isProse: Bool {
    headingLevel == nil && (wordCount >= 7 && endsSentence || wordCount >= 25)
  }

  /// A line that could be a headline or a heading.
  var isTitleLike: Bool {
    headingLevel != nil || (2...25).contains(wordCount) && !isProse && !isBullet
  }
}
