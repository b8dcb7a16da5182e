import ArgumentParser
import CursesTerminal
import Explorer
import Glibc
import Importing
import NewsLibrary

struct ExploreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: "Import what is new under the paths, then open the explorer.",
    shouldDisplay: false)

  @Argument(help: "Files and folders to import first; they may be left out.")
  var paths: [String] = []

  @Flag(
    help: """
      Explore line by line: commands from stdin, pages as plain text. For screen readers and \
      terminals that cannot place a cursor.
      """)
  var plain = false

  @OptionGroup var options: SharedOptions

  func run() async throws {
    if plain {
      try await runPlainly()
      return
    }
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
      throw Outcome.failure("\(TerminalError.notATerminal)")
    }
    try SharedOptions.requireSomePath(of: paths)
    let configuration = try ConfigurationFile.load()
    let library = try openLibrary()
    let session = try await ExplorerSession(
      library: library, memory: library.path.map(MemoryFile.init), configuration: configuration,
      options: terminalOptions(configuration))
    if !paths.isEmpty { await session.startImport(of: paths) }
    let problems = await session.run()
    for problem in problems { Notice.write("dossier: \(problem)") }
    if !problems.isEmpty { throw Outcome.incomplete }
  }

  private func runPlainly() async throws {
    try SharedOptions.requireSomePath(of: paths)
    let configuration = try ConfigurationFile.load()
    let library = try openLibrary()
    var problems: [String] = []
    if !paths.isEmpty {
      let report = try await Importer(library: library).run(
        paths, waiting: Notice.waiting(for:))
      Notice.write(report.summary)
      problems = report.problems.map(\.description)
    }
    let memory = library.path.map(MemoryFile.init)
    var session = PlainSession(
      library: library, configuration: configuration, memory: memory?.load() ?? Memory())
    let remembered = session.run()
    memory?.save(remembered)
    for problem in problems { Notice.write("dossier: \(problem)") }
    if !problems.isEmpty { throw Outcome.incomplete }
  }

  /// Opens the library, which paths to import make where it is missing.
  ///
  /// Without paths nothing is made: a library that is not there is explored as an empty one, which
  /// says what to do.
  private func openLibrary() throws -> NewsLibrary {
    let path = try options.libraryPath()
    let isThere = access(path, F_OK) == 0
    do throws(LibraryError) {
      if paths.isEmpty {
        return isThere ? try .openUpToDate(path, access: .readOnly) : try .inMemory()
      }
      return try .open(path, access: .readWrite)
    } catch {
      throw Outcome.failure("\(error)")
    }
  }

  private func terminalOptions(_ configuration: Configuration) -> CursesTerminal.Options {
    let limit: ColorDepth? =
      switch options.color {
      case .auto: nil
      case .always: .truecolor
      case .never: ColorDepth.none
      }
    var terminal = CursesTerminal.Options(colorLimit: limit)
    terminal.hasHyperlinks = configuration.hasHyperlinks
    terminal.hasMouse = configuration.hasMouse
    return terminal
  }
}
