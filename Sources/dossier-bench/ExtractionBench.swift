import ArgumentParser
import EntityExtraction
import Foundation

/// Measures how well names, amounts and dates are found, and how fast.
struct ExtractionBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extraction", abstract: "Measure what is found in texts with gold.",
    discussion: """
      FOLDER holds worldwide-SET.jsonl, program-SET.jsonl and alias-gum-SET.jsonl; docs/benchmarks.md \
      shows what they hold. With --training, spaCy's small architecture learns from the same articles \
      and reads the same texts; it is installed from PyPI.
      """)

  @Argument(help: "The folder of texts with gold.")
  var folder: String

  @Option(help: "Which of the folder's sets.")
  var set = "dev"

  @Option(help: "How many rounds are timed, after one that warms up.")
  var rounds = 5

  @Option(help: "A folder of marked articles that spaCy learns from.")
  var training: String?

  @Option(help: "A folder of openly licensed sets that spaCy learns from.")
  var open: String?

  @Option(help: "Keep spaCy's virtual environment in this folder, or use the one there.")
  var peers: String?

  @Option(help: "How often spaCy goes over the articles.")
  var epochs = 8

  @Option(help: "Print this many names of programs that were found, to be read.")
  var hits = 0

  func validate() throws {
    guard (1...1000).contains(rounds) else { throw ValidationError("--rounds takes 1 to 1000.") }
  }

  func run() throws {
    let root = URL(filePath: folder)
    let extractor = Extractor()
    let news = try MarkedText.texts(at: root.appending(path: "worldwide-\(set).jsonl"))
    let found = news.map { FoundSpans(extractor.spans(in: $0.text)) }
    print(ExtractionReport.names(news, [("Dossier", found)]))
    let programs = try MarkedText.texts(at: root.appending(path: "program-\(set).jsonl"))
    let programsFound = programs.map { FoundSpans(extractor.spans(in: $0.text)) }
    print("\n" + ExtractionReport.programs(programs, programsFound))
    let clustered = try MarkedText.texts(at: root.appending(path: "alias-gum-\(set).jsonl"))
    let aliases = clustered.map { FoundSpans(extractor.spans(in: $0.text)) }
    print("\n" + ExtractionReport.aliases(clustered, aliases))
    let speed = ExtractionSpeed(news, extractor, rounds: rounds)
    print("\n" + speed.line)
    if hits > 0 { print("\n" + ExtractionReport.hits(news, found, count: hits)) }
    guard let training else { return }
    switch askPeer(training, about: news) {
    case .success(let answer):
      let spans = answer.found.map { FoundSpans(peer: $0) }
      let name = "spaCy \(answer.version) small"
      print("\n" + ExtractionReport.names(news, [("Dossier", found), (name, spans)]))
      print("\n" + speed.line(beside: answer))
    case .failure(let error): print("\nspaCy is left out: \(error.reason)")
    }
  }

  private func askPeer(
    _ training: String, about texts: [MarkedText]
  ) -> Result<ExtractionPeer, PeersUnavailable> {
    let exchange = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: exchange) }
    FileHandle.standardError.write(Data("Training spaCy; this takes many minutes.\n".utf8))
    return Result { () throws(PeersUnavailable) in
      try ExtractionPeer.answer(
        learningFrom: training, open, reading: texts, epochs: epochs, rounds: rounds,
        environment: peers.map { URL(filePath: $0) } ?? exchange.appending(path: "environment"),
        exchange: exchange)
    }
  }
}

/// What was found in one text, in the gold's words for types.
struct FoundSpans {
  /// The types that the gold knows; a company, organization or outlet is an "organisation" there.
  var spans: Set<MarkedText.Span> = []
  /// The programs among the names.
  var programs: Set<MarkedText.Span> = []
  /// Names with the number of what they mean.
  var entities: [(span: MarkedText.Span, entity: Int)] = []

  init(_ found: [TypedSpan]) {
    for typed in found {
      let type: String? =
        switch typed.type {
        case .company, .organization, .outlet: "organisation"
        case .person, .place, .money, .date: typed.type.rawValue
        case .program, .equipment, .event, .percent, .quantity, .relativeDate: nil
        }
      let (start, end) = (typed.span.lowerBound, typed.span.upperBound)
      let span = MarkedText.Span(start: start, end: end, type: type ?? typed.type.rawValue)
      if type != nil { spans.insert(span) }
      if typed.type == .program { programs.insert(span) }
      if let entity = typed.entity { entities.append((span, entity)) }
    }
  }

  init(peer found: [MarkedText.Span]) { spans = Set(found.filter { $0.type != "misc" }) }
}
