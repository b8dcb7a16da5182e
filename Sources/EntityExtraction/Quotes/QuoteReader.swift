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
    var conversation = Conversation(text: text, mentions: index)
    for paragraph in paragraphs(of: text) { conversation.read(paragraph) }
    return withoutRepeats(conversation.quotes, in: text)
  }

  /// The quotes without those that a standfirst or caption takes over from the body: of equal words
  /// that nobody else is said to have said, the first with a speaker stays.
  private static func withoutRepeats(
    _ quotes: [LocalQuote], in text: TokenizedText
  ) -> [LocalQuote] {
    let words = quotes.map { quote in
      text.tokens(in: quote.span).filter { text.tokens[$0].kind != .mark }.map { text.folded[$0] }
    }
    let positions = Dictionary(grouping: quotes.indices) { words[$0] }
    return quotes.indices.filter { index in
      let equals = (positions[words[index]] ?? []).map { (position: $0, quote: quotes[$0]) }
      let quote = quotes[index]
      if quote.speakerName == nil, equals.contains(where: { $0.quote.speakerName != nil }) {
        return false
      }
      return !equals.contains { $0.position < index && isSameSpeaker($0.quote, quote) }
    }.map { quotes[$0] }
  }

  private static func isSameSpeaker(_ first: LocalQuote, _ second: LocalQuote) -> Bool {
    guard let speaker = first.speaker, second.speaker != nil else {
      return first.speaker == second.speaker && first.speakerName == second.speakerName
    }
    return speaker == second.speaker
  }

  /// The tokens of each paragraph.
  private static func paragraphs(of text: TokenizedText) -> [Range<Int>] {
    let starts = text.paragraphStarts.indices.filter { text.paragraphStarts[$0] }
    let firstTokens = starts.map { text.sentenceTokens[$0].lowerBound }
    return zip(firstTokens, firstTokens.dropFirst() + [text.tokens.count]).map { $0..<$1 }
  }
}
