import ArgumentParser
import ArticleParsing
import Foundation

/// Measures how well and how fast articles are found, beside other extractors on the same pages.
struct ParsingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parsing", abstract: "Measure article extraction on pages with gold.",
    discussion: """
      FOLDER holds html-SET.json, the folder html-SET and, where there is one, pagetext-SET.jsonl; \
      docs/benchmarks.md shows what they hold. The peers are installed from PyPI.
      """)

  @Argument(help: "The folder of pages and gold.")
  var folder: String

  @Option(help: "Which of the folder's sets.")
  var set = "dev"

  @Option(help: "The gold of the HTML pages (html-SET.json of the folder).")
  var gold: String?

  @Option(help: "Where the HTML pages lie (html-SET of the folder).")
  var pages: String?

  @Option(help: "The bare texts with their gold (pagetext-SET.jsonl of the folder).")
  var texts: String?

  @Option(help: "How many rounds are timed, after one that warms up.")
  var rounds = 5

  @Option(help: "How long a line must be for the long-line rule, in characters.")
  var longLine = 80

  @Option(help: "Keep the peers' virtual environment in this folder, or use the one there.")
  var peers: String?

  @Flag(name: .customLong("no-peers"), help: "Measure Dossier alone.")
  var isAlone = false

  @Option(help: "Write all figures to this file, too.")
  var json: String?

  func validate() throws {
    guard (1...1000).contains(rounds) else { throw ValidationError("--rounds takes 1 to 1000.") }
  }

  func run() throws {
    let parser = ArticleParser()
    let html = try htmlPages()
    let bare = try bareTexts()
    let readings = html.map { PageReading($0.document(), by: parser) }
    var report = ParsingReport(html: .init(html, readings, worst: 10))
    let withURL = html.map { PageReading($0.document(statesURL: true), by: parser).details }
    let speed = ParsingSpeed(html, rounds: rounds)
    report.add(speed, rounds: rounds, html)
    var found = [("Dossier", readings.map(\.details)), ("Dossier, URL stated", withURL)]
    switch peerAnswer(on: html) {
    case .success(let answer):
      report.add(answer, html)
      found.append(("trafilatura", answer.details.map { FoundDetails($0) }))
    case .failure(let error): report.peersLeftOut = error.reason
    }
    report.add(found, html)
    report.addFaults(readings.map(\.details), html)
    if let bare { report.add(bare, by: parser, longLine: longLine) }
    print(report.printed)
    if let json { try write(report, to: json) }
  }

  private var root: URL { URL(filePath: folder) }

  private func htmlPages() throws -> [GoldPage] {
    try GoldPage.pages(
      gold: gold.map { URL(filePath: $0) } ?? root.appending(path: "html-\(set).json"),
      folder: pages.map { URL(filePath: $0) } ?? root.appending(path: "html-\(set)"))
  }

  /// The bare texts, or nil where none are named and the folder has none.
  private func bareTexts() throws -> [GoldPage]? {
    let usual = root.appending(path: "pagetext-\(set).jsonl")
    guard texts != nil || FileManager.default.fileExists(atPath: usual.path) else { return nil }
    return try GoldPage.texts(in: texts.map { URL(filePath: $0) } ?? usual)
  }

  private func peerAnswer(on pages: [GoldPage]) -> Result<PeerAnswer, PeersUnavailable> {
    guard !isAlone else { return .failure(PeersUnavailable(reason: "as asked")) }
    let exchange = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: exchange) }
    do {
      try FileManager.default.createDirectory(at: exchange, withIntermediateDirectories: true)
    } catch {
      return .failure(PeersUnavailable(reason: error.localizedDescription))
    }
    FileHandle.standardError.write(Data("Asking the peers; this takes minutes.\n".utf8))
    let environment = peers.map { URL(filePath: $0) } ?? exchange.appending(path: "environment")
    let program = PeerProgram(environment: environment, exchange: exchange, rounds: rounds)
    return Result { () throws(PeersUnavailable) in try program.answer(on: pages) }
  }

  private func write(_ report: ParsingReport, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(report).write(to: URL(filePath: path))
  }
}
