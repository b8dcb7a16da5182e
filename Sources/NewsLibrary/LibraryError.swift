import GRDB
public import NewsModel

/// Why a library could not do what was asked, with what to do about it.
public enum LibraryError: Error, Equatable, Sendable {
  /// The file is no SQLite database, or another program's.
  case notALibrary(path: String)
  /// The file was made by a later version; it was left as it is.
  case newer(path: String)
  /// The file was made by an earlier version and must be opened for writing once.
  case older(path: String)
  case cannotOpen(path: String, reason: String)
  /// Another process is writing; `holder` names it where the system tells.
  case busy(path: String, holder: String?)
  /// The library was opened for reading only, or its disk is.
  case readOnly(path: String)
  /// The file contradicts itself.
  case damaged(path: String, reason: String)
  /// What is stored of one article cannot be read; all others can.
  case damagedArticle(ArticleID)
  case noSuchArticle(ArticleID)
  case noSuchEntity(EntityID)
  case search(SearchSyntaxError)
  /// Whoever asked no longer waits for the answer.
  case cancelled
  /// Anything else SQLite reports, as a full disk.
  case failed(task: String, path: String, reason: String)
}

extension LibraryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notALibrary(let path):
      "opening \(path): it is not a Dossier library and was left untouched;"
        + " name another file with --library"
    case .newer(let path):
      "opening \(path): a newer version of Dossier made it and it was left untouched;"
        + " update Dossier or name another file with --library"
    case .older(let path):
      "opening \(path): an older version of Dossier made it; bring it up to date by importing"
        + " into it, or name another file with --library"
    case .cannotOpen(let path, let reason):
      "opening \(path): \(reason); check the folder's permissions or name another file"
        + " with --library"
    case .busy(let path, let holder):
      "writing to \(path): \(holder ?? "another process") is writing to it;"
        + " wait until it is done and try again"
    case .readOnly(let path):
      "writing to \(path): it can only be read; check its permissions or name another file"
        + " with --library"
    case .damaged(let path, let reason):
      "reading \(path): the file is damaged (\(reason)); `dossier check` tells what, `dossier"
        + " rebuild` makes it anew from the documents it keeps"
    case .damagedArticle(let id):
      "reading article a\(id.number): what is stored of it is damaged; `dossier check` tells what"
        + " else is, `dossier rebuild` makes the library anew from the documents it keeps"
    case .noSuchArticle(let id):
      "there is no article a\(id.number); list articles to see which there are"
    case .noSuchEntity(let id):
      "there is no entity e\(id.number); list a kind to see which there are"
    case .search(let error): "searching: \(error)"
    case .cancelled: "stopped before the answer was found"
    case .failed(let task, let path, let reason):
      "\(task) \(path): \(reason); nothing was changed, try again once the cause is gone"
    }
  }
}

extension LibraryError {
  /// Reads what SQLite or a query reports as the error a caller can act on.
  init(_ error: any Error, task: String, path: String) {
    if let known = error as? LibraryError {
      self = known
      return
    }
    if error is DamagedBytes {
      self = .damaged(path: path, reason: "something packed cannot be read")
      return
    }
    guard let database = error as? DatabaseError else {
      self = .failed(task: task, path: path, reason: String(describing: error))
      return
    }
    // Copying a file fails with a code, and leaves the message of what went well before.
    let stated = database.message.flatMap { $0 == "not an error" ? nil : $0 }
    let reason = stated ?? "SQLite error \(database.resultCode)"
    switch database.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .busy(path: path, holder: LockHolder.describe(libraryAt: path))
    case .SQLITE_NOTADB: self = .notALibrary(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(path: path, reason: reason)
    default: self = .failed(task: task, path: path, reason: reason)
    }
  }
}
