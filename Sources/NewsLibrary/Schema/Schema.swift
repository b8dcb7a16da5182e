import GRDB

/// The tables of a library and the numbered steps that bring a file up to date.
enum Schema {
  /// "Doss" in ASCII: tells a library from other programs' databases.
  static let applicationID: Int32 = 0x446F_7373

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      for statements in [documents, fullText, entities, analyses, teasers, stories, upkeep] {
        try db.execute(sql: statements)
      }
    }
    migrator.registerMigration("2") { db in try db.execute(sql: containers) }
    migrator.registerMigration("3") { db in
      try db.execute(sql: boilerplate)
      try MarginWriter(db: db).noteAll()
    }
    migrator.registerMigration("4") { db in try db.execute(sql: months) }
    return migrator
  }
}
