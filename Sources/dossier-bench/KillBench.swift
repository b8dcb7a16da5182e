import ArgumentParser
import Foundation
import NewsLibrary

/// Kills imports and updates at random moments, and compares what they leave with what an
/// undisturbed one makes.
struct KillBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kill",
    abstract: "Kill imports at random moments and compare the libraries they lead to.",
    discussion: """
      Each round kills an import with SIGKILL, checks the library it leaves, imports again and \
      compares the library row by row with that of an undisturbed import. With --old every other \
      round kills the update of an older library instead.
      """)

  @Option(help: "How many are killed.")
  var rounds = 200

  @Option(help: "How many articles are imported in a round.")
  var articles = 300

  @Option(help: "Rounds of one seed kill at the same shares of an import's time.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("A library of an earlier version.", valueName: "file"))
  var old: String?

  @Option(help: "The program; else the one that was built beside this.")
  var dossier: String?

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = folder.appending(path: "corpus").path
    try CorpusGenerator(seed: seed).write(articles: articles, to: corpus)
    let trial = KillTrial(
      program: try InstalledProgram.dossier(dossier, option: "--dossier"), folder: folder,
      corpus: corpus, old: old)
    var random = RandomSource(seed: seed)
    var tally = KillTally()
    for kind in old == nil ? [KillTrial.Kind.importing] : [.importing, .updating] {
      let whole = try trial.undisturbed(kind)
      let count = old == nil ? rounds : rounds / 2
      for _ in 0..<count {
        let share = Double.random(in: 0...1, using: &random)
        tally.add(try trial.round(kind, killedAfter: share * whole.seconds, equals: whole.dump))
      }
    }
    print(tally.table)
    if tally.failures > 0 { throw ExitCode(1) }
  }
}

/// One import or update, disturbed or not.
private struct KillTrial {
  enum Kind { case importing, updating }

  let program: String
  let folder: URL
  let corpus: String
  let old: String?

  /// What came of a round.
  struct Outcome {
    var wasKilled: Bool
    /// What the check of the library found that was left.
    var problems: Int
    var isEqual: Bool
  }

  private var library: String { folder.appending(path: "library.sqlite").path }

  /// How long it takes, and what it leads to.
  func undisturbed(_ kind: Kind) throws -> (seconds: Double, dump: String) {
    try prepare(kind)
    let figures = try process(kind).run()
    return (figures.seconds, try NewsLibrary.open(library).canonicalDump())
  }

  func round(_ kind: Kind, killedAfter seconds: Double, equals dump: String) throws -> Outcome {
    try prepare(kind)
    var child = process(kind)
    child.killedAfter = seconds
    child.accepted = [0, -SIGKILL]
    let figures = try child.run()
    // Before anything was written there is nothing to check.
    let problems = (try? NewsLibrary.open(library).check().count) ?? 0
    _ = try process(kind).run()
    let last = try NewsLibrary.open(library)
    return Outcome(
      wasKilled: figures.seconds >= seconds, problems: problems + (try last.check().count),
      isEqual: try last.canonicalDump() == dump)
  }

  private func prepare(_ kind: Kind) throws {
    for suffix in ["", "-wal", "-shm", ".before-update", ".before-update.part", ".importing"] {
      try? FileManager.default.removeItem(atPath: library + suffix)
    }
    if kind == .updating, let old {
      try FileManager.default.copyItem(atPath: old, toPath: library)
    }
  }

  private func process(_ kind: Kind) -> ChildProcess {
    let arguments = kind == .importing ? ["import", corpus] : ["stats"]
    return ChildProcess(
      command: [program] + arguments + ["--library", library],
      environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin"],
      output: folder.appending(path: "output"))
  }
}

/// What the rounds came to together.
private struct KillTally {
  private var rounds = 0
  private var killed = 0
  private var damaged = 0
  private var different = 0

  var failures: Int { damaged + different }

  mutating func add(_ outcome: KillTrial.Outcome) {
    rounds += 1
    if outcome.wasKilled { killed += 1 }
    if outcome.problems > 0 { damaged += 1 }
    if !outcome.isEqual { different += 1 }
  }

  var table: String {
    """
    | rounds | killed on the way | check found something | another library in the end |
    |---|---|---|---|
    | \(rounds) | \(killed) | \(damaged) | \(different) |
    """
  }
}
