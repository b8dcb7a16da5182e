import ArgumentParser
import Foundation
import Importing
import NewsLibrary
import NewsModel

/// The library that the explorer is measured on.
struct BenchLibrary {
  var path: String

  /// A library that is there and holds articles; others are a failure that says so.
  static func existing(at path: String) throws -> Self {
    let subject = Self(path: URL(filePath: path).path)
    guard case .stats(let stats) = try subject.open().answer(.stats), stats.articles > 0 else {
      throw ValidationError("\(path) holds no articles to explore.")
    }
    return subject
  }

  /// A library of generated articles, made in `folder`.
  static func generated(articles: Int, in folder: URL) async throws -> Self {
    let corpus = folder.appending(path: "corpus")
    try CorpusGenerator(seed: 1).write(articles: articles, to: corpus.path)
    let path = folder.appending(path: "library.sqlite").path
    _ = try await Importer(library: NewsLibrary.open(path)).run([corpus.path])
    try Task.checkCancellation()
    return Self(path: path)
  }

  /// Opens it to look; while it is open, a program that opens it has less to do.
  func open() throws -> NewsLibrary { try NewsLibrary.open(path, access: .readOnly) }

  /// Reached once the first frame that tells the articles added last has ended.
  ///
  /// Titles are cut as lists cut them, and one may be drawn over what was there in part.
  func landmark() throws -> Landmark {
    let query = LibraryQuery.articles(order: .added, filter: "", after: nil, limit: 8)
    guard case .articles(let page) = try open().answer(query) else { return .frame }
    let titles = page.rows.map { String($0.title.prefix(12)) }.filter { !$0.isEmpty }
    return Landmark(texts: titles, awaitsFrameEnd: true)
  }
}
