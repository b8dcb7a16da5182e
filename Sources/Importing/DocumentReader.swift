import ArticleParsing
import EntityExtraction
import NewsLibrary
import NewsModel

/// What reading one document came to.
enum DocumentOutcome: Sendable {
  case read(ImportedDocument)
  /// The bytes are those the library read before; only the file's time differs.
  case same(FoundFile)
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
      switch source {
      case .file(let file, let knownHash):
        return try read(file, knownHash: knownHash)
      case .standardInput:
        let bytes = try FileReader.standardInput(limit: ArticleParser.sizeLimit)
        let hash = ContentHash(of: bytes).hexadecimal
        // A document from a pipe has no place; its content names it.
        let place = FoundFile(path: "stdin:\(hash)", size: bytes.count, modified: 0)
        return .read(try document(bytes, hash: hash, from: place))
      }
    } catch {
      return .failed(error)
    }
  }

  private func read(
    _ file: FoundFile, knownHash: String?
  ) throws(ImportProblem) -> DocumentOutcome {
    let bytes = try FileReader.bytes(of: file.path, limit: ArticleParser.sizeLimit)
    let hash = ContentHash(of: bytes).hexadecimal
    return hash == knownHash ? .same(file) : .read(try document(bytes, hash: hash, from: file))
  }

  private func document(
    _ bytes: [UInt8], hash: String, from file: FoundFile
  ) throws(ImportProblem) -> ImportedDocument {
    let day = file.modified / 86_400_000_000_000
    let raw = RawDocument(
      bytes: bytes, name: file.path,
      modified: file.modified > 0 ? CalendarDate(dayNumber: day) : nil)
    do throws(ParsingError) {
      let page = try parser.parse(raw)
      return ImportedDocument(
        path: file.path, size: bytes.count, modified: file.modified, contentHash: hash,
        articles: page.articles.map { AnalysedArticle($0, extractor.analyze($0)) },
        pieces: page.pieces)
    } catch {
      throw ImportProblem(path: file.path, reason: "\(error)")
    }
  }
}
