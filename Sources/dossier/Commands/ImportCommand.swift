import ArgumentParser
import Glibc
import Importing
import NewsLibrary

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import what is new or changed.",
    discussion: """
      Files that have not changed since the last import cost next to nothing. What was imported \
      from a folder and is no longer there is marked as gone and kept. A file may hold many \
      articles; only those that are new or changed are read again.
      """)

  @Argument(help: "Files and folders; - is standard input.")
  var paths: [String]

  @OptionGroup var options: SharedOptions

  func run() async throws {
    // Where there is a library, a path that went away marks its document as gone.
    if access(try options.libraryPath(), F_OK) != 0 { try SharedOptions.requireSomePath(of: paths) }
    let library = try options.openForImport()
    let bar = ProgressBar()
    let report: ImportReport
    do {
      report = try await Importer(library: library).run(
        paths, progress: { bar.show($0) }, waiting: Notice.waiting(for:))
    } catch {
      bar.clear()
      throw Outcome.failure("\(error)")
    }
    bar.clear()
    for problem in report.problems { Notice.write("dossier: \(problem)") }
    let isNothingDone = report.added + report.changed + report.unchanged + report.gone == 0
    if isNothingDone, !report.problems.isEmpty { throw Outcome(code: 2) }
    Notice.write(report.summary)
    if !report.problems.isEmpty { throw Outcome.incomplete }
  }
}

/// Progress on stderr: a bar on a terminal, now and then a line otherwise.
struct ProgressBar: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1

  func show(_ progress: ImportProgress) {
    guard progress.total > 0 else { return }
    let counts = "\(progress.done)/\(progress.total) files, \(progress.articles) articles"
    show(progress.done, of: progress.total, counts, isDue: progress.batches.isMultiple(of: 4))
  }

  /// Progress of something else that is counted.
  func show(done: Int, of total: Int, _ things: String) {
    guard total > 0 else { return }
    show(done, of: total, "\(done)/\(total) \(things)", isDue: true)
  }

  private func show(_ done: Int, of total: Int, _ counts: String, isDue: Bool) {
    guard isTerminal else {
      if isDue { Notice.write(counts) }
      return
    }
    let width = 30
    let filled = width * done / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    write("\r[\(bar)] \(counts)")
  }

  /// Takes the bar away.
  func clear() {
    if isTerminal { write("\r\u{1b}[K") }
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
