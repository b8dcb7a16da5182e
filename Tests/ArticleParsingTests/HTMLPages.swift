import ArticleParsing
import Foundation
import NewsModel
import Testing

/// Web pages that tests parse.
enum HTMLPages {
  private static let parser = ArticleParser()

  static let names = [
    "news-article", "blog-post", "wordpress-page", "table-layout", "gallery", "press-release",
    "live-blog", "documentation", "forum-thread", "single-file", "noscript", "stated-body",
    "feed-fragment", "japanese-shift-jis", "windows-1252", "amp-page",
  ]

  /// The encodings of the fixtures that are not in UTF-8.
  private static let encodings: [String: String.Encoding] = [
    "japanese-shift-jis": .shiftJIS, "windows-1252": .windowsCP1252,
  ]

  static func bytes(of name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/html/\(name).html")))
  }

  /// A fixture's text as Foundation decodes it.
  static func text(of name: String) throws -> String {
    let bytes = try bytes(of: name)
    return String(bytes: bytes, encoding: encodings[name] ?? .utf8) ?? ""
  }

  static func parsed(_ bytes: [UInt8], stated: StatedDetails = StatedDetails()) throws(ParsingError)
    -> ParsedDocument
  {
    try parser.parse(RawDocument(bytes: bytes, name: "page.html", stated: stated))
  }

  static func article(_ page: String, stated: StatedDetails = StatedDetails()) throws -> Article {
    try parsed(Array(page.utf8), stated: stated).articles[0]
  }

  /// What a reader sees of a page, by a walk that shares nothing with the parser: no blanks, since
  /// where those stand depends on the elements.
  static func visibleText(of page: String) -> String {
    let unseen = ["script", "style", "template", "svg", "rt", "rp"]
    var rest = page[...]
    var text = ""
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        rest = rest.range(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased()
      rest = rest.firstIndex(of: ">").map { rest[rest.index(after: $0)...] } ?? ""
      if unseen.contains(name), let end = rest.range(of: "</\(name)", options: .caseInsensitive) {
        rest = rest[end.lowerBound...]
      }
    }
    text += rest
    for (reference, character) in ["&nbsp;": " ", "&quot;": "\"", "&amp;": "&"] {
      text = text.replacing(reference, with: character)
    }
    return text.filter { !$0.isWhitespace }
  }
}

/// What a fixture must be read as.
struct HTMLExpectation: Sendable, CustomTestStringConvertible {
  var page: String
  var title = ""
  var standfirst: String?
  var byline: String?
  var source: String?
  /// The day of publication, as ISO 8601 writes it.
  var day: String?
  var url: String?
  var language: String?
  /// Beginnings of parts, in the order in which they stand.
  var parts: [String] = []
  /// What must not stand in the text.
  var unwanted: [String] = []
  var captions: [String] = []
  var credits: [String] = []
  /// Titles and addresses with a blank between.
  var teasers: [String] = []

  var testDescription: String { page }
}
