import NewsModel

/// Reads web pages: what stands on the page, which of it is the article, and what is said about it.
struct HTMLArticleReader: Sendable {
  private let tags = HTMLTagTable()
  private let words = HTMLHintTable()
  private let phrases: PhraseBook

  init(phrases: PhraseBook) { self.phrases = phrases }

  func parse(_ bytes: [UInt8], _ document: RawDocument) throws(ParsingError) -> ParsedDocument {
    let page = HTMLPage(try HTMLTreeBuilder.tree(of: bytes, tags: tags, words: words))
    let metadata = PageMetadata(page.tree)
    let title = HTMLTitle(page, metadata)
    let readings = HTMLReadings(page, title: title, phrases: phrases, statedText: metadata.body)
    let assembly = HTMLAssembly(page, readings, metadata, title, document)
    return ParsedDocument(articles: [assembly.article], pieces: assembly.pieces)
  }
}
