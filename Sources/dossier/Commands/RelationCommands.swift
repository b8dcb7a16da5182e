import ArgumentParser
import NewsLibrary
import NewsModel

struct RelatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related", abstract: "List articles related to one, with the reasons.")

  @Argument(help: "An article: its id or path.")
  var article: String

  @OptionGroup var options: SharedOptions

  func run() throws {
    let library = try options.openForReading()
    let id = try Subject.article(article, in: library)
    guard case .related(let rows) = try library.ask(.related(id, limit: options.limit ?? 20)) else {
      return
    }
    try options.answer.write(rows)
  }
}

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Show the shortest chain of evidence between two entities.")

  @Argument(help: "An entity: its id or name.")
  var start: String

  @Argument(help: "Another entity: its id or name.")
  var end: String

  @OptionGroup var options: SharedOptions

  func run() throws {
    let library = try options.openForReading()
    let from = try Subject.entity(start, in: library)
    let to = try Subject.entity(end, in: library)
    guard let steps = try library.path(from: from, to: to) else {
      throw Outcome.failure(
        "no chain of evidence leads from \"\(start)\" to \"\(end)\" in six steps through the "
          + "newest \(EntityPath.newest) articles of each name, \(EntityPath.mostArticles) in all")
    }
    try options.answer.write(steps)
  }
}

extension PathStep: Record {
  static var columns: [String] { ["FROM", "TIE", "TO", "ARTICLE", "BECAUSE"] }

  var fields: [OutputField] {
    [
      OutputField("from", .object(from.fields)), OutputField("to", .object(to.fields)),
      OutputField("label", .optional(label)), OutputField("article", .article(evidence.article)),
      OutputField("sentence", .string(evidence.sentence)),
    ]
  }

  var cells: [String] {
    [from.name, label ?? "named with", to.name, evidence.article.text, evidence.sentence]
  }
}

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "List dated sentences in order.")

  @Argument(help: "An entity, to list only sentences that name it: its id or name.")
  var entity: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    let library = try options.openForReading()
    let id = try entity.map { try Subject.entity($0, in: library) }
    try options.answer.write(library.timeline(of: id, limit: options.limit))
  }
}
