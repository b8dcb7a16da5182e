import GRDB

/// The tables of a library and the numbered steps that bring a file up to date.
enum Schema {
  /// "Doss" in ASCII: tells a library from other programs' databases.
  static let applicationID: Int32 = 0x446F_7373

  /// In bytes; packed articles fill pages of this size well, which those of 4 KiB would leave half
  /// empty.
  static let pageSize = 8192

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      for statements in [documents, fullText, entities, analyses, teasers, stories, upkeep] {
        try db.execute(sql: statements)
      }
    }
    migrator.registerMigration("2") { db in try db.execute(sql: containers) }
    migrator.registerMigration("3") { db in try db.execute(sql: boilerplate) }
    migrator.registerMigration("4") { db in try db.execute(sql: months) }
    migrator.registerMigration("5") { db in
      try db.execute(sql: unpacked)
      try db.execute(sql: packed)
      try Packing(db: db).packAll()
      try db.execute(sql: packedEnd)
    }
    migrator.registerMigration("6") { db in
      try db.execute(sql: statements)
      try Repacking(db: db).repackAll()
      try db.execute(sql: statementsEnd)
    }
    migrator.registerMigration("7") { db in
      try db.execute(sql: names)
      try db.execute(sql: digests)
      try Digesting(db: db).digestAll()
      try db.execute(sql: digestsEnd)
    }
    migrator.registerMigration("8") { db in
      try db.execute(sql: words)
      try Indexing(db: db).indexAll()
    }
    return migrator
  }
}
