import ArgumentParser
import Foundation
import NewsLibrary

/// Measures the explorer from outside: the program runs on a pseudo-terminal, keys are typed, and
/// what it writes is timed and counted.
struct ExplorerBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explorer", abstract: "Measure the explorer's start, keys to frames, and memory.")

  @Option(help: ArgumentHelp("A library to explore; else one is generated.", valueName: "file"))
  var library: String?

  @Option(help: "How many articles to generate.")
  var articles = 2000

  @Option(help: ArgumentHelp("The program; else the one beside this.", valueName: "file"))
  var program: String?

  @Option(help: "Columns of the terminal.")
  var columns = 160

  @Option(help: "Rows of the terminal.")
  var rows = 48

  @Option(help: "How many keys of a script are timed.")
  var repetitions = 200

  @Option(help: ArgumentHelp("Only this script, or start, or memory.", valueName: "name"))
  var only: String?

  @Flag(help: "Leave newsboat out.")
  var noPeers = false

  func validate() throws {
    guard repetitions > 0, articles > 0, columns > 0, rows > 0 else {
      throw ValidationError("Numbers must be positive.")
    }
    if let only, !Self.names.contains(only) {
      throw ValidationError("--only takes one of: " + Self.names.joined(separator: ", "))
    }
  }

  func run() async throws {
    try await cancelledByInterrupts { try await measure() }
  }

  private static let names = ["start", "memory"] + KeyScript.all.map(\.name)

  private func isWanted(_ name: String) -> Bool { only == nil || only == name }

  private func measure() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let subject =
      if let library {
        try BenchLibrary.existing(at: library)
      } else {
        try await BenchLibrary.generated(articles: articles, in: folder)
      }
    let launch = try TerminalProgram.Launch.explorer(
      of: subject, program: program, columns: columns, rows: rows, in: folder)
    if isWanted("start") { try measureStart(launch, subject, in: folder) }
    if isWanted("memory") { try measureMemory(launch) }
    try measureScripts(launch)
  }

  private func measureStart(
    _ launch: TerminalProgram.Launch, _ subject: BenchLibrary, in folder: URL
  ) throws {
    var contenders = [
      StartBench.Contender("dossier", launch, until: try subject.landmark())
    ]
    do {
      if noPeers { throw NewsboatPeer.Unavailable(reason: "as asked") }
      let peer = try NewsboatPeer(
        articlesOf: subject.open(), in: folder.appending(path: "newsboat"), like: launch)
      contenders.append(.init("newsboat", peer.launch, until: NewsboatPeer.landmark))
    } catch let error as NewsboatPeer.Unavailable {
      Report.write("without newsboat: \(error.reason)")
    }
    var bench = StartBench(contenders)
    try bench.run()
    Report.write(bench.report + "\n")
  }

  private func measureScripts(_ launch: TerminalProgram.Launch) throws {
    let bench = ScriptBench(launch: launch, repetitions: repetitions)
    let scripts = KeyScript.all.filter { isWanted($0.name) }
    guard !scripts.isEmpty else { return }
    Report.write(ScriptFigures.header)
    var hasFailed = false
    for script in scripts {
      do {
        Report.write(try bench.run(script).line(script.name))
      } catch let failure as ProgramFailure {
        hasFailed = true
        Report.write("\(script.name): \(failure)")
      }
    }
    Report.write("")
    if hasFailed { throw ExitCode.failure }
  }

  private func measureMemory(_ launch: TerminalProgram.Launch) throws {
    let figures = try MemoryBench(launch: launch).run()
    func megabytes(_ kibibytes: Int) -> String { (Double(kibibytes) / 1024).fixed(1) + " MiB" }
    Report.write(
      "resident memory: \(megabytes(figures.atStart)) after the start,"
        + " \(megabytes(figures.afterWalk)) after \(figures.pages) pages\n")
  }
}
