import NewsModel

/// Finds the words a text attributes to somebody, and who that is.
enum QuoteReader {
  /// Every quote of `text` in text order; spans never overlap.
  ///
  /// `mentions` must be in text order. A quoted term that nobody is said to have said is kept only
  /// from three words on, and never where it is a title.
  static func quotes(
    in text: TokenizedText, mentions: [LocalMention], entities: [LocalEntity]
  ) -> [LocalQuote] {
    let index = MentionIndex(mentions, entities: entities, in: text)
    var speakers = SpeakerMemory(text: text, mentions: index)
    var quotes: [LocalQuote] = []
    var carried: Speaker?
    for paragraph in paragraphs(of: text) {
      let tokens =
        text.sentenceTokens[paragraph.lowerBound]
        .lowerBound..<text.sentenceTokens[paragraph.upperBound - 1].upperBound
      let stretches = QuoteMarks(text: text, paragraph: tokens).stretches()
      var previous: (speaker: Speaker, end: Int)?
      for (position, stretch) in stretches.enumerated() {
        let reader = Attribution(
          text: text, mentions: index, stretches: stretches, position: position)
        var speaker = reader.speaker(resolving: &speakers)
        let continued = previous.flatMap {
          isContinued($0.end, stretch, in: text) ? $0.speaker : nil
        }
        let resumed =
          position == 0 && stretch.tokens.lowerBound <= tokens.lowerBound + 1 ? carried : nil
        speaker = speaker ?? continued ?? resumed
        if let quote = quote(stretch, speaker, in: text) { quotes.append(quote) }
        if let speaker {
          previous = (speaker, stretch.end)
          speakers.spoke(speaker)
        }
      }
      carried = stretches.last.flatMap { $0.isClosed ? nil : previous?.speaker }
    }
    return quotes
  }

  /// The sentences of each paragraph.
  private static func paragraphs(of text: TokenizedText) -> [Range<Int>] {
    let starts = text.paragraphStarts.indices.filter { text.paragraphStarts[$0] }
    return zip(starts, starts.dropFirst() + [text.sentences.count]).map { $0..<$1 }
  }

  /// Whether a quote goes on where the last one of its paragraph broke off: with nothing but the
  /// attribution between them.
  private static func isContinued(
    _ end: Int, _ stretch: QuoteMarks.Stretch, in text: TokenizedText
  ) -> Bool {
    guard end < stretch.tokens.lowerBound else { return false }
    let gap = text.tokens[end].sentence...text.tokens[stretch.tokens.lowerBound].sentence
    return gap.count <= 2
  }

  private static func quote(
    _ stretch: QuoteMarks.Stretch, _ speaker: Speaker?, in text: TokenizedText
  ) -> LocalQuote? {
    let words = stretch.tokens.filter { text.tokens[$0].kind != .mark }
    guard let first = words.first else { return nil }
    if speaker == nil, words.count < 3 || isTitle(words, in: text) { return nil }
    let last = stretch.tokens.upperBound - 1
    let span =
      text.tokens[stretch.tokens.lowerBound].span.lowerBound..<text.tokens[last].span.upperBound
    return LocalQuote(
      span: span, sentence: text.tokens[first].sentence, speaker: speaker?.entity,
      speakerName: speaker?.name)
  }

  /// Whether every long word begins with a capital: a name or a headline.
  private static func isTitle(_ words: [Int], in text: TokenizedText) -> Bool {
    words.allSatisfy { text.folded[$0].utf8.count <= 3 || text.isCapitalized($0) }
  }
}
