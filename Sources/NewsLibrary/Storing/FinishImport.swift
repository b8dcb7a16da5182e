import GRDB

extension NewsLibrary {
  /// Ends an import: resolves entities, ties teasers, groups stories and notes the time.
  ///
  /// Works off whatever was stored since it last ran, in this process or one that was cut short.
  public func finishImport() throws(LibraryError) {
    try writing("writing to") { db in
      try EntityWriter(db: db).resolve()
      try TeaserTies(db: db).tie()
      try StoryWriter(db: db).regroup()
      try db.execute(
        sql: """
          INSERT INTO import_stamp (id, finished)
          VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
          ON CONFLICT (id) DO UPDATE SET finished = excluded.finished
          """)
    }
  }
}
