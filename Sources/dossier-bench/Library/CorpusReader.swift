import Foundation

/// Reads a corpus that `CorpusGenerator` wrote.
struct CorpusReader {
  var folder: URL

  /// Gives `body` every article in the order of numbers, one unit in memory at a time.
  ///
  /// Files that are no generated articles are passed over.
  func read(_ body: (GeneratedArticle) throws -> Void) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      try Task.checkCancellation()
      let unit = folder.appending(path: name)
      if unit.pathExtension == "jsonl" {
        let lines = try Data(contentsOf: unit).split(separator: UInt8(ascii: "\n"))
        for line in lines {
          try body(JSONDecoder().decode(GeneratedArticle.self, from: Data(line)))
        }
      } else {
        for file in try FileManager.default.contentsOfDirectory(atPath: unit.path).sorted() {
          let page = try String(contentsOf: unit.appending(path: file), encoding: .utf8)
          if let article = GeneratedArticle(page: page) { try body(article) }
        }
      }
    }
  }
}
