import GRDB
import NewsModel

extension NewsLibrary {
  /// Makes the numbers of another library's entities known, so that the same entities get them.
  ///
  /// For a library that is empty. Those that turn out to be named by nothing go away with
  /// `dropUnnamedEntities`.
  public func adoptEntities(of other: NewsLibrary) throws(LibraryError) {
    let known = try other.reading("reading") { db in
      // Numbers are a convenience; a damaged list of them is no reason to stop.
      (try? Row.fetchAll(db, sql: "SELECT id, kind, key, name FROM entity ORDER BY id")) ?? []
    }
    try writing("writing to") { db in
      let insert = try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO entity (id, kind, key, name) VALUES (?, ?, ?, ?)")
      try Tally.changing(db) { tally in
        for row in known {
          try insert.execute(arguments: StatementArguments(row.databaseValues))
          guard db.changesCount > 0, let kind = EntityKind(rawValue: row["kind"]) else { continue }
          tally.add(1, toEntitiesOf: kind)
        }
      }
    }
  }

  /// Packs texts with what another library learned, or with what can be learned from its texts.
  ///
  /// For a library that is empty.
  public func adoptDictionary(of other: NewsLibrary) throws(LibraryError) {
    let (known, samples) = try other.reading("reading") { db in
      let known = try? TextDictionaries(db: db).latest()
      return (known ?? nil, known == nil ? try TextDictionaries(db: db).samples() : [])
    }
    try writing("writing to") { db in
      let dictionaries = TextDictionaries(db: db)
      if let known { try dictionaries.keep(known) } else { try dictionaries.learn(from: samples) }
    }
  }

  /// Removes entities that no article names.
  public func dropUnnamedEntities() throws(LibraryError) {
    try writing("writing to") { db in
      let unnamed = try Row.fetchAll(
        db,
        sql: """
          SELECT id, kind FROM entity e
          WHERE NOT EXISTS (SELECT 1 FROM name_group g WHERE g.entity_id = e.id)
          """)
      let delete = try db.cachedStatement(sql: "DELETE FROM entity WHERE id = ?")
      try Tally.changing(db) { tally in
        for row in unnamed {
          try delete.execute(arguments: [row["id"] as Int64])
          guard let kind = EntityKind(rawValue: row["kind"]) else { continue }
          tally.add(-1, toEntitiesOf: kind)
        }
      }
    }
  }

  /// Stores documents of another library under the numbers they have there, as one transaction.
  ///
  /// What is settled after a batch is settled as after an import.
  public func restore(
    _ batch: [(document: StoredDocument, prepared: PreparedDocument)]
  ) throws(LibraryError) {
    try writing("writing to") { db in
      var store = DocumentStore(db: db)
      for (document, prepared) in batch { try store.restore(document, prepared) }
      try store.ledger.write(to: db)
    }
  }

  /// The time of the last import of another library.
  public func adoptImportStamp(of other: NewsLibrary) throws(LibraryError) {
    let finished = try other.reading("reading") { db in
      try? String.fetchOne(db, sql: "SELECT finished FROM import_stamp")
    }
    guard let finished else { return }
    try writing("writing to") { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO import_stamp (id, finished) VALUES (1, ?)",
        arguments: [finished])
    }
  }
}

extension DocumentStore {
  fileprivate mutating func restore(
    _ document: StoredDocument, _ prepared: PreparedDocument
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO document (id, path, size, modified, hash, container, records, gone)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document.id, document.path, document.size, document.modified, document.contentHash,
      document.container, document.records, document.isGone,
    ])
    if (document.records ?? 0) == 0 {
      ledger.tally.add(1, to: .documents)
      if document.isGone { ledger.tally.add(1, to: .gone) }
    }
    if !document.isContainer {
      try db.cachedStatement(sql: "INSERT INTO document_page (document_id, bytes) VALUES (?, ?)")
        .execute(arguments: [document.id, prepared.page])
    }
    try insert(prepared.articles, of: document.id, reusing: document.numbers)
  }
}
