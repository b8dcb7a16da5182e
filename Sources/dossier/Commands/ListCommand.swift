import ArgumentParser
import NewsLibrary
import NewsModel

/// What `dossier list` can list.
enum ListKind: String, CaseIterable, ExpressibleByArgument {
  case articles, companies, programs, people, organizations, places, outlets, equipment, events
  case figures, quotes, stories, teasers

  /// The kind of entity it lists, or nil where it lists something else.
  var entityKind: EntityKind? { EntityKind(plural: rawValue) }

  /// Writes all of the kind, or the first `limit`.
  func write(from library: NewsLibrary, limit: Int?, to answer: Answer) throws {
    if let entityKind {
      return try answer.write(library.entities(entityKind, limit: limit))
    }
    switch self {
    case .figures: try answer.write(library.figures(limit: limit))
    case .quotes: try answer.write(library.quotes(limit: limit))
    case .teasers: try answer.write(library.teasers(limit: limit))
    case .stories: try answer.write(library.stories(limit: limit))
    default: try answer.write(library.articles(limit: limit))
    }
  }
}

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List everything of one kind.")

  @Argument(help: "What to list.")
  var kind: ListKind

  @OptionGroup var options: SharedOptions

  func run() throws {
    try kind.write(from: options.openForReading(), limit: options.limit, to: options.answer)
  }
}
