import Foundation
import NewsModel

/// What a person found in one document of the sample corpus; Gold/README.md has the format.
struct GoldDocument: Decodable, Sendable {
  struct Piece: Decodable, Sendable {
    var role: ArticleRole
    /// As `seeds/` has it.
    var title: String
    var source: String?
    var byline: String?
    var hasStandfirst: Bool
    /// As `seeds/` has them.
    var headings: [String]
    var takeaways: Int
    var captions: Int
    var credits: Int
    var notices: Int
    var teasers: Int
  }

  struct Entity: Decodable, Sendable {
    var kind: EntityKind
    var name: String
    /// Every surface form that is right for it, the canonical one included.
    var names: [String]
    /// Indices of the document's articles that name it.
    var articles: [Int]
    /// Whether people may disagree: it counts neither as missing nor as wrong.
    var optional: Bool?
  }

  struct Figure: Decodable, Sendable {
    var article: Int
    var unit: String?
    var value: Double
    var subject: String?
  }

  struct Quote: Decodable, Sendable {
    var article: Int
    var speaker: String?
    var words: String?
  }

  struct Link: Decodable, Sendable {
    var article: Int
    var from: String
    var to: String
    var label: String?
  }

  var document: String
  var articles: [Piece]
  var entities: [Entity]
  var figures: [Figure]
  var quotes: [Quote]
  var links: [Link]

  /// Every gold document, in order.
  static func all() throws -> [GoldDocument] {
    let folder = Corpus.tests.appending(path: "ImportingTests/Gold")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
      .map { name in
        try JSONDecoder().decode(
          GoldDocument.self, from: Data(contentsOf: folder.appending(path: name)))
      }
  }

  /// The entity whose name or forms `name` is, or nil.
  func entity(named name: String) -> Entity? {
    let folded = Self.folded(name)
    return entities.first { $0.forms.contains(folded) }
  }

  /// A name without what writers differ in: case, dashes, dots.
  static func folded(_ name: String) -> String {
    var text = name.lowercased()
    for dash in ["–", "—", "‑"] { text = text.replacingOccurrences(of: dash, with: "-") }
    text = text.replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: ".", with: "")
    text = text.replacingOccurrences(of: "defence", with: "defense")
    return text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
  }
}

extension GoldDocument.Entity {
  var forms: Set<String> { Set((names + [name]).map(GoldDocument.folded)) }
}
