import ArgumentParser
import NewsLibrary
import NewsModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Verify the library file and its invariants.")

  @OptionGroup var options: SharedOptions

  func run() throws {
    let problems = try options.openForReading().check()
    let value = OutputValue.object([
      OutputField("isSound", .bool(problems.isEmpty)),
      OutputField("problems", .strings(problems.map(\.description))),
    ])
    let text = problems.isEmpty ? ["The library is sound."] : problems.map(\.description)
    try options.answer.write(value, text: text)
    if !problems.isEmpty { throw Outcome.incomplete }
  }
}

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count what the library holds.")

  @OptionGroup var options: SharedOptions

  func run() throws {
    guard case .stats(let stats) = try options.openForReading().ask(.stats) else { return }
    let fields = Self.fields(stats)
    let width = fields.map(\.name.count).max() ?? 0
    let lines = fields.map { field in
      field.name + String(repeating: " ", count: width - field.name.count + 2) + field.value.flat
    }
    try options.answer.write(.object(fields), text: lines)
  }

  private static func fields(_ stats: LibraryStats) -> [OutputField] {
    let entities = EntityKind.allCases.map { kind in
      OutputField(kind.plural, .integer(stats.entities[kind] ?? 0))
    }
    return [
      OutputField("documents", .integer(stats.documents)),
      OutputField("articles", .integer(stats.articles)),
      OutputField("embedded", .integer(stats.embedded)), OutputField("gone", .integer(stats.gone)),
    ] + entities + [
      OutputField("mentions", .integer(stats.mentions)),
      OutputField("links", .integer(stats.links)),
      OutputField("figures", .integer(stats.figures)),
      OutputField("quotes", .integer(stats.quotes)),
      OutputField("teasers", .integer(stats.teasers)),
      OutputField("fileSize", .integer(stats.fileSize)),
      OutputField("lastImport", .optional(stats.lastImport)),
    ]
  }
}
