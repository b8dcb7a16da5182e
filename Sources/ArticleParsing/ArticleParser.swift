import NewsModel

/// Reads one document: a web page, or a text or Markdown scrape of one.
///
/// Bytes become lines or elements, these blocks, and each block is read for what it is; articles are
/// assembled from the readings. Linear in the length of the document.
public struct ArticleParser: Sendable {
  /// The largest document that is read, in bytes, pictures in a saved page included.
  public static let sizeLimit = TextDecoder.byteLimit
  /// The longest text that is read as one article, in bytes: some 170,000 words.
  ///
  /// It bounds the time that reading takes, whatever the text is, to less than a second.
  public static let textLimit = 1 << 20

  private let phrases = PhraseBook(rules: Phrases.all)

  private let html: HTMLArticleReader

  public init() { html = HTMLArticleReader(phrases: phrases) }

  /// Reads a document into its articles and the roles of all its lines.
  ///
  /// Throws what makes a document unreadable: no text, binary data, too great a size, markup other
  /// than Markdown, or a page of furniture alone.
  public func parse(_ document: RawDocument) throws(ParsingError) -> ParsedDocument {
    let decoder = TextDecoder()
    let text = try decoder.text(of: document)
    switch FormatSniffer().format(of: text) {
    case .unread(let format): throw .markup(format)
    case .html: return try html.parse(text, document)
    case .text:
      guard text.count <= Self.textLimit else {
        throw .tooLarge(bytes: text.count, limit: Self.textLimit)
      }
      return try parse(lines: decoder.lines(of: text), document)
    }
  }

  private func parse(
    lines: [String], _ document: RawDocument
  ) throws(ParsingError) -> ParsedDocument {
    let frontMatter = FrontMatter(lines)
    let blocks = PageBlocks(phrases: phrases).blocks(of: lines, from: frontMatter.lineCount)
    let layout = PageLayout(
      blocks: blocks, hasTitle: (document.stated.title ?? frontMatter.value(of: "title")) != nil)
    let stated = document.stated
    let dates = PrintedDateReader(
      texts: blocks.map(\.text),
      stated: stated.published.flatMap { MachineDate($0, allowsEpoch: true)?.date },
      modified: document.modified, order: stated.language.flatMap { DateOrder(language: $0) })
    var assembly = ArticleAssembly(frontMatter: frontMatter, dates: dates, stated: stated)
    for (block, reading) in zip(blocks, layout.readings) { assembly.add(block, reading) }
    let articles = assembly.finished()
    guard articles[0].parts.contains(where: { $0.role != .heading }) else { throw .noArticle }
    let pieces = PagePieces(lines: lines, frontMatter: frontMatter)
      .pieces(of: blocks, readings: layout.readings)
    return ParsedDocument(articles: articles, pieces: pieces)
  }
}
