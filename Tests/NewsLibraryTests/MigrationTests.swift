import FoundationEssentials
import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

/// Libraries that an earlier version made.
@Suite struct MigrationTests {
  let folder: ScratchFolder
  /// A library of the fourth version with the sample corpus in it.
  let path: String

  init() throws {
    folder = try ScratchFolder()
    path = try Self.copy(ofVersion: 4, in: folder)
  }

  /// A library of an earlier version with the sample corpus in it.
  private static func copy(ofVersion version: Int, in folder: ScratchFolder) throws -> String {
    let path = folder.file("version-\(version).sqlite")
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/version-\(version).library").path
    try FileManager.default.copyItem(atPath: fixture, toPath: path)
    return path
  }

  /// What the old tables say, counted or joined in the order of their keys.
  private static let facts = [
    "SELECT group_concat(text, '|') FROM article",
    "SELECT group_concat(start || '-' || end || ' ' || local || ' ' || rule, '|') FROM mention",
    "SELECT group_concat(from_local || '>' || to_local || coalesce(label, ''), '|') FROM link",
    "SELECT group_concat(line || text || role || rule || coalesce(article, ''), '|') FROM piece",
    "SELECT group_concat(start || '-' || end, '|') FROM sentence",
  ]

  /// The same of what is packed.
  private static func packedFacts(_ library: NewsLibrary) throws -> [String] {
    try library.database.read { db in
      let articles = try Int64.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
      let bodies = try articles.compactMap { try ArticleBodies.fetch(db, $0) }
      let documents = try Int64.fetchAll(db, sql: "SELECT id FROM document ORDER BY id")
      let pieces = try documents.flatMap { try PageSource.page(db, ofDocument: $0).pieces }
      func joined(_ texts: [String]) -> String { texts.joined(separator: "|") }
      return [
        joined(bodies.map { String(decoding: $0.text, as: UTF8.self) }),
        joined(
          bodies.flatMap(\.mentions).map {
            "\($0.span.lowerBound)-\($0.span.upperBound) \($0.entity) \($0.rule)"
          }),
        joined(bodies.flatMap(\.links).map { "\($0.from)>\($0.to)\($0.label?.rawValue ?? "")" }),
        joined(
          pieces.map {
            "\($0.line)\($0.text)\($0.role.rawValue)\($0.rule)"
              + ($0.article.map(String.init) ?? "")
          }),
        joined(bodies.flatMap(\.sentences).map { "\($0.lowerBound)-\($0.upperBound)" }),
      ]
    }
  }

  @Test func nothingIsLostInPacking() throws {
    let old = try DatabaseQueue(path: path)
    let facts = try old.read { db in
      try Self.facts.map { try String.fetchOne(db, sql: $0) ?? "" }
    }
    try old.close()
    let library = try NewsLibrary.open(path)
    #expect(try Self.packedFacts(library) == facts)
    #expect(try library.check() == [])
    #expect(try library.titlesFound(by: "dialogue ").isEmpty == false)
    try library.finishImport()
    #expect(try library.check() == [])
  }

  @Test func documentsWithoutTheirBytesAreReadAgain() throws {
    let known = try NewsLibrary.open(path).knownDocuments()
    #expect(known.values.allSatisfy { $0.modified == -1 })
    #expect(known.count == 5)
  }

