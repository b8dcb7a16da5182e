import Foundation

/// A text with what people marked in it, offsets in Unicode scalars.
struct MarkedText: Decodable {
  struct Span: Decodable, Hashable {
    var start: Int
    var end: Int
    var type: String

    func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  }

  /// Mentions of one thing.
  struct Cluster: Decodable {
    struct Mention: Decodable {
      var start: Int
      var end: Int
      var type: String
      /// "named" for names; nouns and pronouns are not looked at.
      var kind: String
    }
    var cluster: String
    var mentions: [Mention]
  }

  var id: String
  var text: String
  var entities: [Span]?
  var clusters: [Cluster]?

  /// The texts of a file of JSON lines.
  static func texts(at file: URL) throws -> [MarkedText] {
    let bytes = [UInt8](try Data(contentsOf: file))
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(MarkedText.self, from: Data($0))
    }
  }
}
