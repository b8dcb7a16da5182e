import GRDB

extension NewsLibrary {
  /// Brings entities, teaser ties and stories in step with what was stored since they last were.
  ///
  /// One transaction, at a cost in proportion to what changed, not to what the library holds, so
  /// that an import may call it between batches. A process killed before it leaves its articles
  /// readable and searchable, entities as they were, and the marks by which the next call, in
  /// whatever process, does the work.
  public func settle() throws(LibraryError) {
    try writing("writing to") { db in try Self.settle(db) }
  }

  /// Ends an import: settles what is left and notes the time.
  public func finishImport() throws(LibraryError) {
    try writing("writing to") { db in
      try Self.settle(db)
      try db.execute(
        sql: """
          INSERT INTO import_stamp (id, finished)
          VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
          ON CONFLICT (id) DO UPDATE SET finished = excluded.finished
          """)
    }
    // The log goes into the file while there is time, and is emptied, since whoever opens the library
    // next reads all of it; where a reader needs it, it stays for the next.
    _ = try? database.writeWithoutTransaction { db in
      try db.checkpoint(.passive)
      let patience = try Int.fetchOne(db, sql: "PRAGMA busy_timeout")
      defer { try? db.execute(sql: "PRAGMA busy_timeout = \(patience ?? 0)") }
      try db.execute(sql: "PRAGMA busy_timeout = 0")
      try db.checkpoint(.truncate)
    }
  }

  private static func settle(_ db: Database) throws {
    try TextDictionaries(db: db).learn()
    try Terms(db: db).countNew()
    try StoryProfiles(db: db).indexNew()
    try Tally.changing(db) { tally in
      try EntityWriter(db: db).resolve(&tally)
      try TeaserTies(db: db).tie()
      try StoryWriter(db: db).regroup(&tally)
    }
  }
}
