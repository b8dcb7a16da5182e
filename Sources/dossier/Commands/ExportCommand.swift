import ArgumentParser
import NewsLibrary
import NewsModel

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the whole library, or one kind of it, to stdout.",
    discussion: """
      json gives one object {articles, entities}; jsonl one object a line; csv and text give one \
      table, the articles' unless --only says otherwise.
      """)

  @Option(help: ArgumentHelp("Only this kind.", valueName: "kind"))
  var only: ListKind?

  @OptionGroup var options: SharedOptions

  func run() throws {
    let library = try options.openForReading()
    let isTable = options.format == .csv || options.format == .text
    if let kind = only ?? (isTable ? .articles : nil) {
      return try kind.write(from: library, limit: options.limit, to: options.answer)
    }
    if options.format == .jsonl {
      try forEachArticle(of: library) { try write($0) }
      try forEachEntity(of: library) { try write($0) }
    } else {
      try writeDocument(library)
    }
  }

  /// Writes one JSON object piece by piece: a whole library need not fit in memory.
  private func writeDocument(_ library: NewsLibrary) throws {
    var separator = ""
    let writeNext: (OutputValue) throws -> Void = { value in
      try write(value, before: separator)
      separator = ","
    }
    options.answer.print(lines: ["{\"articles\": ["])
    try forEachArticle(of: library, writeNext)
    separator = ""
    options.answer.print(lines: ["], \"entities\": ["])
    try forEachEntity(of: library, writeNext)
    options.answer.print(lines: ["]}"])
  }

  private func write(_ value: OutputValue, before: String = "") throws {
    options.answer.print(lines: [before + (try value.json(isPretty: false))])
  }

  private func forEachArticle(
    of library: NewsLibrary, _ body: (OutputValue) throws -> Void
  ) throws {
    for summary in try library.articles(limit: options.limit) {
      guard case .article(let detail) = try library.ask(.article(summary.id)) else { continue }
      try body(ArticleOutput(detail: detail).value)
    }
  }

  private func forEachEntity(
    of library: NewsLibrary, _ body: (OutputValue) throws -> Void
  ) throws {
    for kind in EntityKind.allCases {
      for summary in try library.entities(kind, limit: options.limit) {
        guard case .entity(let detail) = try library.ask(.entity(summary.id, newest: nil)) else {
          continue
        }
        try body(EntityOutput(detail: detail).value)
      }
    }
  }
}
