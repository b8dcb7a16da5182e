import ArgumentParser
import Glibc
import NewsLibrary
import NewsModel

/// How an answer is written to stdout.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, csv
}

/// When the explorer uses colour; answers are printed without.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// The options every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The library file; else $DOSSIER_LIBRARY, else dossier/library.sqlite in the data folder.",
      valueName: "file"))
  var library: String?

  @Option(help: "How the answer is written.")
  var format = OutputFormat.text

  @Option(help: ArgumentHelp("At most this many rows.", valueName: "rows"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Whether the explorer uses colour; auto heeds NO_COLOR.", valueName: "when"))
  var color = ColorChoice.auto

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
  }

  var answer: Answer { Answer(format: format) }

  /// Where the library is, whether or not it exists.
  func libraryPath() throws -> String {
    if let library { return library }
    if let path = Self.environment("DOSSIER_LIBRARY") { return path }
    if let folder = Self.environment("XDG_DATA_HOME") { return folder + "/dossier/library.sqlite" }
    guard let home = Self.environment("HOME") else {
      throw Outcome.failure("no place for the library: set HOME or give --library FILE")
    }
    return home + "/.local/share/dossier/library.sqlite"
  }

  /// Opens the library to read; a library that does not exist yet is a failure that says so.
  func openForReading() throws -> NewsLibrary {
    let path = try libraryPath()
    guard access(path, F_OK) == 0 else {
      throw Outcome.failure(
        "there is no library at \(path) yet; make one with: dossier import FOLDER")
    }
    return try open(path, access: .readOnly)
  }

  /// Opens the library to write, and makes it where it is missing.
  func openForImport() throws -> NewsLibrary { try open(try libraryPath(), access: .readWrite) }

  private func open(_ path: String, access: NewsLibrary.Access) throws -> NewsLibrary {
    do throws(LibraryError) {
      return try NewsLibrary.openUpToDate(path, access: access)
    } catch {
      throw Outcome.failure("\(error)")
    }
  }

  /// Fails where none of `paths` exists, so that a mistyped one neither makes a library nor opens
  /// the explorer on something else.
  static func requireSomePath(of paths: [String]) throws {
    let isMissing = { (path: String) in path != "-" && access(path, F_OK) != 0 }
    guard !paths.isEmpty, paths.allSatisfy(isMissing) else { return }
    for path in paths { Notice.write("dossier: \(path): no such file or folder") }
    throw Outcome(code: 2)
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

extension NewsLibrary {
  /// Opens a library; one that an earlier version made is brought up to date first, where it may be
  /// written to.
  static func openUpToDate(
    _ path: String, access: Access
  ) throws(LibraryError) -> NewsLibrary {
    do throws(LibraryError) {
      return try .open(path, access: access)
    } catch .older {
      Notice.write("dossier: bringing \(path) up to date, which takes a while where it is large")
      _ = try NewsLibrary.open(path, access: .readWrite)
      return try .open(path, access: access)
    }
  }
}
