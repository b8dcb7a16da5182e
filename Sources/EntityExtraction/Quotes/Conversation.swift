import NewsModel

/// Reads the quotes of an article paragraph by paragraph, knowing who spoke last.
struct Conversation {
  let text: TokenizedText
  let mentions: MentionIndex
  private(set) var quotes: [LocalQuote] = []
  private var memory: SpeakerMemory
  private var last: Turn?

  /// Who spoke last, and where.
  private struct Turn {
    var speaker: Speaker
    /// One past the last token of the quote, its closing mark included.
    var end: Int
    /// Whether a mark closed it; news leaves a quote open that goes on in the next paragraph.
    var isClosed: Bool
    /// How many paragraphs have ended since.
    var age = 0
  }

  init(text: TokenizedText, mentions: MentionIndex) {
    self.text = text
    self.mentions = mentions
    memory = SpeakerMemory(text: text, mentions: mentions)
  }

  /// Adds the quotes of a paragraph, a range of token indices.
  mutating func read(_ paragraph: Range<Int>) {
    let stretches = QuoteMarks(text: text, paragraph: paragraph).stretches()
    memory.hear(stretches)
    for (position, stretch) in stretches.enumerated() {
      let attribution = Attribution(
        text: text, mentions: mentions, stretches: stretches, position: position)
      let speaker =
        attribution.speaker(resolving: &memory) ?? continuing(stretch)
        ?? resuming(stretch, of: paragraph)
      if let quote = quote(stretch, speaker) { quotes.append(quote) }
      if let speaker {
        last = Turn(speaker: speaker, end: stretch.end, isClosed: stretch.isClosed)
        memory.spoke(speaker)
      }
    }
    last?.age += 1
  }

  /// The last speaker, where the quote goes on after no more than the attribution of the one
  /// before it in its paragraph.
  private func continuing(_ stretch: QuoteMarks.Stretch) -> Speaker? {
    guard let last, last.age == 0, last.end < stretch.tokens.lowerBound else { return nil }
    let sentence = text.tokens[stretch.tokens.lowerBound].sentence
    let opensSentence = text.sentenceTokens[sentence].lowerBound >= stretch.tokens.lowerBound - 1
    let before = text.tokens[last.end - 1].sentence
    let isNext = before == sentence || opensSentence && before == sentence - 1
    return isNext ? last.speaker : nil
  }

  /// The last speaker, where the quote takes up one left open, or is a paragraph of its own soon
  /// after.
  private func resuming(_ stretch: QuoteMarks.Stretch, of paragraph: Range<Int>) -> Speaker? {
    guard let last, last.age > 0, stretch.tokens.lowerBound <= paragraph.lowerBound + 1 else {
      return nil
    }
    let isWhole = stretch.end >= paragraph.upperBound && stretch.tokens.count > 6
    let isTakenUp = !last.isClosed && last.age == 1
    return isTakenUp || isWhole && last.age <= 2 ? last.speaker : nil
  }

  private func quote(_ stretch: QuoteMarks.Stretch, _ speaker: Speaker?) -> LocalQuote? {
    let words = stretch.tokens.filter { text.tokens[$0].kind != .mark }
    guard let first = words.first, let last = stretch.tokens.last else { return nil }
    if speaker == nil, words.count < 3 || isTitle(words) { return nil }
    if words.count < 3, isSoCalled(stretch) { return nil }
    return LocalQuote(
      span: text.tokens[stretch.tokens.lowerBound].span
        .lowerBound..<text.tokens[last].span.upperBound,
      sentence: text.tokens[first].sentence, speaker: speaker?.entity, speakerName: speaker?.name)
  }

  /// Whether every long word begins with a capital: a name or a headline.
  private func isTitle(_ words: [Int]) -> Bool {
    words.allSatisfy { text.folded[$0].utf8.count <= 3 || text.isCapitalized($0) }
  }

  /// Whether the marks only keep a term at arm's length.
  private func isSoCalled(_ stretch: QuoteMarks.Stretch) -> Bool {
    let before = stretch.tokens.lowerBound - 2
    return before >= 0
      && ["so-called", "known", "nicknamed", "codenamed"].contains(text.folded[before])
  }
}
