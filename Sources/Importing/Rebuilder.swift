import ArticleParsing
import EntityExtraction
public import NewsLibrary
public import NewsModel

/// What rebuilding a library came to.
public struct RebuildReport: Sendable {
  /// Documents read again.
  public var documents = 0
  /// Of these, documents whose bytes are not kept: their articles were understood anew, but not
  /// read anew.
  public var withoutOriginal = 0
  /// Documents whose text is another than before.
  public var changedTexts = 0
  /// Documents of which nothing can be read.
  public var damaged: [String] = []
  public var before = LibraryStats()
  public var after = LibraryStats()
  /// Where the old library was kept, or nil where it was not.
  public var keptAt: String?
}

/// Derives everything in a library anew from the documents it keeps.
public struct Rebuilder: Sendable {
  /// Documents that are held at once; each has up to 16 MB.
  private static let batchSize = 128

  private let path: String
  private let reader = DocumentReader()

  /// The library at `path`, which may be damaged as far as it can be opened.
  public init(path: String) { self.path = path }

  /// Makes the library anew beside the old one, which it replaces at the end.
  ///
  /// Documents, articles and entities keep their numbers. Where something could not be read the old
  /// file is kept beside the new one. Where another process imports, `waiting` is told which, and it
  /// is waited for. A cancelled task leaves the old one as it was; `progress` is
  /// called after each batch with how many documents are done, and of how many.
  public func run(
    progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
    waiting: @Sendable (_ holder: String) -> Void = { _ in }
  ) async throws(LibraryError) -> RebuildReport {
    guard let turn = await ImportTurn(to: try .open(path, access: .readOnly), waiting: waiting)
    else { throw .cancelled }
    defer { withExtendedLifetime(turn) {} }
    let replacement = try LibraryReplacement(at: path)
    do throws(LibraryError) {
      var report = try await derive(from: replacement.old, into: replacement.new, progress)
      report.keptAt = try replacement.finish(keepsOld: !report.damaged.isEmpty)
      return report
    } catch {
      replacement.abandon()
      throw error
    }
  }

  private func derive(
    from old: NewsLibrary, into new: NewsLibrary, _ progress: @Sendable (Int, Int) -> Void
  ) async throws(LibraryError) -> RebuildReport {
    var report = RebuildReport()
    report.before = Self.stats(of: old)
    try new.adoptEntities(of: old)
    try new.adoptDictionary(of: old)
    var documents = try old.storedDocuments()
    let total = documents.count
    var incomplete: Set<String> = []
    var unsettled = 0
    while documents.count > 0 {
      guard !Task.isCancelled else { throw .cancelled }
      let batch = try documents.next(Self.batchSize)
      var whole: [StoredDocument] = []
      for case .document(let document) in batch { whole.append(document) }
      for case .damaged(let path, let container) in batch {
        report.damaged.append(path)
        if let container { incomplete.insert(container) }
      }
      let prepared = await prepare(whole, packingWith: try new.textDictionary())
      report.documents += whole.count { !$0.isContainer }
      report.withoutOriginal += whole.count { $0.original == nil && !$0.isContainer }
      report.changedTexts += prepared.count { $0.isChanged }
      try new.restore(zip(whole, prepared).map { ($0, $1.document) })
      unsettled += whole.count
      if unsettled >= (try new.settlingSize()) {
        unsettled = 0
        try new.settle()
      }
      progress(total - documents.count, total)
    }
    // A file that lost a record is read again by the next import that finds it.
    for container in incomplete.sorted() { try new.begin(containerAt: container) }
    try await Importer(library: new).trim()
    try new.finishImport()
    try new.dropUnnamedEntities()
    try new.adoptImportStamp(of: old)
    report.after = Self.stats(of: new)
    return report
  }

  private func prepare(
    _ documents: [StoredDocument], packingWith dictionary: TextDictionary?
  ) async -> [Rereading] {
    await documents.mapInParallel(workers: Importer.usualWorkers) { [reader] in
      reader.reread($0, packingWith: dictionary)
    }
  }

  private static func stats(of library: NewsLibrary) -> LibraryStats {
    guard case .stats(let stats)? = try? library.answer(.stats) else { return LibraryStats() }
    return stats
  }
}

/// A kept document read again.
struct Rereading: Sendable {
  var document: PreparedDocument
  /// Whether its text is another than before.
  var isChanged = false
}

extension DocumentReader {
  /// Reads what is kept of a document again; where that cannot be done its articles stay as they
  /// are and what they say is worked out anew.
  ///
  /// `dictionary` is that of the library it is for.
  func reread(
    _ document: StoredDocument, packingWith dictionary: TextDictionary?
  ) -> Rereading {
    var imported = ImportedDocument(
      path: document.path, container: document.container, size: document.size,
      modified: document.modified, contentHash: document.contentHash,
      articles: document.articles.map { article in
        AnalysedArticle(article, article.role == .listing ? ArticleAnalysis() : analyze(article))
      }, pieces: document.pieces, original: document.original)
    guard let original = document.original, let page = try? parse(RawDocument(original)) else {
      return Rereading(document: PreparedDocument(imported, packedWith: dictionary))
    }
    let isChanged = page.articles.map(\.text) != document.articles.map(\.text)
    imported.articles = page.articles.map { AnalysedArticle($0, analyze($0)) }
    imported.pieces = page.pieces
    return Rereading(
      document: PreparedDocument(imported, packedWith: dictionary), isChanged: isChanged)
  }
}
