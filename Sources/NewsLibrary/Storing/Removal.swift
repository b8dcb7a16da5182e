import GRDB
import NewsModel

/// Takes what a document said out of the library before it is said anew.
struct Removal {
  let db: Database

  /// Deletes the document's articles and returns their numbers by position, for the new ones to
  /// keep.
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
      try forgetMargins(ofArticle: id)
      try forget(id, role: ArticleRole(rawValue: row["role"]) ?? .main, ledger: &ledger)
    }
    try db.cachedStatement(sql: "DELETE FROM article WHERE document_id = ?")
      .execute(arguments: [document])
    return numbers
  }

  /// Takes an article that is about to be deleted out of what is counted and kept of it.
  func forget(_ id: Int64, role: ArticleRole, ledger: inout StoreLedger) throws {
    let teasers = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM teaser WHERE article_id = ?"), arguments: [id])
    ledger.tally.add(-(teasers ?? 0), to: .teasers)
    if let count = Tally.Count(role) {
      ledger.tally.add(-1, to: count)
      let body = try ArticleReader(db: db).body(of: id)
      let groups = try groups(ofArticle: id)
      try forgetText(ofArticle: id, body, groups, tally: &ledger.tally)
      try forgetRows(ofArticle: id, body, groups, tally: &ledger.tally)
      for (position, entity) in body.entities.enumerated() {
        let forms = LocalForms(name: entity.name, aliases: entity.aliases, titles: entity.titles)
        let mentions = body.mentions.count { $0.entity == position }
        ledger.groups.add(forms, mentions: -mentions, times: -1, toGroup: groups[position])
      }
      try StoryProfiles(db: db).remove(id)
    }
    try noteNeighbours(ofArticle: id)
  }

  /// The name group of each local entity.
  private func groups(ofArticle id: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT group_id FROM local_entity WHERE article_id = ? ORDER BY position"),
      arguments: [id])
  }

  /// Takes the words of an article out of the index and the counts of them.
  private func forgetText(
    ofArticle id: Int64, _ body: ArticleBody, _ groups: [Int64], tally: inout Tally
  ) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT title, source_key, published FROM article WHERE id = ?"),
      arguments: [id])
    guard let row else { return }
    let text = String(decoding: body.text, as: UTF8.self)
    tally.add(-1, to: .published, on: CalendarDate(column: row["published"]))
    try IndexedText(
      article: id, title: row["title"], text: text,
      marks: SearchMarks(groups: groups, sourceKey: row["source_key"], title: row["title"])
    ).remove(from: db)
    try Terms(db: db).forget(article: id, text)
  }

  private func forgetRows(
    ofArticle id: Int64, _ body: ArticleBody, _ groups: [Int64], tally: inout Tally
  ) throws {
    tally.add(-body.mentions.count, to: .mentions)
    tally.add(-body.links.count, to: .links)
    tally.add(-body.figures.count, to: .figures)
    tally.add(-body.quotes.count, to: .quotes)
    let dates = body.dates.compactMap(\.date.resolved)
    tally.add(-dates.count, to: .dated)
    for date in dates { tally.add(-1, to: .dated, on: date) }
    let undate = try db.cachedStatement(
      sql: "DELETE FROM dated WHERE resolved = ? AND article_id = ?")
    let delete = try db.cachedStatement(
      sql: """
        DELETE FROM dated_name
        WHERE group_id = ? AND resolved = ? AND article_id = ?
        """)
    for date in Set(dates.map(\.iso8601)) {
      try undate.execute(arguments: [date, id])
      for group in Set(groups) { try delete.execute(arguments: [group, date, id]) }
    }
  }

  private func forgetMargins(ofArticle id: Int64) throws {
    let article = try ArticleReader(db: db).article(ArticleID(id))
      .restoring(LeftOutPart.fetch(db, article: id))
    let margins = Margins(
      of: article, titleKey: NameKey.key(article.title),
      sourceKey: article.source.map { NameKey.key($0) } ?? "")
    if let margins { try MarginWriter(db: db).forget(margins, id: id) }
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
