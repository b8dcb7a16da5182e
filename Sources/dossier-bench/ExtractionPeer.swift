import EntityExtraction
import Foundation
import NewsModel

/// What spaCy's small architecture makes of the same texts after learning from the same articles, as
/// `script/extraction-peers` tells it.
struct ExtractionPeer: Decodable {
  var version: String
  /// The names of each text.
  var found: [[MarkedText.Span]]
  /// As spaCy counts them, in all texts.
  var tokens: Int
  /// Processor time of all texts: the name recogniser alone.
  var recogniserSeconds: Double
  /// The same with tagger and parser, as the small pipelines have them.
  var pipelineSeconds: Double

  /// Trains and asks spaCy; takes many minutes.
  static func answer(
    learningFrom training: String, _ open: String?, reading texts: [MarkedText], epochs: Int,
    rounds: Int, environment: URL, exchange: URL
  ) throws(PeersUnavailable) -> ExtractionPeer {
    do {
      try FileManager.default.createDirectory(at: exchange, withIntermediateDirectories: true)
      let lessons = exchange.appending(path: "training.jsonl")
      let question = exchange.appending(path: "texts.jsonl")
      try write(try own(training) + (open.map { try openSets($0) } ?? []), to: lessons)
      try write(texts.map { Line(id: $0.id, text: $0.text, entities: []) }, to: question)
      let answer = exchange.appending(path: "answer.json")
      try PeerScript(name: "extraction-peers", exchange: exchange).run([
        "--environment", environment.path, "--epochs", "\(epochs)", "--rounds", "\(rounds)",
        lessons.path, question.path, answer.path,
      ])
      return try JSONDecoder().decode(Self.self, from: Data(contentsOf: answer))
    } catch let error as PeersUnavailable {
      throw error
    } catch {
      throw PeersUnavailable(reason: "\(error.localizedDescription)")
    }
  }

  private struct Line: Codable {
    struct Span: Codable {
      var start: Int
      var end: Int
      var type: String
    }
    var id: String
    var text: String
    var entities: [Span]
  }

  private static func write(_ lines: [Line], to file: URL) throws {
    let encoder = JSONEncoder()
    let rows = try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    try (rows.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  private static func own(_ folder: String) throws -> [Line] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try files.filter { $0.hasSuffix(".txt") }.flatMap { file in
      try AnnotationReader.articles(
        in: String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      ).map { article in
        let text = article.article.text
        return Line(
          id: "\(file):\(article.line)", text: text,
          entities: article.names.map { name in
            let start = text.substring(utf8: 0..<name.span.lowerBound).unicodeScalars.count
            let count = text.substring(utf8: name.span).unicodeScalars.count
            return Line.Span(start: start, end: start + count, type: Self.type(of: name.kind))
          })
      }
    }
  }

  private static func type(of kind: EntityKind) -> String {
    switch kind {
    case .person: "person"
    case .place: "place"
    case .company, .organization, .outlet: "organisation"
    case .program, .equipment, .event: "misc"
    }
  }

  private static func openSets(_ folder: String) throws -> [Line] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try files.filter { $0.hasSuffix(".jsonl") }.flatMap { file in
      try MarkedText.texts(at: URL(filePath: folder + "/" + file)).map { text in
        Line(
          id: text.id, text: text.text,
          entities: (text.entities ?? []).compactMap { span in
            let type = span.type == "company" ? "organisation" : span.type
            guard ["person", "place", "organisation", "misc"].contains(type) else { return nil }
            return Line.Span(start: span.start, end: span.end, type: type)
          })
      }
    }
  }
}
