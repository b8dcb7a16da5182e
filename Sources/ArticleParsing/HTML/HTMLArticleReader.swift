import NewsModel

/// Reads web pages: what stands on the page, which of it is the article, and what is said about it.
struct HTMLArticleReader: Sendable {
  private let tags = HTMLTagTable()
  private let words = HTMLHintTable()
  private let phrases: PhraseBook

  init(phrases: PhraseBook) { self.phrases = phrases }

  /// The largest page that is read, in bytes, pictures and fonts within it aside.
  static let byteLimit = 8 << 20

  /// Reads a page in UTF-8.
  ///
  /// Throws `noArticle` where nothing on it is text; `tooLarge`, `tooSlow` and `broken` where it is
  /// beyond what is read. Linear in the page's length.
  func parse(_ bytes: [UInt8], _ document: RawDocument) throws(ParsingError) -> ParsedDocument {
    let bytes = InlineData.removed(from: bytes)
    guard bytes.count <= Self.byteLimit else {
      throw .tooLarge(bytes: bytes.count, limit: Self.byteLimit)
    }
    let note = SavedPageNote(bytes)
    var document = document
    document.modified = note.day ?? document.modified
    let page = try HTMLPage(HTMLTreeBuilder.tree(of: bytes, tags: tags, words: words))
    var metadata = PageMetadata(page.tree)
    if let url = note.url { metadata.urls.append(url) }
    let title = HTMLTitle(page, metadata)
    let body = metadata.body(under: title.text)
    let readings = HTMLReadings(page, title: title, phrases: phrases, statedText: body)
    let assembly = HTMLAssembly(page, readings, metadata, title, document, statedText: body)
    guard assembly.article.parts.contains(where: { $0.role != .title && $0.role != .heading })
    else {
      throw .noArticle
    }
    let size = assembly.article.text.utf8.count
    guard size <= ArticleParser.textLimit else {
      throw .tooLarge(bytes: size, limit: ArticleParser.textLimit)
    }
    return ParsedDocument(articles: [assembly.article], pieces: assembly.pieces)
  }
}
