import Foundation
import NewsModel

/// Reads openly licensed sets: JSON lines of `{"id", "text", "entities": [{"start", "end",
/// "type"}]}`, offsets in Unicode scalars.
struct OpenCorpus {
  private struct Line: Decodable {
    struct Entity: Decodable {
      var start: Int
      var end: Int
      var type: String
    }
    var text: String
    var entities: [Entity]
  }

  /// The texts of the file at `path`.
  static func articles(at path: String) throws -> [TrainingArticle] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: UInt8(ascii: "\n")).map { bytes in
      let line = try JSONDecoder().decode(Line.self, from: Data(bytes))
      return TrainingArticle(
        article: Article(plainText: line.text), names: names(of: line))
    }
  }

  private static func names(of line: Line) -> [PossibleName] {
    var offsets: [Int] = [0]
    for scalar in line.text.unicodeScalars {
      offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
    }
    var end = 0
    return line.entities.sorted { ($0.start, $1.end) < ($1.start, $0.end) }.compactMap { entity in
      guard entity.start >= end, entity.start < entity.end, entity.end < offsets.count,
        let meaning = meanings[entity.type]
      else { return nil }
      end = entity.end
      let span = offsets[entity.start]..<offsets[entity.end]
      var kinds = meaning.kinds
      if entity.type == "misc", endsLikeProgram(line.text.substring(utf8: span)) {
        kinds.append(.program)
      }
      return PossibleName(span: span, kinds: kinds, mayBeNone: meaning.mayBeNone)
    }
  }

  /// Whether a name of no particular type ends in a noun that undertakings are named by; films,
  /// prizes and languages do not, and teach that what is no undertaking is none.
  private static func endsLikeProgram(_ name: String) -> Bool {
    let last = name.lowercased().split(whereSeparator: { !$0.isLetter }).last
    return last.map { programNouns.contains(String($0)) } ?? false
  }

  private static let programNouns: Set<String> = [
    "agreement", "treaty", "pact", "accord", "accords", "convention", "protocol", "act", "law",
    "bill", "programme", "program", "initiative", "fund", "plan", "project", "directive",
    "partnership", "charter", "declaration", "constitution", "amendment", "scheme", "strategy",
  ]

  /// What the types of those sets may be among ours.
  private static let meanings: [String: (kinds: [EntityKind], mayBeNone: Bool)] = [
    "person": ([.person], false), "place": ([.place], false),
    "organisation": ([.company, .organization, .outlet], false), "company": ([.company], false),
    "misc": ([.equipment, .event], true), "product": ([.equipment], true),
  ]
}

extension UTF8 {
  /// How many bytes `scalar` takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
  }
}
