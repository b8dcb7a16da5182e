import GRDB

/// The one file with everything imported and everything derived.
///
/// A value of this type may be used from any thread: one writer at a time, readers beside it.
public struct NewsLibrary: Sendable {
  /// Whether a library is opened to import into or only to look.
  public enum Access: Sendable {
    case readWrite, readOnly
  }

  /// Where the file stands; nil in memory.
  public let path: String?
  let database: any DatabaseWriter

  init(path: String?, database: any DatabaseWriter) {
    self.path = path
    self.database = database
  }

  /// How errors name the file.
  var place: String { path ?? "the library in memory" }

  /// Runs `body` on one consistent view of the library.
  func reading<Value>(
    _ task: String, _ body: (Database) throws -> Value
  ) throws(LibraryError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw LibraryError(error, task: task, path: place)
    }
  }

  /// Runs `body` as one transaction: all of it happens or nothing does.
  func writing<Value>(
    _ task: String, _ body: (Database) throws -> Value
  ) throws(LibraryError) -> Value {
    do {
      return try database.write(body)
    } catch {
      throw LibraryError(error, task: task, path: place)
    }
  }
}
