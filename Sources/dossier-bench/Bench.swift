import ArgumentParser

/// Makes corpora and measures the program on them; docs/benchmarks.md says what is measured.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-bench", abstract: "Generate corpora and measure Dossier on them.",
    subcommands: [
      GenerateCommand.self, LibraryBench.self, ExplorerBench.self, ParsingBench.self,
      ExtractionBench.self, CrowdBench.self, KillBench.self,
    ])
}

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write a reproducible corpus of news articles.")

  @Option(help: "How many articles.")
  var articles: Int

  @Option(help: "Two corpora of the same seed are the same.")
  var seed: UInt64 = 1

  @Argument(help: "The folder to write to; made where it is missing.")
  var folder: String

  func run() throws {
    try CorpusGenerator(seed: seed).write(articles: articles, to: folder)
  }
}
