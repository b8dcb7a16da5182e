import ArticleParsing
import Foundation
public import NewsLibrary
import NewsModel

/// Reads what is new under some paths into a library.
///
/// Files that hold many documents are read as streams. Parsing and extraction run in parallel;
/// writing is one transaction a batch, so that an import killed at any moment leaves whole
/// documents only.
public struct Importer: Sendable {
  /// How many documents are read before they are written in one transaction.
  public static let batchSize = DocumentBatch.documentLimit

  let library: NewsLibrary
  private let formats: FileFormats
  private let reader = DocumentReader()

  private let workers: Int

  /// How many documents are read at once; as many as the machine has processors.
  public static let usualWorkers = ProcessInfo.processInfo.activeProcessorCount

  /// `workers` documents are read at once; what is imported does not depend on how many.
  public init(library: NewsLibrary, workers: Int = Self.usualWorkers) {
    self.init(library: library, formats: .known, workers: workers)
  }

  init(library: NewsLibrary, formats: FileFormats, workers: Int = Self.usualWorkers) {
    self.library = library
    self.formats = formats
    self.workers = workers
  }

  /// Imports what is new or changed under `paths`; `-` is standard input.
  ///
  /// Unchanged files cost a `stat`. What the library knows under a folder of `paths` and is no
  /// longer there is marked gone, never deleted; so are records that their file no longer holds.
  /// A cancelled task stops between batches; `progress` is called after each. Throws where the
  /// library cannot be written; what was stored stays.
  ///
  /// One process at a time imports into a library: where another does, `waiting` is told which, and
  /// this one waits for it.
  public func run(
    _ paths: [String], progress: @Sendable (ImportProgress) -> Void = { _ in },
    waiting: @Sendable (_ holder: String) -> Void = { _ in }
  ) async throws(LibraryError) -> ImportReport {
    guard let turn = await ImportTurn(to: library, waiting: waiting) else {
      var report = ImportReport()
      report.isCancelled = true
      return report
    }
    defer { withExtendedLifetime(turn) {} }
    let tree = FileTree(walking: paths.filter { $0 != "-" })
    let plan = try ImportPlan(tree, knownTo: library, isPiped: paths.contains("-"))
    var run = ImportRun(library: library, plan: plan, problems: tree.problems)
    let source = DocumentSource(plan.unread, library: library, formats: formats)
    var isDone = plan.unread.isEmpty
    var ahead = ReadAhead(source, for: library, reader: reader, workers: workers)
    defer { ahead.cancel() }
    let log = LogKeeper(library)
    while !isDone, !Task.isCancelled {
      isDone = try await storeNext(of: &ahead, &run)
      try run.settleWhereDue()
      log?.keep()
      progress(run.progress)
    }
    log?.wait()
    if isDone { try await trim() }
    return try run.finish(marking: isDone ? tree : nil)
  }

  /// Stores the next batch, which is gone from memory when this returns; whether it was the last.
  private func storeNext(
    of ahead: inout ReadAhead, _ run: inout ImportRun
  ) async throws(LibraryError) -> Bool {
    let batch = try await ahead.next().get()
    try run.store(batch)
    return batch.batch.isLast
  }

  /// Reads articles anew whose sources repeat a line of theirs, or no longer do.
  func trim() async throws(LibraryError) {
    while !Task.isCancelled {
      let trims = try library.trims(limit: Self.batchSize)
      guard !trims.isEmpty else { return }
      let analyses = await trims.mapInParallel(workers: workers) { [reader] in
        reader.analyze($0.article)
      }
      try library.store(zip(trims, analyses).map { ($0, $1) })
    }
  }
}
