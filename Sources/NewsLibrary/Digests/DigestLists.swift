import FoundationEssentials
import GRDB

/// Digests as lists of JSON, for `json_each` to make rows of.
///
/// What cannot be read is an empty list; the check names it.
extension DatabaseFunction {
  /// `group_list(groups)`: the name groups of local entities, by position.
  static var groupList: DatabaseFunction {
    DatabaseFunction("group_list", argumentCount: 1, pure: true) { values in
      NewestArticles.list(groups(values[0]))
    }
  }

  /// `figure_list(figures, groups)`: of each figure the name group of its subject, its unit and its
  /// measure.
  static var figureList: DatabaseFunction {
    DatabaseFunction("figure_list", argumentCount: 2, pure: true) { values in
      let groups = groups(values[1])
      let figures = (try? ArticleDigest.figures(packed: bytes(values[0]))) ?? []
      return list(
        figures.map { figure in
          [group(figure.subject, of: groups), text(figure.unit), text(figure.measure)]
        })
    }
  }

  /// `quote_list(quotes, groups)`: of each quote the name group of its speaker, or the name of one
  /// that has none.
  static var quoteList: DatabaseFunction {
    DatabaseFunction("quote_list", argumentCount: 2, pure: true) { values in
      let groups = groups(values[1])
      let quotes = (try? ArticleDigest.quotes(packed: bytes(values[0]))) ?? []
      return list(quotes.map { [group($0.speaker, of: groups), text($0.speakerName)] })
    }
  }

  private static func bytes(_ value: DatabaseValue) -> [UInt8] {
    Data.fromDatabaseValue(value).map { Array($0) } ?? []
  }

  private static func groups(_ value: DatabaseValue) -> [Int64] {
    (try? ArticleDigest.groups(packed: bytes(value))) ?? []
  }

  private static func group(_ position: Int?, of groups: [Int64]) -> String {
    guard let position, groups.indices.contains(position) else { return "null" }
    return String(groups[position])
  }

  private static func list(_ items: [[String]]) -> String {
    "[" + items.map { "[" + $0.joined(separator: ",") + "]" }.joined(separator: ",") + "]"
  }

  /// A text as JSON writes it (RFC 8259, section 7).
  private static func text(_ text: String?) -> String {
    guard let text else { return "null" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
