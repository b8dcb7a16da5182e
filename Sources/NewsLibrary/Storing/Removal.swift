import GRDB
import NewsModel

/// Takes what a document said out of the library before it is said anew.
struct Removal {
  let db: Database

  /// Deletes the document's page and articles and returns the articles' numbers by position, for
  /// the new ones to keep.
  func forgetArticles(
    ofDocument document: Int64, ledger: inout StoreLedger
  ) throws -> [Int: Int64] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, position, role FROM article WHERE document_id = ?"),
      arguments: [document])
    var numbers: [Int: Int64] = [:]
    for row in rows {
      let id: Int64 = row["id"]
      numbers[row["position"]] = id
      try forget(id, role: ArticleRole(rawValue: row["role"]) ?? .main, ledger: &ledger)
      try MarginWriter(db: db).forget(id)
    }
    try db.cachedStatement(sql: "DELETE FROM article WHERE document_id = ?")
      .execute(arguments: [document])
    try db.cachedStatement(sql: "DELETE FROM piece WHERE document_id = ?")
      .execute(arguments: [document])
    return numbers
  }

  /// Takes an article that is about to be deleted out of what is counted and kept of it.
  func forget(_ id: Int64, role: ArticleRole, ledger: inout StoreLedger) throws {
    if let count = Tally.Count(role) {
      ledger.tally.add(-1, to: count)
      try subtractMonth(ofArticle: id, from: &ledger.tally)
    }
    try subtractRows(ofArticle: id, from: &ledger.tally)
    try subtractForms(ofArticle: id, from: &ledger.groups)
    try noteNeighbours(ofArticle: id)
  }

  private func subtractRows(ofArticle id: Int64, from tally: inout Tally) throws {
    let tables: [(Tally.Count, String)] = [
      (.mentions, "mention"), (.links, "link"), (.figures, "figure"), (.quotes, "quote"),
      (.teasers, "teaser"),
      (.dated, "(SELECT article_id FROM dated WHERE resolved IS NOT NULL)"),
    ]
    for (count, table) in tables {
      let rows = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM \(table) WHERE article_id = ?"),
        arguments: [id])
      tally.add(-(rows ?? 0), to: count)
    }
    let dates = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT resolved FROM dated WHERE article_id = ? AND resolved IS NOT NULL"),
      arguments: [id])
    for date in dates { tally.add(-1, to: .dated, on: CalendarDate(column: date)) }
  }

  private func subtractMonth(ofArticle id: Int64, from tally: inout Tally) throws {
    let published = try String.fetchOne(
      db.cachedStatement(sql: "SELECT published FROM article WHERE id = ?"), arguments: [id])
    tally.add(-1, to: .published, on: CalendarDate(column: published))
  }

  private func subtractForms(ofArticle id: Int64, from groups: inout GroupForms) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT group_id, name, aliases, titles, mention_count FROM local_entity
          WHERE article_id = ?
          """), arguments: [id])
    for row in rows {
      let forms = try LocalForms(
        name: row["name"], aliases: JSONText.decode(row["aliases"]),
        titles: JSONText.decode(row["titles"]))
      groups.add(
        forms, mentions: -(row["mention_count"] as Int), times: -1, toGroup: row["group_id"])
    }
  }

  /// Articles grouped with this one, teasers that announce it and entities it names must be
  /// looked at again.
  private func noteNeighbours(ofArticle id: Int64) throws {
    let statements = [
      """
      INSERT OR IGNORE INTO dirty_article (article_id)
      SELECT second FROM story_edge WHERE first = ?
      """,
      """
      INSERT OR IGNORE INTO dirty_article (article_id)
      SELECT other.article_id FROM story_member own
      JOIN story_member other ON other.story_id = own.story_id WHERE own.article_id = ?
      """,
      """
      INSERT OR IGNORE INTO dirty_story (story_id)
      SELECT story_id FROM story_member WHERE article_id = ?
      """,
      "INSERT OR IGNORE INTO dirty_title (title_key) SELECT title_key FROM article WHERE id = ?",
    ]
    for sql in statements { try db.cachedStatement(sql: sql).execute(arguments: [id]) }
  }
}
