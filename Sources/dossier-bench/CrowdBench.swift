import ArgumentParser
import Foundation

/// Measures what a key takes while many have one library open, and while one imports into it.
struct CrowdBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crowd", abstract: "Measure explorers that share one library.")

  @Option(help: ArgumentHelp("The library they share.", valueName: "file"))
  var library: String

  @Option(help: "How many explorers are open at once.")
  var explorers = 50

  @Option(help: "How many keys are pressed in each, by turns.")
  var keys = 12

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp("Then import this, into the library, beside them.", valueName: "folder"))
  var source: String?

  @Option(help: ArgumentHelp("The program; else the one beside this.", valueName: "file"))
  var program: String?

  func validate() throws {
    guard explorers > 0, keys > 0 else { throw ValidationError("Numbers must be positive.") }
  }

  func run() async throws {
    try await cancelledByInterrupts { try measure() }
  }

  private func measure() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let subject = try BenchLibrary.existing(at: library)
    let launch = try TerminalProgram.Launch.explorer(
      of: subject, program: program, columns: 160, rows: 48, in: folder)
    var table = MarkdownTable([
      "explorers open", "keys", "frame p50 ms", "p95", "p99", "worst", "filled p50 ms", "p95",
    ])
    table.add(["1"] + (try Crowd(of: 1, launch).press(keys * 10)))
    let crowd = try Crowd(of: explorers, launch)
    table.add(["\(explorers)"] + (try crowd.press(keys * explorers)))
    if let source {
      let command = launch.command.prefix(1) + ["import", "--library", subject.path, source]
      let importer = try TerminalProgram(
        TerminalProgram.Launch(
          command: Array(command), environment: launch.environment, columns: 80, rows: 24))
      defer { importer.end() }
      table.add(
        ["\(explorers) beside an import"]
          + (try crowd.press(keys * explorers, beside: importer)))
    }
    Report.write(table.text)
    Report.write(crowd.memory)
  }
}

/// Explorers that are open at once.
private struct Crowd {
  /// Lists, pages and searches, as somebody walks about; each explorer presses all in turn.
  private static let walk = [
    "1", "j", "j", "Enter", "J", "h", "2", "j", "Enter", "h", "/", "t", "h", "a", "Escape",
  ]

  private var programs: [TerminalProgram] = []

  init(of count: Int, _ launch: TerminalProgram.Launch) throws {
    for _ in 0..<count {
      let program = try TerminalProgram(launch)
      _ = try program.reaction(
        since: program.start, to: .frame, isCertain: true, patience: .seconds(60))
      programs.append(program)
    }
  }

  /// Presses so many keys, a key in each explorer by turns, for as long as `other` runs where there
  /// is one.
  func press(_ count: Int, beside other: TerminalProgram? = nil) throws -> [String] {
    var (frames, fillings) = (Samples(), Samples())
    for number in 0..<count {
      let program = programs[number % programs.count]
      let key = Self.walk[number / programs.count % Self.walk.count]
      guard let bytes = KeyBytes.bytes(of: key) else { throw UnknownKey(name: key) }
      if let other {
        do { _ = try other.output(within: 0) } catch ProgramFailure.ended { break }
      }
      let reaction = try program.reaction(to: bytes)
      guard let frame = reaction.landmark else { continue }
      frames.add(frame)
      fillings.add(reaction.quiet)
    }
    let figures = [
      frames.median, frames.percentile(0.95), frames.percentile(0.99), frames.maximum,
      fillings.median, fillings.percentile(0.95),
    ]
    return ["\(frames.values.count)"] + figures.map { $0.map { ($0 * 1000).fixed(2) } ?? "-" }
  }

  /// How much memory they take, each with its share of what several have in common.
  var memory: String {
    let shares = Samples(
      programs.compactMap { ProcessFacts(id: $0.id).proportionalMemory }.map(Double.init))
    let all = shares.values.reduce(0, +) / 1024
    return "memory of \(programs.count) explorers: \(all.fixed(0)) MiB in all,"
      + " \(((shares.median ?? 0) / 1024).fixed(1)) MiB each (median of proportional shares)\n"
  }
}
