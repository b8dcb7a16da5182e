import ArticleParsing
import Foundation
import NewsModel

/// Pages that tests parse, and where they lie.
enum Page {
  static func parsed(_ text: String, modified: CalendarDate? = nil) throws -> ParsedDocument {
    let document = RawDocument(bytes: Array(text.utf8), name: "page.txt", modified: modified)
    return try ArticleParser().parse(document)
  }

  static func fixture(_ name: String) throws -> String {
    try text(at: folder.appending(path: "Fixtures/\(name)"))
  }

  static func text(at url: URL) throws -> String {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  static let fixtures = [
    "portal-page.txt", "magazine-page.txt", "menu-page.txt", "notes.md", "agency-report.txt",
    "outlet-page.txt", "recipe-page.txt",
  ]

  /// The project's sample corpus and, where it lies beside the repository, the one it is modelled
  /// on.
  static var samples: [URL] {
    let project = folder.deletingLastPathComponent().deletingLastPathComponent()
    let folders = [
      project.appending(path: "seeds"),
      project.deletingLastPathComponent().appending(path: "shared/seeds"),
    ]
    return folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0) }
    }
  }

  fileprivate static var folder: URL {
    URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  }
}

extension ParsedDocument {
  /// The document put together again from its pieces.
  var reassembled: String {
    var lines: [Int: String] = [:]
    for piece in pieces { lines[piece.line, default: ""] += piece.text }
    let last = pieces.last?.line ?? 0
    return (1...max(1, last)).map { lines[$0] ?? "" }.joined(separator: "\n")
  }

  /// The roles of the pieces of each line that is not blank.
  func roles(ofLineContaining words: String) -> [PieceRole] {
    let line = pieces.first { $0.text.contains(words) }?.line
    return pieces.filter { $0.line == line }.map(\.role)
  }
}

extension Page {
  /// The document that lists the rules.
  static func formats() throws -> String {
    try text(
      at: folder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/formats.md"))
  }
}
