import GRDB

@testable import NewsLibrary

extension NewsLibrary {
  /// Every file by path; records of files that hold many are left out.
  func knownDocuments() throws -> [String: DocumentStamp] {
    let paths = try database.read { db in
      try String.fetchAll(db, sql: "SELECT path FROM document WHERE container IS NULL")
    }
    return try stamps(ofDocuments: paths)
  }
}
