import ArgumentParser
import EntityExtraction
import Foundation
import NewsModel

/// Measures the extraction on a user's own marked articles.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure what is found against names that you have marked.",
    discussion: """
      A gold file holds articles with names marked in place, as {company:Thales}. A line that begins \
      with === begins an article, T: its headline, D: its dateline. Names count as right where words \
      and kind agree exactly. --errors lists what was missed and what was found beside it.
      """)

  @Argument(help: "Files of marked articles, or folders of such files that end in .txt.")
  var gold: [String]

  @Flag(help: "List every name that was missed or wrongly found instead of the figures.")
  var errors = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    let extractor = Extractor()
    var scores: [EntityKind: AnnotationScore] = [:]
    var mistakes: [MistakeRow] = []
    var articles = 0
    for path in try files() {
      for annotated in try Self.articles(at: path) {
        articles += 1
        let found = extractor.names(of: annotated.article)
        for kind in EntityKind.allCases {
          let (wanted, got) = (
            annotated.names.filter { $0.kind == kind }, found.filter { $0.kind == kind }
          )
          scores[kind, default: AnnotationScore()].add(Self.score(wanted, got))
        }
        mistakes += MistakeRow.all(annotated, found, in: path)
      }
    }
    guard articles > 0 else {
      throw Outcome.failure("no marked articles in \(gold.joined(separator: ", "))")
    }
    if errors {
      try options.answer.write(options.limit.map { Array(mistakes.prefix($0)) } ?? mistakes)
    } else {
      try options.answer.write(Self.rows(scores))
    }
  }

  private static func rows(_ scores: [EntityKind: AnnotationScore]) -> [ScoreRow] {
    var all = AnnotationScore()
    let rows = EntityKind.allCases.map { kind in
      let score = scores[kind] ?? AnnotationScore()
      all.add(score)
      return ScoreRow(kind: kind.rawValue, score: score)
    }
    return rows + [ScoreRow(kind: "all", score: all)]
  }

  private static func score(_ gold: [AnnotatedName], _ found: [AnnotatedName]) -> AnnotationScore {
    var score = AnnotationScore()
    score.gold = gold.count
    score.found = found.count
    score.right = found.count { name in gold.contains(name) }
    return score
  }

  private func files() throws -> [String] {
    try gold.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Outcome.failure("\(path): no such file or folder")
      }
      guard isFolder.boolValue else { return [path] }
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.hasSuffix(".txt") }.sorted().map { path + "/" + $0 }
    }
  }

  private static func articles(at path: String) throws -> [AnnotatedArticle] {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw Outcome.failure("\(path) cannot be read as UTF-8 text")
    }
    do {
      return try AnnotationReader.articles(in: text)
    } catch {
      throw Outcome.failure("\(path), \(error)")
    }
  }
}

/// The figures of one kind.
struct ScoreRow: Record {
  var kind: String
  var score: AnnotationScore

  static let columns = ["KIND", "MARKED", "FOUND", "RIGHT", "PRECISION", "RECALL", "F1"]

  var fields: [OutputField] {
    [
      OutputField("kind", .string(kind)), OutputField("gold", .integer(score.gold)),
      OutputField("found", .integer(score.found)), OutputField("right", .integer(score.right)),
      OutputField("precision", .number(score.precision)),
      OutputField("recall", .number(score.recall)), OutputField("f1", .number(score.f1)),
    ]
  }

  var cells: [String] {
    [kind, String(score.gold), String(score.found), String(score.right)]
      + [score.precision, score.recall, score.f1].map { NumberText.fixed($0, digits: 3) }
  }
}

/// A name that was missed, or found where none was marked.
struct MistakeRow: Record {
  var path: String
  var line: Int
  var isMissed: Bool
  var kind: EntityKind
  var text: String

  static let columns = ["FILE", "ARTICLE AT LINE", "WHAT", "KIND", "TEXT"]

  var fields: [OutputField] {
    [
      OutputField("file", .string(path)), OutputField("line", .integer(line)),
      OutputField("mistake", .string(isMissed ? "missed" : "invented")),
      OutputField("kind", .string(kind.rawValue)), OutputField("text", .string(text)),
    ]
  }

  var cells: [String] {
    [path, String(line), isMissed ? "missed" : "invented", kind.rawValue, text]
  }

  /// What `found` misses of the marked names and has beside them, in text order.
  static func all(
    _ annotated: AnnotatedArticle, _ found: [AnnotatedName], in path: String
  ) -> [MistakeRow] {
    let missed = annotated.names.filter { !found.contains($0) }.map { ($0, true) }
    let invented = found.filter { !annotated.names.contains($0) }.map { ($0, false) }
    return (missed + invented).sorted { $0.0.span.lowerBound < $1.0.span.lowerBound }
      .map { name, isMissed in
        MistakeRow(
          path: path, line: annotated.line, isMissed: isMissed, kind: name.kind,
          text: annotated.article.text(in: name.span))
      }
  }
}
