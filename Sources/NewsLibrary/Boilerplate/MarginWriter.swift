import GRDB
import NewsModel

/// Keeps account of which lines stand on the pages of which source.
struct MarginWriter {
  let db: Database

  /// Notes the margins of a main article as its page has them; without a source there are none.
  func note(_ article: Article, id: Int64, titleKey: String, sourceKey: String) throws {
    guard article.role == .main, !sourceKey.isEmpty else { return }
    let source = MarginLines.hash(ofKey: sourceKey)
    let title = MarginLines.hash(ofKey: titleKey)
    let lines = Set(MarginLines.lines(of: article).map(\.hash) + [MarginLines.page])
    let insert = try db.cachedStatement(
      sql: "INSERT INTO margin_line (source, line, title, article_id) VALUES (?, ?, ?, ?)")
    let count = try db.cachedStatement(
      sql: """
        INSERT INTO line_tally (source, line, titles) VALUES (?, ?, 1)
        ON CONFLICT (source, line) DO UPDATE SET titles = titles + 1
        """)
    for line in lines.sorted() {
      let isNew = try !stands(line, of: source, under: title)
      try insert.execute(arguments: [source, line, title, id])
      if isNew { try count.execute(arguments: [source, line]) }
    }
    try mark(source)
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO dirty_margin (article_id) VALUES (?)")
      .execute(arguments: [id])
  }

  /// Takes an article's margins out of the account.
  func forget(_ id: Int64) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT source, line, title FROM margin_line WHERE article_id = ?"),
      arguments: [id])
    guard let source = rows.first?["source"] as Int64? else { return }
    try db.cachedStatement(sql: "DELETE FROM margin_line WHERE article_id = ?")
      .execute(arguments: [id])
    let count = try db.cachedStatement(
      sql: "UPDATE line_tally SET titles = titles - 1 WHERE source = ? AND line = ?")
    for row in rows where try !stands(row["line"], of: source, under: row["title"]) {
      try count.execute(arguments: [source, row["line"] as Int64])
    }
    try mark(source)
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
    try db.execute(
      sql: """
        DELETE FROM dirty_margin WHERE NOT EXISTS (
          SELECT 1 FROM margin_line m
          JOIN line_tally t ON t.source = m.source AND t.line = m.line AND t.is_repeated = 1
          WHERE m.article_id = dirty_margin.article_id)
        AND article_id NOT IN (SELECT article_id FROM left_out_part)
        """)
  }

  private func judge(_ source: Int64) throws {
    // The condition is that of the index, word by word.
    let lines = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT line, titles, is_repeated,
            (SELECT titles FROM line_tally p WHERE p.source = t.source AND p.line = 0) AS pages
          FROM line_tally t
          WHERE source = ? AND (titles >= 5 OR is_repeated = 1) AND line <> 0 ORDER BY line
          """), arguments: [source])
    let update = try db.cachedStatement(
      sql: "UPDATE line_tally SET is_repeated = ? WHERE source = ? AND line = ?")
    let mark = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO dirty_margin (article_id)
        SELECT article_id FROM margin_line WHERE source = ? AND line = ?
        """)
    for row in lines {
      let line: Int64 = row["line"]
      let titles: Int = row["titles"]
      let isRepeated =
        titles >= MarginLines.fewestTitles
        && titles * MarginLines.share >= row["pages"] as Int? ?? 0
      guard isRepeated != row["is_repeated"] else { continue }
      try update.execute(arguments: [isRepeated, source, line])
      try mark.execute(arguments: [source, line])
    }
    try db.cachedStatement(sql: "DELETE FROM line_tally WHERE source = ? AND titles = 0")
      .execute(arguments: [source])
  }

  private func stands(_ line: Int64, of source: Int64, under title: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM margin_line WHERE source = ? AND line = ? AND title = ?)
          """), arguments: [source, line, title]) ?? false
  }

  private func mark(_ source: Int64) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO dirty_source (source) VALUES (?)")
      .execute(arguments: [source])
  }
}

extension MarginWriter {
  /// Notes the margins of every article a library has that knew nothing of them.
  func noteAll() throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, title_key, source_key, text, parts FROM article
        WHERE role = 'main' AND source_key <> '' ORDER BY id
        """)
    while let row = try rows.next() {
      let article = try Article(
        role: .main, text: row["text"], parts: JSONText.decode(row["parts"]))
      try note(
        article, id: row["id"], titleKey: row["title_key"], sourceKey: row["source_key"])
    }
  }
}
