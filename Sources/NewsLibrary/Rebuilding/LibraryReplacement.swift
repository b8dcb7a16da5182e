import FoundationEssentials
import GRDB
import Glibc

/// A library that is made beside another and takes its place.
///
/// Nobody writes to the old one meanwhile: its write lock is held, where it can be.
public final class LibraryReplacement {
  public let old: NewsLibrary
  public let new: NewsLibrary
  private let path: String
  private let lock: DatabaseQueue?

  private var draft: String { path + ".rebuilding" }

  /// Opens the library at `path` and makes an empty one beside it.
  ///
  /// - Throws: `LibraryError` where the old one cannot be opened at all, is being written to, or
  ///   its folder takes no file.
  public init(at path: String) throws(LibraryError) {
    self.path = path
    old = try NewsLibrary.open(path, access: .readOnly)
    let draft = path + ".rebuilding"
    Self.remove(draft)
    do {
      lock = try Self.lock(path)
    } catch {
      throw LibraryError(error, task: "writing to", path: path)
    }
    new = try NewsLibrary.open(draft)
  }

  /// Puts the new library in the place of the old one; with `keepsOld`, which stays beside it under
  /// the path returned.
  ///
  /// Explorers that have the old one open go on with it until they are started again.
  public func finish(keepsOld: Bool) throws(LibraryError) -> String? {
    let kept = path + ".before-rebuild"
    do {
      try new.database.close()
      try old.database.close()
      if keepsOld { try link(path, to: kept) }
      try lock?.close()
      for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      guard rename(draft, path) == 0 else {
        throw LibraryError.failed(
          task: "replacing", path: path, reason: String(cString: strerror(errno)))
      }
    } catch {
      throw LibraryError(error, task: "replacing", path: path)
    }
    return keepsOld ? kept : nil
  }

  /// Leaves the old library as it is.
  public func abandon() {
    try? new.database.close()
    Self.remove(draft)
  }

  private func link(_ path: String, to copy: String) throws {
    unlink(copy)
    guard Glibc.link(path, copy) != 0 else { return }
    try FileManager.default.copyItem(atPath: path, toPath: copy)
  }

  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Nil where the file takes no lock, as on a disk that is only read.
  private static func lock(_ path: String) throws -> DatabaseQueue? {
    guard access(path, W_OK) == 0 else { return nil }
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.allowsUnsafeTransactions = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      // What stands in the log must be in the file before another takes its place.
      _ = try? Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      try db.execute(sql: "BEGIN IMMEDIATE")
    }
    return queue
  }
}
