public import NewsModel
public import Screen

/// What happened to the explorer.
public enum ExplorerEvent: Equatable, Sendable {
  case input(TerminalInput)
  /// A command chosen without its key, as a palette or a test does.
  case command(Command, count: Int? = nil)
  case answered(LibraryAnswer, for: Slot, generation: Int)
  /// The explanation that was asked for.
  case explained([MentionExplanation], for: Slot, generation: Int)
  /// Search text was not understood; `offset` is where, in UTF-8 bytes.
  case misread(String, at: Int, for: Slot, generation: Int)
  /// A question failed; the message says why and what can be done.
  case failed(String, for: Slot, generation: Int)
  case resized(columns: Int, rows: Int)
  case imported(ImportNews)
  /// Something outside the library went wrong or well, in one line.
  case notice(String, isError: Bool)
  /// A tenth of a second went by; wanted only while `ExplorerState.wantsTicks`.
  case tick
}

/// How an import running beside the explorer gets on.
public enum ImportNews: Equatable, Sendable {
  case progress(String)
  /// The import ended; what is on screen is asked for again.
  case finished(String)
}

/// What the explorer wants done; it does nothing itself.
public enum ExplorerEffect: Equatable, Sendable {
  /// Ask the library and bring the answer back with the same slot and generation.
  ///
  /// A newer question for a slot makes the older one worthless: it may be cancelled.
  case ask(LibraryQuery, for: Slot, generation: Int)
  /// Work out why the names of an article are taken for names, and bring that back likewise.
  case explain(ArticleID, for: Slot, generation: Int)
  /// Stop working on a question, whose answer nobody waits for.
  case cancel(Slot)
  /// Open a web address or a file with the desktop's own program.
  case openExternally(String)
  case copy(String)
  case suspend
  /// Paint every cell anew, whatever the terminal is thought to show.
  case redraw
  case quit
}

/// The place in the explorer that an answer belongs to.
public struct Slot: Hashable, Sendable {
  /// The parts of a page that are filled by an answer each.
  public enum Part: Hashable, Sendable {
    case rows, moreRows, earlierRows, density, detail, related, card, stats, completions
  }

  /// The number of the page in the history; 0 for what all pages share.
  public var page: Int
  public var part: Part

  /// The counts in the header line.
  public static let stats = Slot(page: 0, part: .stats)

  public init(page: Int, part: Part) {
    self.page = page
    self.part = part
  }
}
