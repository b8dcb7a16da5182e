import Foundation
import Importing
import NewsLibrary
import NewsModel
import Testing

/// A folder of five documents that the gold describes.
struct Corpus: Sendable, CustomTestStringConvertible {
  var name: String
  var folder: URL

  static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sample corpus, and the pages it retells where they stand beside the project.
  static let all: [Corpus] = {
    let root = tests.deletingLastPathComponent()
    let ours = Corpus(name: "seeds", folder: root.appending(path: "seeds"))
    let original = root.deletingLastPathComponent().appending(path: "shared/seeds")
    let isThere = FileManager.default.fileExists(atPath: original.path)
    return isThere ? [ours, Corpus(name: "original seeds", folder: original)] : [ours]
  }()

  var testDescription: String { name }

  /// The documents in the order of the gold.
  func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0) }
  }

  /// A library in memory with the whole corpus.
  func library() async throws -> NewsLibrary {
    let library = try NewsLibrary.inMemory()
    let report = try await Importer(library: library).run([folder.path])
    guard report.problems.isEmpty else { throw Unreadable(problems: report.problems) }
    return library
  }

  struct Unreadable: Error { var problems: [ImportProblem] }
}

extension NewsLibrary {
  /// The articles of one document, the main one first.
  func articles(of file: URL) throws -> [ArticleDetail] {
    guard let id = try article(atPath: file.resolvingSymlinksInPath().path),
      case .article(let main) = try answer(.article(id))
    else { return [] }
    return try [main]
      + main.embedded.compactMap { summary in
        guard case .article(let detail) = try answer(.article(summary.id)) else { return nil }
        return detail
      }
  }
}
