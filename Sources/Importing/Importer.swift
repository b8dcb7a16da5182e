import ArticleParsing
import EntityExtraction
public import NewsLibrary
import NewsModel

/// Reads what is new under some paths into a library.
///
/// Parsing and extraction run in parallel; writing is one transaction a batch, so that an import
/// killed at any moment leaves whole documents only.
public struct Importer: Sendable {
  /// How many documents are read before they are written in one transaction.
  public static let batchSize = 128

  /// How many documents are written before their entities are resolved, for explorers beside the
  /// import to see; settling costs too much to do it after every batch.
  private static let settlingSize = 8 * batchSize

  let library: NewsLibrary
  private let reader = DocumentReader()

  public init(library: NewsLibrary) { self.library = library }

  /// Imports what is new or changed under `paths`; `-` is standard input.
  ///
  /// Unchanged files cost a `stat`. What the library knows under a folder of `paths` and is no
  /// longer there is marked gone, never deleted. A cancelled task stops between batches; `progress`
  /// is called after each. Throws where the library cannot be written; what was stored stays.
  public func run(
    _ paths: [String], progress: @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws(LibraryError) -> ImportReport {
    let tree = FileTree(walking: paths.filter { $0 != "-" })
    let known = try library.knownDocuments()
    var plan = ImportPlan(tree, known: known)
    if paths.contains("-") { plan.unread.append(.standardInput) }
    var report = ImportReport()
    report.problems = tree.problems
    report.unchanged = plan.unchanged

    let total = plan.unread.count
    var next = read(plan.unread.prefix(Self.batchSize))
    defer { next.cancel() }
    var start = 0
    while start < total, !Task.isCancelled {
      let batch = await next.value
      let following = plan.unread.dropFirst(start + Self.batchSize).prefix(Self.batchSize)
      next = read(following)
      try store(batch, into: &report)
      start += Self.batchSize
      if start.isMultiple(of: Self.settlingSize) { try library.settle() }
      progress(
        ImportProgress(done: min(start, total), total: total, articles: report.articles))
    }
    report.isCancelled = start < total
    if !report.isCancelled { report.gone = try markGone(tree, known: known) }
    try library.finishImport()
    return report
  }

  /// Reads a batch beside whatever else is going on.
  private func read(_ sources: ArraySlice<ImportSource>) -> Task<[DocumentOutcome], Never> {
    Task { [reader] in
      await withTaskGroup(of: (Int, DocumentOutcome).self) { group in
        for (index, source) in sources.enumerated() {
          group.addTask { (index, reader.read(source)) }
        }
        var outcomes: [(Int, DocumentOutcome)] = []
        for await outcome in group { outcomes.append(outcome) }
        return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
      }
    }
  }

  private func store(
    _ batch: [DocumentOutcome], into report: inout ImportReport
  ) throws(LibraryError) {
    var documents: [ImportedDocument] = []
    var same: [SeenDocument] = []
    for outcome in batch {
      switch outcome {
      case .failed(let problem):
        report.problems.append(problem)
      case .same(let file):
        same.append(
          SeenDocument(path: file.path, size: file.size, modified: file.modified))
      case .read(let document):
        documents.append(document)
      }
    }
    try library.touch(same)
    report.unchanged += same.count
    guard !documents.isEmpty else { return }
    let counts = try library.store(documents)
    report.added += counts.added
    report.changed += counts.replaced
    report.articles += counts.articles
  }

  private func markGone(
    _ tree: FileTree, known: [String: DocumentStamp]
  ) throws(LibraryError) -> Int {
    let seen = Set(tree.files.map(\.path))
    var gone = 0
    for root in tree.roots + tree.missing.filter({ known[$0] != nil }) {
      gone += try library.markGone(pathsUnder: root, except: seen)
    }
    return gone
  }
}
