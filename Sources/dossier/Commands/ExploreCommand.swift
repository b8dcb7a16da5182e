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

  @OptionGroup var options: SharedOptions

  func run() async throws {
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
      throw Outcome.failure("\(TerminalError.notATerminal)")
    }
    try SharedOptions.requireSomePath(of: paths)
    let library = try openLibrary()
    let session = try await ExplorerSession(library: library, options: terminalOptions)
    if !paths.isEmpty { await session.startImport(of: paths) }
    let problems = await session.run()
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

  private var terminalOptions: CursesTerminal.Options {
    switch options.color {
    case .auto: CursesTerminal.Options()
    case .always: CursesTerminal.Options(colorLimit: .truecolor)
    case .never: CursesTerminal.Options(colorLimit: ColorDepth.none)
    }
  }
}
