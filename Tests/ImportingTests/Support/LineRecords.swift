import Foundation
import NewsLibrary
import NewsModel

@testable import ArticleParsing
@testable import Importing

/// Reads files of records that tests write: "RECORDS", then a line for each.
///
/// `key|title|text` is a record, `* title` a teaser, `? reason` a line that can't be read,
/// `!` ends the reading with an error. A bar within a text is written "¦".
struct LineRecords: RecordReader {
  private let bytes: ByteReader
  private let name: String
  private let modified: CalendarDate?
  private var line = 1
  private var teasers: [Teaser] = []

  init(_ source: RecordSource) {
    bytes = source.bytes
    name = source.name
    modified = source.modified
  }

  mutating func next() throws(ParsingError) -> RecordItem? {
    while let (bytes, _) = try bytes.line(limit: 1 << 20) {
      defer { line += 1 }
      let text = String(decoding: bytes, as: UTF8.self)
      if text.isEmpty || text == "RECORDS" { continue }
      switch text.first {
      case "!": throw .broken("is cut off")
      case "?": return .problem(RecordProblem(place: "line \(line)", reason: "has no text"))
      case "*": teasers.append(Teaser(title: String(text.dropFirst(2)), url: "https://w.example"))
      default: return .record(record(text.split(separator: "|").map(String.init)))
      }
    }
    defer { teasers = [] }
    return teasers.isEmpty ? nil : .listing(Listing(title: "The wire", teasers: teasers))
  }

  private func record(_ fields: [String]) -> Record {
    let text = fields.dropFirst().joined(separator: "\n\n").replacing("¦", with: "|")
    let document = RawDocument(
      bytes: Array(text.utf8), name: "\(name) line \(line)", modified: modified,
      stated: StatedDetails(title: fields.count > 1 ? fields[1] : nil))
    return Record(key: fields[0], document: document)
  }
}

extension FileFormats {
  /// The format of `LineRecords` alone.
  static let lines = FileFormats(readers: [
    FileFormat(
      tells: { $0.starts(with: "RECORDS".utf8) }, isFoundInRecords: true,
      reader: { LineRecords($0) })
  ])
}

/// A folder of files with the library they are imported into.
struct Desk {
  let folder: Folder
  let library: NewsLibrary
  private let importer: Importer
  /// Where the library stands, where it is on disk.
  private let shelf: Folder

  init(_ files: [String: String], formats: FileFormats = .lines, isOnDisk: Bool = false) throws {
    folder = try Folder(files)
    shelf = try Folder([:])
    library = try isOnDisk ? .open(shelf.path + "/library.sqlite") : .inMemory()
    // Its readers load their lists once, which costs more than most tests.
    importer = Importer(library: library, formats: formats)
  }

  /// The file of records that holds `lines`.
  static func records(_ lines: String...) -> String {
    (["RECORDS"] + lines).joined(separator: "\n") + "\n"
  }

  /// A line that holds an article.
  static func line(_ key: String, _ title: String, _ more: String = "") -> String {
    "\(key)|\(title)|Kesdal Systems will deliver four cranes to Riga, the company said.\(more)"
      + "|The port authority expects the first of them in spring and trains forty operators."
  }

  func path(_ name: String) -> String { folder.path + "/" + name }

  @discardableResult
  func run(_ names: String...) async throws -> ImportReport {
    let paths = names.isEmpty ? [folder.path] : names.map(path)
    return try await importer.run(paths)
  }

  func stats() throws -> LibraryStats {
    guard case .stats(let stats) = try library.answer(.stats) else { return LibraryStats() }
    return stats
  }

  /// The listed articles as "file#key: title", gone ones in brackets, sorted.
  func articles() throws -> [String] {
    let query = LibraryQuery.articles(order: .title, filter: "", after: nil, limit: 1000)
    guard case .articles(let page) = try library.answer(query) else { return [] }
    return page.rows.map { row in
      let text = "\(row.path.dropFirst(folder.path.count + 1)): \(row.title)"
      return row.isGone ? "(\(text))" : text
    }.sorted()
  }
}

/// What an import did, in numbers.
struct Counts: Equatable {
  var added = 0
  var changed = 0
  var unchanged = 0
  var gone = 0
  var problems = 0
}

extension ImportReport {
  var counts: Counts {
    Counts(
      added: added, changed: changed, unchanged: unchanged, gone: gone, problems: problems.count)
  }
}
