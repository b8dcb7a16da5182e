import ArticleParsing
import Foundation
import GRDB
import NewsLibrary
import NewsModel
import Testing

@testable import Importing

/// Libraries made anew from the documents they keep.
@Suite struct RebuildTests {
  private static let files = [
    "a.txt":
      "Kesdal Systems grows\n\nKesdal Systems of Riga hired forty people, Anna Weber said.\n",
    "b.txt": "Cranes for Riga\n\nThe port of Riga ordered cranes from Kesdal Systems on Tuesday.\n",
    "c.jsonl": """
    {"title": "Locks for Kiel", "text": "Kesdal Systems builds locks for Kiel.", "url": "https://x.example/1"}
    {"title": "Ferries for Turku", "text": "Anna Weber of Kesdal Systems went to Turku.", "date": "2025-03-04"}
    """,
  ]

  private static func library() async throws -> Desk {
    let desk = try Desk(files, formats: .known, isOnDisk: true)
    try await desk.run()
    return desk
  }

  /// Makes what is stored of the first article unreadable, and a count wrong.
  private static func damage(_ path: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.write { db in
      try db.execute(
        sql: """
          UPDATE article_body SET bytes = x'0301' WHERE article_id = 1;
          UPDATE counter SET value = 99 WHERE name = 'mentions'
          """)
    }
    try database.close()
  }

  @Test func aSoundLibraryComesOutTheSame() async throws {
    let desk = try await Self.library()
    let before = try desk.library.canonicalDump()
    let entities = try desk.library.entities(named: "Kesdal Systems").map(\.id)
    let path = try #require(desk.library.path)
    let report = try await Rebuilder(path: path).run()
    #expect(report.documents == 4)
    #expect(report.changedTexts == 0)
    #expect(report.damaged == [])
    #expect(report.keptAt == nil)
    let after = try NewsLibrary.open(path)
    #expect(try after.canonicalDump() == before)
    #expect(try after.check() == [])
    #expect(try after.entities(named: "Kesdal Systems").map(\.id) == entities)
  }

  @Test func theFilesAreNotNeeded() async throws {
    let desk = try await Self.library()
    for name in Self.files.keys { try FileManager.default.removeItem(atPath: desk.path(name)) }
    let report = try await Rebuilder(path: try #require(desk.library.path)).run()
    #expect(report.after.articles == 4)
  }

  @Test func whatIsDamagedIsToldAndTheRestIsThere() async throws {
    let desk = try await Self.library()
    let path = try #require(desk.library.path)
    try Self.damage(path)
    #expect(try !NewsLibrary.open(path).check().isEmpty)
    let report = try await Rebuilder(path: path).run()
    #expect(report.damaged.count == 1)
    let kept = try #require(report.keptAt)
    #expect(FileManager.default.fileExists(atPath: kept))
    let after = try NewsLibrary.open(path)
    #expect(try after.check() == [])
    #expect(report.after.articles == 3)
    _ = try await Importer(library: after).run([desk.folder.path])
    guard case .stats(let stats) = try after.answer(.stats) else { return }
    #expect(stats.articles == 4)
  }
}
