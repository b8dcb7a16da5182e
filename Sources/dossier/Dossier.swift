import ArgumentParser
import Glibc

/// The command line: everything hangs on this one.
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract:
      "Explore saved news: who and what it is about, and the sentence that proves each tie.",
    usage: """
      dossier [<path> ...] [--library <file>] [--color <when>]
      dossier <subcommand>
      """,
    discussion: """
      Give it files or folders of saved articles: it imports what is new and opens the explorer. \
      Without any it opens the library as it is.
      """,
    version: "0.1.0",
    subcommands: [
      ExploreCommand.self, ImportCommand.self, ListCommand.self, ShowCommand.self,
      SearchCommand.self, RelatedCommand.self, PathCommand.self, TimelineCommand.self,
      ExportCommand.self, ExtractCommand.self, ExplainCommand.self, EvalCommand.self,
      CheckCommand.self, RebuildCommand.self, StatsCommand.self,
    ],
    defaultSubcommand: ExploreCommand.self)
}

/// Starts the program and turns errors into the exit codes that docs/cli.md promises.
@main
enum Program {
  static func main() async {
    do {
      var command = try Dossier.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let outcome as Outcome {
      if let message = outcome.message { Notice.write("dossier: \(message)") }
      exit(outcome.code)
    } catch {
      let message = Dossier.fullMessage(for: error)
      guard Dossier.exitCode(for: error) != .success else {
        print(message)
        exit(0)
      }
      for line in message.split(separator: "\n") { Notice.write(String(line)) }
      exit(2)
    }
  }
}

/// How a command ends when it does not end well.
struct Outcome: Error {
  var code: Int32
  /// One line for stderr, or nil where everything has been said.
  var message: String?

  /// Done, but some inputs could not be read; each has been named.
  static let incomplete = Outcome(code: 1)

  /// Nothing done.
  static func failure(_ message: String) -> Outcome { Outcome(code: 2, message: message) }
}
