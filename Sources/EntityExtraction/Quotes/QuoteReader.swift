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
    return conversation.quotes
  }

  /// The tokens of each paragraph.
  private static func paragraphs(of text: TokenizedText) -> [Range<Int>] {
    let starts = text.paragraphStarts.indices.filter { text.paragraphStarts[$0] }
    let firstTokens = starts.map { text.sentenceTokens[$0].lowerBound }
    return zip(firstTokens, firstTokens.dropFirst() + [text.tokens.count]).map { $0..<$1 }
  }
}