  @Test func toReadItItMustBeBroughtUpToDateFirst() throws {
    #expect(throws: LibraryError.older(path: path)) {
      try NewsLibrary.open(path, access: .readOnly)
    }
    _ = try NewsLibrary.open(path)
    #expect(try NewsLibrary.open(path, access: .readOnly).check() == [])
  }

  @Test func aCopyIsKeptUntilItIsUpToDate() throws {
    let copy = path + ".before-update"
    let old = try DatabaseQueue(path: path)
    try old.write { try $0.execute(sql: "UPDATE article SET parts = 'no list' WHERE id = 1") }
    try old.close()
    #expect(throws: LibraryError.self) { try NewsLibrary.open(path) }
    #expect(FileManager.default.fileExists(atPath: copy))
    let same = try DatabaseQueue(path: path)
    try same.write { try $0.execute(sql: "UPDATE article SET parts = '[]' WHERE id = 1") }
    try same.close()
    #expect(try NewsLibrary.open(path).check() == [])
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func whatTheFifthVersionStatedInRowsIsPacked() throws {
    let path = try Self.copy(ofVersion: 5, in: folder)
    let old = try DatabaseQueue(path: path)
    let facts = try old.read { db in
      try ["figure", "quote", "dated"].map { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY article_id, position")
      }
    }
    try old.close()
    let library = try NewsLibrary.open(path)
    try library.database.read { db in
      let articles = try Int64.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
      let bodies = try articles.compactMap { try ArticleBodies.fetch(db, $0) }
      let figures = bodies.flatMap(\.figures)
      #expect(figures.map(\.span.lowerBound) == facts[0].map { $0["start"] })
      #expect(figures.map(\.span.upperBound) == facts[0].map { $0["end"] })
      #expect(figures.map(\.value) == facts[0].map { $0["value"] })
      #expect(figures.map(\.high) == facts[0].map { $0["high"] })
      #expect(figures.map(\.unit) == facts[0].map { $0["unit"] })
      #expect(figures.map(\.measure) == facts[0].map { $0["measure"] })
      #expect(figures.map(\.subject) == facts[0].map { $0["subject"] })
      #expect(figures.map(\.period) == facts[0].map { $0["period"] })
      let quotes = bodies.flatMap(\.quotes)
      #expect(quotes.map(\.span.upperBound) == facts[1].map { $0["end"] })
      #expect(quotes.map(\.speakerName) == facts[1].map { $0["speaker_name"] })
      let dates = bodies.flatMap(\.dates)
      #expect(dates.map(\.date.printed) == facts[2].map { $0["printed"] })
      #expect(dates.map(\.date.resolved?.iso8601) == facts[2].map { $0["resolved"] })
      #expect(dates.map(\.sentence) == facts[2].map { $0["sentence"] })
      #expect(figures.count > 5 && quotes.count > 5 && dates.count > 5)
      let documents = try Int64.fetchAll(db, sql: "SELECT id FROM document ORDER BY id")
      for document in documents {
        let page = try PageSource.page(db, ofDocument: document)
        #expect(page.original?.bytes.isEmpty == false)
        #expect(!page.pieces.isEmpty)
      }
    }
    #expect(try library.check() == [])
    #expect(try library.titlesFound(by: "title:drones ").isEmpty == false)
  }

  @Test func aDamagedArticleOfTheFifthVersionIsLeftForCheckToName() throws {
    let path = try Self.copy(ofVersion: 5, in: folder)
    let old = try DatabaseQueue(path: path)
    try old.write { db in
      try db.execute(sql: "UPDATE article_body SET bytes = x'0301' WHERE article_id = 1")
    }
    try old.close()
    let library = try NewsLibrary.open(path)
    let problems = try library.check().filter { $0.rule == "articles can be read" }
    #expect(problems.map(\.detail) == ["article 1"])
    let others = try library.database.read { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM article WHERE id > 1")
        .compactMap { try ArticleBodies.fetch(db, $0) }
    }
    #expect(others.count > 3)
  }

  @Test func aDamagedListOfTheSeventhVersionIsLeftForCheckToName() throws {
    let path = try Self.copy(ofVersion: 7, in: folder)
    let old = try DatabaseQueue(path: path)
    try old.write { db in
      try db.execute(sql: "UPDATE article_digest SET groups = x'80' WHERE article_id = 2")
    }
    try old.close()
    let library = try NewsLibrary.open(path)
    let problems = try library.check().filter { $0.rule == "what is stated is listed" }
    #expect(problems.map(\.detail) == ["article 2"])
    #expect(try library.titlesFound(by: "title:drones ").isEmpty == false)
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "6", "7"])
  func anEmptyLibraryOfAnyVersionOpens(version: String) throws {
    let empty = folder.file("empty.sqlite")
    let queue = try DatabaseQueue(path: empty)
    try Schema.migrator.migrate(queue, upTo: version)
    try queue.close()
    #expect(try NewsLibrary.open(empty).check() == [])
  }

  @Test(arguments: [4, 5, 6, 7])
  func everyVersionIsKeptInTheRowsOfThisOne(version: Int) throws {
    let path = version == 4 ? path : try Self.copy(ofVersion: version, in: folder)
    let old = try DatabaseQueue(path: path)
    let dates = try old.read { db in
      guard version < 7 else {
        return try Int.fetchAll(db, sql: "SELECT date FROM dated ORDER BY date")
          .compactMap { CalendarDate(number: $0)?.iso8601 }
      }
      return try String.fetchAll(
        db, sql: "SELECT resolved FROM dated WHERE resolved IS NOT NULL ORDER BY resolved")
    }
    try old.close()
    let library = try NewsLibrary.open(path)
    try library.database.read { db in
      let kept = try Int.fetchAll(db, sql: "SELECT date FROM dated ORDER BY date")
      #expect(kept.compactMap { CalendarDate(number: $0)?.iso8601 } == dates)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM sequence_page") ?? 0 > 0)
    }
    #expect(try library.check() == [])
    #expect(try library.titlesFound(by: "title:drones ").isEmpty == false)
    // Settled anew from nothing, the articles lead to the same rows.
    let before = try library.canonicalDump()
    try library.database.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO dirty_group SELECT id, 1, 1 FROM name_group")
      try db.execute(
        sql: "INSERT OR REPLACE INTO dirty_article SELECT article_id FROM story_profile")
    }
    try library.finishImport()
    #expect(try library.canonicalDump() == before)
  }

  @Test func anImportThatWasCutShortIsCountedByTheUpdate() throws {
    let path = try Self.copy(ofVersion: 6, in: folder)
    let other = try ScratchFolder()
    let whole = try NewsLibrary.open(Self.copy(ofVersion: 6, in: other)).canonicalDump()
    // As a process leaves it that was killed between a batch and its settling.
    let old = try DatabaseQueue(path: path)
    try old.write { db in
      try db.execute(
        sql: """
          INSERT INTO uncounted_article SELECT article_id FROM story_profile;
          INSERT INTO dirty_group SELECT id, 0 FROM name_group;
          INSERT INTO dirty_article SELECT article_id FROM story_profile;
          UPDATE name_group SET entity_id = NULL;
          DELETE FROM entity_name; DELETE FROM entity_word; DELETE FROM entity_month;
          DELETE FROM entity; DELETE FROM term;
          DELETE FROM counter WHERE name IN (
            'company', 'program', 'person', 'organization', 'place', 'outlet', 'equipment', 'event')
          """)
    }
    try old.close()
    let library = try NewsLibrary.open(path)
    #expect(try library.check() == [])
    try library.finishImport()
    #expect(try library.check() == [])
    let lines = try library.canonicalDump().split(separator: "\n")
    let difference = whole.split(separator: "\n").difference(from: lines)
    #expect(difference.isEmpty)
  }
}
