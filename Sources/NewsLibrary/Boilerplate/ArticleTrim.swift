import GRDB
public import NewsModel

/// An article to be read anew, without the lines that its source repeats or with them again.
public struct ArticleTrim: Sendable {
  /// The article as it is to be.
  public var article: Article
  let id: Int64
  let document: Int64
  let leftOut: [LeftOutPart]
  /// The pieces of the page that are junk for it, by position.
  let pieces: [Int]
}

/// A part of an article that was left out, with its number among the parts of the page.
struct LeftOutPart: Equatable, Sendable {
  var position: Int
  var role: PartRole
  var text: String

  /// Those of an article, in the order of its page.
  static func fetch(_ db: Database, article: Int64) throws -> [LeftOutPart] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT position, role, text FROM left_out_part WHERE article_id = ? ORDER BY position
          """), arguments: [article]
    ).map { row in
      LeftOutPart(
        position: row["position"], role: PartRole(rawValue: row["role"]) ?? .body,
        text: row["text"])
    }
  }
}

extension Article {
  /// The article with `texts` as its only parts.
  fileprivate func with(_ texts: [(role: PartRole, text: String)]) -> Article {
    var copy = self
    copy.text = ""
    copy.parts = []
    for (role, text) in texts { copy.append(text, as: role) }
    return copy
  }

  private var texts: [(role: PartRole, text: String)] {
    parts.map { ($0.role, text(in: $0.span)) }
  }

  /// The article as its page has it, with the parts that were left out.
  func restoring(_ leftOut: [LeftOutPart]) -> Article {
    guard !leftOut.isEmpty else { return self }
    var texts = texts
    for part in leftOut.sorted(by: { $0.position < $1.position }) {
      texts.insert((part.role, part.text), at: min(part.position, texts.count))
    }
    return with(texts)
  }

  /// The article without the parts of these numbers.
  func leavingOut(_ positions: Set<Int>) -> Article {
    guard !positions.isEmpty else { return self }
    return with(texts.enumerated().filter { !positions.contains($0.offset) }.map(\.element))
  }

  /// Whether its text is its parts and nothing else, so that it can be taken apart and restored.
  var consistsOfParts: Bool { with(texts) == self }
}
