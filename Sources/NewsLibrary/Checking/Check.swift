import GRDB

extension NewsLibrary {
  /// Verifies the file and everything the library promises about it; empty when all is well.
  ///
  /// Reads the whole library: O(rows).
  public func check() throws(LibraryError) -> [CheckProblem] {
    try reading("checking") { db in
      let check = Check(db: db)
      let broken = try check.integrity()
      // The rules below would only stumble over what SQLite itself found broken.
      guard broken.isEmpty else { return broken }
      return try check.foreignKeys() + check.counters() + check.rules()
        + PackedCheck(db: db).problems()
    }
  }
}

/// Looks for damage, each rule with the statement that finds what breaks it.
private struct Check {
  let db: Database

  func integrity() throws -> [CheckProblem] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map {
      CheckProblem(rule: "file intact", detail: $0)
    }
  }

  func foreignKeys() throws -> [CheckProblem] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      let table: String = row[0]
      let target: String = row[2]
      return CheckProblem(
        rule: "references exist", detail: "a row of \(table) points to no \(target)")
    }
  }

  func counters() throws -> [CheckProblem] {
    try CheckRules.counters.compactMap { name, sql in
      let kept = try Tally.value(of: name, in: db)
      let counted = try Int.fetchOne(db, sql: sql) ?? 0
      guard kept != counted else { return nil }
      return CheckProblem(
        rule: "counts kept", detail: "\(name): \(kept) kept, \(counted) counted")
    }
  }

  func rules() throws -> [CheckProblem] {
    try CheckRules.all.flatMap { rule in
      try String.fetchAll(db, sql: rule.offenders).map {
        CheckProblem(rule: rule.name, detail: $0)
      }
    }
  }
}
