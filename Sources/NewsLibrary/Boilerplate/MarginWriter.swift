import GRDB
import NewsModel

/// Keeps account of which lines stand on the pages of which source.
struct MarginWriter {
  let db: Database

  /// Notes the margins of an article as its page has them.
  func note(_ margins: Margins, id: Int64) throws {
    let insert = try QuickStatement(
      db, "INSERT INTO margin_line (line, title, article_id) VALUES (?, ?, ?)")
    var isTrimmed = false
    for line in margins.lines + [margins.page] {
      if try count(line, under: margins) { isTrimmed = true }
      try insert.run(line, margins.title, id)
    }
    try mark(margins.source)
    guard isTrimmed else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO dirty_margin (article_id) VALUES (?)")
      .execute(arguments: [id])
  }

  /// Counts a title over a line that is about to be noted; returns whether the line is one that the
  /// source repeats.
  ///
  /// Most lines stand on one page for good, and cost one look.
  private func count(_ line: Int64, under margins: Margins) throws -> Bool {
    let known = try QuickStatement(db, "SELECT title FROM margin_line WHERE line = ? LIMIT 1")
    guard let title = try known.number(line) else { return false }
    let isRepeated = try QuickStatement(
      db, "SELECT is_repeated FROM line_tally WHERE line = ?"
    ).number(line)
    guard let isRepeated else {
      guard title != margins.title else { return false }
      try db.cachedStatement(
        sql: "INSERT INTO line_tally (line, source, titles, is_page) VALUES (?, ?, 2, ?)"
      ).execute(arguments: [line, margins.source, line == margins.page])
      return false
    }
    if try !stands(line, under: margins.title) {
      try db.cachedStatement(sql: "UPDATE line_tally SET titles = titles + 1 WHERE line = ?")
        .execute(arguments: [line])
    }
    return isRepeated == 1
  }

  /// Takes an article's margins out of the account, as its page has them.
  func forget(_ margins: Margins, id: Int64) throws {
    let delete = try db.cachedStatement(
      sql: "DELETE FROM margin_line WHERE line = ? AND title = ? AND article_id = ?")
    let uncount = try db.cachedStatement(
      sql: "UPDATE line_tally SET titles = titles - 1 WHERE line = ?")
    for line in margins.lines + [margins.page] {
      try delete.execute(arguments: [line, margins.title, id])
      if try !stands(line, under: margins.title) { try uncount.execute(arguments: [line]) }
    }
    try mark(margins.source)
    try db.cachedStatement(sql: "DELETE FROM dirty_margin WHERE article_id = ?")
      .execute(arguments: [id])
  }

  /// Judges every line of the sources that changed, and marks the articles on whose pages a line
  /// is boilerplate now or no longer.
  ///
  /// O(lines that are repeated, in those sources).
  func judge() throws {
    let sources = try Int64.fetchAll(db, sql: "SELECT source FROM dirty_source ORDER BY source")
    guard !sources.isEmpty else { return }
    for source in sources { try judge(source) }
    try db.execute(sql: "DELETE FROM dirty_source")
  }

  private func judge(_ source: Int64) throws {
    let pages =
      try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT titles FROM line_tally WHERE source = ? AND is_page = 1"),
        arguments: [source]) ?? 1
    // The condition is that of the index, word by word.
    let lines = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT line, titles, is_repeated FROM line_tally
          WHERE source = ? AND (titles >= 5 OR is_repeated = 1) AND is_page = 0 ORDER BY line
          """), arguments: [source])
    let update = try db.cachedStatement(
      sql: "UPDATE line_tally SET is_repeated = ? WHERE line = ?")
    let mark = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO dirty_margin (article_id)
        SELECT article_id FROM margin_line WHERE line = ?
        """)
    for row in lines {
      let line: Int64 = row["line"]
      let titles: Int = row["titles"]
      let isRepeated =
        titles >= MarginLines.fewestTitles && titles * MarginLines.share >= pages
      guard isRepeated != row["is_repeated"] else { continue }
      try update.execute(arguments: [isRepeated, line])
      try mark.execute(arguments: [line])
    }
  }

  private func stands(_ line: Int64, under title: Int64) throws -> Bool {
    try QuickStatement(
      db, "SELECT EXISTS (SELECT 1 FROM margin_line WHERE line = ? AND title = ?)"
    ).number(line, title) == 1
  }

  private func mark(_ source: Int64) throws {
    try QuickStatement(db, "INSERT OR IGNORE INTO dirty_source (source) VALUES (?)").run(source)
  }
}
