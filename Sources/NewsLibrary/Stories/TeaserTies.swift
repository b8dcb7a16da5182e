import GRDB

/// Ties teasers to the articles they announce.
struct TeaserTies {
  let db: Database

  /// Looks again at every teaser whose title an import touched, and marks the pages and articles
  /// whose ties changed for the stories.
  func tie() throws {
    let keys = try String.fetchAll(
      db, sql: "SELECT title_key FROM dirty_title WHERE title_key <> '' ORDER BY title_key")
    for key in keys {
      let teasers = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT article_id, position, source, target FROM teaser WHERE title_key = ?"),
        arguments: [key])
      for teaser in teasers { try tie(teaser, key: key) }
    }
    try db.execute(sql: "DELETE FROM dirty_title")
  }

  private func tie(_ teaser: Row, key: String) throws {
    let page: Int64 = teaser["article_id"]
    let before: Int64? = teaser["target"]
    let target = try article(titled: key, source: teaser["source"], otherThan: page)
    guard target != before else { return }
    try db.cachedStatement(
      sql: "UPDATE teaser SET target = ? WHERE article_id = ? AND position = ?"
    ).execute(arguments: [target, page, teaser["position"] as Int])
    let mark = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO dirty_article (article_id) VALUES (?)")
    for article in [page, before, target].compactMap({ $0 }) {
      try mark.execute(arguments: [article])
    }
  }

  /// The article with that title: of the teaser's source if there is one, main ones first, then
  /// by path, so that the choice does not depend on what was imported first.
  private func article(
    titled key: String, source: String?, otherThan page: Int64
  ) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.id FROM article a JOIN document d ON d.id = a.document_id
          WHERE a.title_key = ? AND a.id <> ? AND a.role <> 'listing'
          ORDER BY a.source_key = ? DESC, a.position, d.path LIMIT 1
          """), arguments: [key, page, source.map { NameKey.key($0) }])
  }
}
