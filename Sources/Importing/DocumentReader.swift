import ArticleParsing
import EntityExtraction
import NewsLibrary
import NewsModel

/// What reading one document came to.
enum DocumentOutcome: Sendable {
  case read(ImportedDocument)
  case failed(ImportProblem)
}

/// Turns a document's bytes into articles and what they say.
struct DocumentReader: Sendable {
  private let parser = ArticleParser()
  private let extractor = Extractor()

  /// Reads, parses and analyses one document; never throws, since one bad file must not stop the
  /// others.
  func read(_ source: ImportSource) -> DocumentOutcome {
    do throws(ImportProblem) {
      return .read(try document(from: source))
    } catch {
      return .failed(error)
    }
  }

  private func document(from source: ImportSource) throws(ImportProblem) -> ImportedDocument {
    let bytes: [UInt8]
    let path: String
    let modified: Int64
    switch source {
    case .file(let file):
      bytes = try FileReader.bytes(of: file.path, limit: ArticleParser.largestDocument)
      path = file.path
      modified = file.modified
    case .standardInput:
      bytes = try FileReader.standardInput(limit: ArticleParser.largestDocument)
      path = "-"
      modified = 0
    }
    let hash = ContentHash(of: bytes).hexadecimal
    let raw = RawDocument(
      bytes: bytes, name: path,
      modified: modified > 0 ? CalendarDate(dayNumber: Int(modified / 86_400_000_000_000)) : nil)
    let parsed: ParsedDocument
    do throws(ParsingError) {
      parsed = try parser.parse(raw)
    } catch {
      throw ImportProblem(path: path, reason: "\(error)")
    }
    let articles = parsed.articles.map { article in
      AnalysedArticle(article: article, analysis: extractor.analyze(article))
    }
    // Documents from standard input have no place; their content names them.
    return ImportedDocument(
      path: path == "-" ? "stdin:\(hash)" : path, size: Int64(bytes.count), modified: modified,
      contentHash: hash, articles: articles, pieces: parsed.pieces)
  }
}
