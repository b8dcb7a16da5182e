import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

/// Libraries that an earlier version made.
@Suite struct MigrationTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private static let drafts = [
    Draft("/in/a", title: "Cranes for Riga", on: "2025-03-01", "{Thales/company} won.")
      .teasing("Locks for Kiel"),
    Draft("/in/b", title: "Locks for Kiel", source: "Harbour Post", "{Safran/company} lost."),
  ]

  /// A file of the first version with what `drafts` say, copied column by column.
  private func makeFirstVersion() throws -> String {
    let new = folder.file("new.sqlite")
    do {
      let library = try NewsLibrary.open(new)
      _ = try library.store(Self.drafts.map(\.document))
      try library.finishImport()
    }
    let old = folder.file("old.sqlite")
    let queue = try DatabaseQueue(path: old)
    try Schema.migrator.migrate(queue, upTo: "1")
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; ATTACH ? AS new", arguments: [new])
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM main.sqlite_master
          WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'article_fts%'
            AND name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'
          """)
      for table in tables {
        // Generated columns, which cannot be written, are left out by this pragma.
        let columns = try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]
        ).joined(separator: ", ")
        try db.execute(
          sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM new.\(table)")
      }
      try db.execute(
        sql: "INSERT INTO article_fts (rowid, title, text) SELECT id, title, text FROM main.article"
      )
    }
    try queue.close()
    return old
  }

  @Test func aLibraryOfTheFirstVersionIsKeptWhole() throws {
    let path = try makeFirstVersion()
    let library = try NewsLibrary.open(path)
    #expect(try library.canonicalDump() == NewsLibrary.holding(Self.drafts).canonicalDump())
    #expect(try library.check() == [])
    #expect(try library.titlesFound(by: "cranes ") == ["Cranes for Riga"])
    _ = try library.store([Draft("/in/a", title: "Ferries", "{Thales/company} left.").document])
    try library.finishImport()
    #expect(try library.titlesFound(by: "cranes ") == [])
    #expect(try library.check() == [])
  }

  @Test func toReadItItMustBeBroughtUpToDateFirst() throws {
    let path = try makeFirstVersion()
    #expect(throws: LibraryError.older(path: path)) {
      try NewsLibrary.open(path, access: .readOnly)
    }
    _ = try NewsLibrary.open(path)
    #expect(try NewsLibrary.open(path, access: .readOnly).check() == [])
  }
}
