import Dispatch
import GRDB
import Synchronization

/// Brings the log of a library into its file beside whoever writes.
///
/// SQLite does so at the end of a transaction once the log is long, and the writer waits until the
/// disk has all of it, twice. A settling of a large library leaves a log of more than a gigabyte,
/// and readers of documents would wait for the writer in turn.
public final class LogKeeper: Sendable {
  private let library: NewsLibrary
  /// A connection of its own: that of the writer is busy.
  private let database: DatabaseQueue
  private let queue = DispatchQueue(label: "log")
  private let state = Mutex(State())

  private struct State {
    /// Batches written since the log was last seen to.
    var batches = 0
    var isAtWork = false
    /// Whether the log is in the file but for what was written meanwhile.
    var isNearlyDone = false
  }

  /// A page that changes with every batch is written to the file once for so many.
  private static let batches = 4

  /// Takes over from SQLite until it goes away; nil for a library in memory or one that cannot be
  /// opened again.
  public init?(_ library: NewsLibrary) {
    guard let path = library.path, let database = try? DatabaseQueue(path: path) else { return nil }
    self.library = library
    self.database = database
    setLimit(0)
  }

  deinit { setLimit(NewsLibrary.logPages) }

  /// Notes that a batch was written, and sees to the log now and then; while nobody writes.
  ///
  /// The log goes into the file beside the writer. What was written meanwhile is little, and follows
  /// at once: only a log that is in the file to its end begins anew, and would else grow for good.
  public func keep() {
    let (isNearlyDone, isDue) = state.withLock { state in
      state.batches += 1
      guard !state.isAtWork else { return (false, false) }
      defer { state.isNearlyDone = false }
      if state.isNearlyDone || state.batches < Self.batches { return (state.isNearlyDone, false) }
      (state.isAtWork, state.batches) = (true, 0)
      return (false, true)
    }
    if isNearlyDone { Self.checkpoint(library.database) }
    guard isDue else { return }
    queue.async { [self] in
      Self.checkpoint(database)
      state.withLock { ($0.isAtWork, $0.isNearlyDone) = (false, true) }
    }
  }

  /// Waits for what is under way, so that the log can be emptied.
  public func wait() { queue.sync {} }

  /// Where a reader needs the log, or the disk is full, it stays for the next time.
  private static func checkpoint(_ database: any DatabaseWriter) {
    _ = try? database.writeWithoutTransaction { try $0.checkpoint(.passive) }
  }

  /// In pages; 0 leaves the log to the keeper.
  private func setLimit(_ pages: Int) {
    try? library.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA wal_autocheckpoint = \(pages)")
    }
  }
}
