import ArticleParsing
import EntityExtraction
import NewsLibrary
import NewsModel

/// What reading one document came to.
enum DocumentOutcome: Sendable {
  case read(PreparedDocument)
  /// The content is what the library read before; only the file's time differs.
  case same(SeenDocument, isGone: Bool, isRecord: Bool)
  case failed(ImportProblem)
}

/// Turns a document's bytes into articles and what they say.
struct DocumentReader: Sendable {
  private let parser = ArticleParser()
  private let extractor = Extractor()

  /// What an article that was parsed before says.
  func analyze(_ article: Article) -> ArticleAnalysis { extractor.analyze(article) }

  /// The page of a document.
  func parse(_ document: RawDocument) throws(ParsingError) -> ParsedDocument {
    try parser.parse(document)
  }

  /// Parses and analyses one document; never throws, since one bad document must not stop the
  /// others.
  ///
  /// `dictionary` is that of the library it is for.
  func read(
    _ document: PendingDocument, packingWith dictionary: TextDictionary?
  ) -> DocumentOutcome {
    let hash = ContentHash(of: document.raw).hexadecimal
    if let known = document.known, known.contentHash == hash, known.records == nil {
      let seen = SeenDocument(
        path: document.path, size: document.size, modified: document.modified)
      return .same(seen, isGone: known.isGone, isRecord: document.container != nil)
    }
    do throws(ParsingError) {
      let page = try parser.parse(document.raw)
      return .read(
        PreparedDocument(
          ImportedDocument(
            path: document.path, container: document.container, size: document.size,
            modified: document.modified, contentHash: hash,
            articles: page.articles.map { AnalysedArticle($0, extractor.analyze($0)) },
            pieces: page.pieces, original: document.raw.original),
          packedWith: dictionary))
    } catch {
      return .failed(document.problem(error.description))
    }
  }
}
