import NewsLibrary

/// A batch with what came of its documents, in their order.
struct ReadBatch: Sendable {
  var batch: DocumentBatch
  var outcomes: [DocumentOutcome]
}

/// Writes batches and keeps account of one import.
struct ImportRun {
  let library: NewsLibrary
  private(set) var report = ImportReport()
  private(set) var progress: ImportProgress
  private var problems = ProblemList()
  /// Open files of records out of which a document was read.
  private var readable: Set<String> = []
  private var unsettled = 0

  init(library: NewsLibrary, plan: ImportPlan, problems: [ImportProblem]) {
    self.library = library
    progress = ImportProgress(total: plan.unread.count)
    report.unchanged = plan.unchanged
    self.problems.add(problems)
  }

  /// Writes one batch; what it says is in the library when this returns.
  mutating func store(_ read: ReadBatch) throws(LibraryError) {
    for path in read.batch.begun { try library.begin(containerAt: path) }
    problems.add(read.batch.problems)
    try store(read.outcomes)
    for (document, outcome) in zip(read.batch.documents, read.outcomes) {
      guard let container = document.container else { continue }
      if case .failed = outcome { continue }
      readable.insert(container)
    }
    for ended in read.batch.ended { try finish(ended) }
    progress.done += read.batch.filesDone
    progress.articles = report.articles
    progress.batches += 1
  }

  /// Settles what was stored, for explorers beside the import to see, once it is much: it costs too
  /// much to do it after every batch.
  mutating func settleWhereDue() throws(LibraryError) {
    guard unsettled >= (try library.settlingSize()) else { return }
    unsettled = 0
    try library.settle()
  }

  /// Marks what went away, resolves what is left and closes the account.
  mutating func finish(marking tree: FileTree?) throws(LibraryError) -> ImportReport {
    if let tree {
      let seen = PathSet(tree.files)
      let missing = try library.stamps(ofDocuments: tree.missing)
      for root in tree.roots + tree.missing.filter({ missing[$0] != nil }) {
        report.gone += try library.markGone(pathsUnder: root) { seen.contains($0) }
      }
    }
    report.isCancelled = tree == nil
    try library.finishImport()
    report.problems = problems.all
    return report
  }

  private mutating func store(_ outcomes: [DocumentOutcome]) throws(LibraryError) {
    var documents: [PreparedDocument] = []
    var touched: [SeenDocument] = []
    for outcome in outcomes {
      switch outcome {
      case .failed(let problem): problems.add([problem])
      case .read(let document): documents.append(document)
      case .same(let seen, let isGone, let isRecord):
        report.unchanged += 1
        // A record has no time of its own to note.
        if isGone || !isRecord { touched.append(seen) }
      }
    }
    try library.touch(touched)
    guard !documents.isEmpty else { return }
    count(try library.store(documents))
    unsettled += documents.count
  }

  /// Notes the end of a file of records, unless all it yielded were problems: such a file is tried
  /// again the next time, as any file is that could not be read.
  private mutating func finish(_ ended: EndedContainer) throws(LibraryError) {
    let container = ended.container
    let hasContent = readable.remove(container.path) != nil || !container.listings.isEmpty
    guard hasContent || problems.count(of: ended.fileName) == 0 else { return }
    let counts = try library.finish(container) {
      !ended.marksGone || ended.records.contains($0)
    }
    report.gone += counts.gone
    guard let own = counts.own else { return }
    count(own)
    if own.added + own.replaced == 0 { report.unchanged += 1 }
  }

  private mutating func count(_ counts: StoreCounts) {
    report.added += counts.added
    report.changed += counts.replaced
    report.articles += counts.articles
  }
}
