/// Something that was not imported, and why.
public struct ImportProblem: Equatable, Sendable, CustomStringConvertible {
  public var path: String
  /// What is wrong and what can be done, without the path.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { "\(path): \(reason)" }
}

/// What an import did.
public struct ImportReport: Equatable, Sendable {
  /// Documents read for the first time.
  public var added = 0
  /// Documents whose bytes had changed.
  public var changed = 0
  /// Documents that cost a stat, or whose bytes were the same after all.
  public var unchanged = 0
  /// Documents no longer where they were, records of files included; kept in the library and marked.
  public var gone = 0
  /// Articles written, embedded ones included.
  public var articles = 0
  public var problems: [ImportProblem] = []
  /// Whether the import was cancelled before its end.
  public var isCancelled = false

  public init() {}

  /// One line in plain words.
  public var summary: String {
    var parts = ["\(added) new", "\(changed) changed", "\(unchanged) unchanged"]
    if gone > 0 { parts.append("\(gone) gone") }
    if !problems.isEmpty { parts.append("\(problems.count) not read") }
    let verb = isCancelled ? "stopped after" : "imported"
    let noun = articles == 1 ? "article" : "articles"
    return "\(verb) \(articles) \(noun) (documents: \(parts.joined(separator: ", ")))"
  }
}

/// How far an import has come.
public struct ImportProgress: Equatable, Sendable {
  /// Files that were looked at.
  public var done: Int
  /// Files to be looked at altogether.
  public var total: Int
  /// Articles written, also out of a file of which more are to come.
  public var articles: Int
  /// How many batches were written.
  public var batches: Int

  public init(done: Int = 0, total: Int, articles: Int = 0, batches: Int = 0) {
    self.done = done
    self.total = total
    self.articles = articles
    self.batches = batches
  }
}
