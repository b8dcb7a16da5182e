import FoundationEssentials
import GRDB

extension NewsLibrary {
  /// Opens the library at `path`.
  ///
  /// With `.readWrite` the file and its folder are made when missing and the schema is brought up
  /// to date; with `.readOnly` nothing is created, and a file on a read-only disk can be read too.
  /// Another process that writes is waited for `patience` seconds.
  public static func open(
    _ path: String, access: Access = .readWrite, patience: Double = 5
  ) throws(LibraryError) -> NewsLibrary {
    let file = URL(filePath: path).standardizedFileURL.path
    do {
      if access == .readWrite { try makeFolder(of: file) }
      try refuseForeignFile(at: file, access: access)
      switch access {
      case .readWrite:
        let pool = try DatabasePool(
          path: file, configuration: configuration(readOnly: false, patience: patience))
        try bringUpToDate(pool, file: file)
        return NewsLibrary(path: file, database: pool)
      case .readOnly:
        return NewsLibrary(path: file, database: try readOnlyDatabase(at: file))
      }
    } catch {
      throw LibraryError(error, task: "opening", path: file)
    }
  }

  /// Migrates an older library, with a copy of it beside it until that is done.
  private static func bringUpToDate(_ pool: DatabasePool, file: String) throws {
    let isNew = try pool.read { db in try !db.tableExists("article") }
    let isCurrent = try pool.read { db in try Schema.migrator.hasCompletedMigrations(db) }
    let copy = file + ".before-update"
    if isCurrent {
      // Left by a process that was killed after its work was done.
      try? FileManager.default.removeItem(atPath: copy)
      return
    }
    guard !isNew else { return try Schema.migrator.migrate(pool) }
    if !FileManager.default.fileExists(atPath: copy) {
      let draft = copy + ".part"
      try? FileManager.default.removeItem(atPath: draft)
      let target = try DatabaseQueue(path: draft)
      try pool.backup(to: target)
      try target.close()
      try FileManager.default.moveItem(atPath: draft, toPath: copy)
    }
    try Schema.migrator.migrate(pool)
    try FileManager.default.removeItem(atPath: copy)
  }

  /// A library that lives as long as the value does.
  public static func inMemory() throws(LibraryError) -> NewsLibrary {
    do {
      let queue = try DatabaseQueue(configuration: configuration(readOnly: false))
      try Schema.migrator.migrate(queue)
      return NewsLibrary(path: nil, database: queue)
    } catch {
      throw LibraryError(error, task: "opening", path: "the library in memory")
    }
  }

  /// How many pages the log holds before they go into the file.
  ///
  /// A page that an import changes again and again is written there once; the log takes 128 MB
  /// beside the library meanwhile.
  static let logPages = 16384

  private static func configuration(
    readOnly: Bool, patience: Double = 5
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    // An explorer asks a question or two at a time, and each connection has a cache of its own.
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { db in
      let cache = db.configuration.readonly ? 4_000 : 44_000
      // Debian's SQLite wipes deleted pages and caches 2 MB; both cost an import dearly.
      try db.execute(
        sql: """
          PRAGMA page_size = \(Schema.pageSize); PRAGMA secure_delete = 0;
          PRAGMA cache_size = -\(cache); PRAGMA wal_autocheckpoint = \(logPages)
          """)
      for function in [
        DatabaseFunction.matchTier, .quoteText, .datedText, .groupList, .figureList, .quoteList,
      ] {
        db.add(function: function)
      }
      WordRank.register(in: db)
    }
    return configuration
  }

  private static func makeFolder(of file: String) throws {
    let folder = URL(filePath: file).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw LibraryError.cannotOpen(path: file, reason: "its folder cannot be created")
    }
  }

  /// Looks before opening for real, which would alter the file.
  private static func refuseForeignFile(at file: String, access: Access) throws {
    guard let size = try sizeOfFile(at: file, access: access), size > 0 else { return }
    let queue = try readOnlyDatabase(at: file)
    try queue.read { db in
      let owner = try Int32.fetchOne(db, sql: "PRAGMA application_id")
      // A process that was killed while it made the file left a database without a table, but for the
      // list of updates, and that list's index.
      let tables = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
      let isBlank = owner == 0 && tables == 0
      if isBlank, access == .readWrite { return }
      guard owner == Schema.applicationID else { throw LibraryError.notALibrary(path: file) }
      guard try !Schema.migrator.hasBeenSuperseded(db) else {
        throw LibraryError.newer(path: file)
      }
      if access == .readOnly, try !Schema.migrator.hasCompletedMigrations(db) {
        throw LibraryError.older(path: file)
      }
    }
    try queue.close()
  }

  private static func sizeOfFile(at file: String, access: Access) throws -> Int? {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
      guard access == .readWrite else {
        throw LibraryError.cannotOpen(path: file, reason: "there is no such file")
      }
      return nil
    }
    guard !isFolder else { throw LibraryError.cannotOpen(path: file, reason: "it is a folder") }
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw LibraryError.cannotOpen(path: file, reason: "it may not be read")
    }
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
    guard let size, size > 0 || access == .readWrite else {
      throw LibraryError.notALibrary(path: file)
    }
    return size
  }

  /// Opens the file for reading; as immutable where its folder takes no `-shm` file.
  private static func readOnlyDatabase(at file: String) throws -> any DatabaseWriter {
    let configuration = configuration(readOnly: true)
    do {
      let pool = try DatabasePool(path: file, configuration: configuration)
      try pool.read { db in _ = try Int.fetchOne(db, sql: "PRAGMA schema_version") }
      return pool
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      return try immutableDatabase(at: file)
    }
  }

  /// Opens the file as one that nobody changes: without locks and without a `-shm` file.
  static func immutableDatabase(at file: String) throws -> any DatabaseWriter {
    var address = URLComponents()
    address.scheme = "file"
    address.path = file
    address.queryItems = [URLQueryItem(name: "immutable", value: "1")]
    return try DatabaseQueue(
      path: address.string ?? file, configuration: configuration(readOnly: true))
  }
}
