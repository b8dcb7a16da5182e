import ArgumentParser
import Foundation
import Importing
import NewsLibrary
import NewsModel

/// Measures importing and asking on a generated corpus.
struct LibraryBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "Measure import and queries on a generated corpus.")

  @Option(help: "How many articles to generate.")
  var articles = 2000

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = folder.appending(path: "corpus").path
    try CorpusGenerator(seed: 1).write(articles: articles, to: corpus)
    let library = try NewsLibrary.open(folder.appending(path: "library.sqlite").path)

    try await measureImport(of: corpus, into: library)
    print(Measurement.header)
    for question in Self.questions {
      var measurement = Measurement()
      for _ in 0..<50 { _ = try measurement.measure { try library.answer(question.query) } }
      print(measurement.row(question.name))
    }
  }

  private func measureImport(of corpus: String, into library: NewsLibrary) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let report = try await Importer(library: library).run([corpus])
    let importing = start.duration(to: clock.now)
    let again = clock.now
    _ = try await Importer(library: library).run([corpus])
    let rescan = again.duration(to: clock.now)
    let seconds =
      Double(importing.components.seconds) + Double(importing.components.attoseconds) / 1e18
    print("import: \(Int(Double(report.articles) / seconds)) articles/s (\(importing))")
    print("re-scan of \(articles) unchanged files: \(rescan)")
    guard case .stats(let stats) = try library.answer(.stats) else { return }
    print("library: \(stats.fileSize / max(1, report.articles)) bytes an article")
  }

  private static let questions: [(name: String, query: LibraryQuery)] = [
    ("first page of articles", .articles(order: .newest, filter: "", after: nil, limit: 200)),
    (
      "first page of companies",
      .entities(.company, order: .mostMentioned, filter: "", after: nil, limit: 200)
    ),
    ("search: one word", .search("thales", limit: 50)),
    ("search: one letter", .search("t", limit: 50)),
    ("search: three words", .search("company said tokyo", limit: 50)),
    ("article", .article(ArticleID(1))),
    ("related articles", .related(ArticleID(1), limit: 20)),
    ("most mentioned entity", .entity(EntityID(1), newest: 300)),
  ]
}
