import ArgumentParser
import NewsModel

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find articles and entities.",
    discussion: """
      Words must all occur. "A phrase", prefix*, -not and OR work, and so do the fields company:, \
      program:, person:, organization:, place:, outlet:, equipment:, event:, source:, title:, \
      after: and before:.
      """)

  @Argument(help: "What to look for; several words count as one query.")
  var query: [String]

  @Flag(
    name: .customLong("all"),
    help: """
      Rank every match, not the last 2,000 and those most about the words; takes seconds where words \
      are common.
      """)
  var ranksAll = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    let library = try options.openForReading()
    let text = query.joined(separator: " ")
    guard
      case .search(let results) = try library.ask(
        .search(text, limit: options.limit ?? 50, order: ranksAll ? .complete : .thorough))
    else { return }
    if results.entities.isEmpty, results.articles.isEmpty {
      Notice.write("dossier: nothing matches \"\(text)\"")
    }
    try options.answer.write(value(results), text: lines(results))
  }

  private func value(_ results: SearchResults) -> OutputValue {
    let articles = results.articles.map { hit in
      OutputValue.object([
        OutputField("id", .article(hit.summary.id)),
        OutputField("title", .string(hit.summary.title)),
        OutputField("source", .optional(hit.summary.source)),
        OutputField("published", .date(hit.summary.published)),
        OutputField("snippet", .string(hit.snippet)), OutputField("score", .number(hit.score)),
      ])
    }
    let entities = results.entities.map { hit in
      OutputValue.object([
        OutputField("id", .entity(hit.summary.id)),
        OutputField("kind", .string(hit.summary.kind.rawValue)),
        OutputField("name", .string(hit.summary.name)), OutputField("score", .number(hit.score)),
      ])
    }
    return .object([
      OutputField("articles", .array(articles)), OutputField("entities", .array(entities)),
    ])
  }

  private func lines(_ results: SearchResults) -> [String] {
    let entities = results.entities.map { hit in
      "\(hit.summary.id.text)  \(hit.summary.name) (\(hit.summary.kind.rawValue), "
        + "in \(CountText.articles(hit.summary.articleCount)))"
    }
    let articles = results.articles.flatMap { hit in
      ["\(hit.summary.id.text)  \(hit.summary.title)", "      \(hit.snippet)"]
    }
    return entities + articles
  }
}
