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
      if try !MarginWriter(db: db).forgetNew(ofArticle: id) { try forgetMargins(ofArticle: id) }
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
      let groups = try LocalNames.groups(db, of: id)
      guard groups.count == body.entities.count else {
        throw LibraryError.damagedArticle(ArticleID(id))
      }
      try forgetText(ofArticle: id, body, groups, tally: &ledger.tally)
      ledger.tally.add(-body.mentions.count, to: .mentions)
      ledger.tally.add(-body.links.count, to: .links)
      ledger.tally.add(-body.figures.count, to: .figures)
      ledger.tally.add(-body.quotes.count, to: .quotes)
      if try !UnsettledArticle.waits(id, db) {
        try forgetSettled(id, body, groups, ledger: &ledger)
      }
    }
    try noteNeighbours(ofArticle: id)
  }

  /// Takes the words of an article out of the index.
  private func forgetText(
    ofArticle id: Int64, _ body: ArticleBody, _ groups: [Int64], tally: inout Tally
  ) throws {
    guard let indexed = try IndexedText(of: id, body, groups, in: db) else { return }
    let published = try String.fetchOne(
      db.cachedStatement(sql: "SELECT published FROM article WHERE id = ?"), arguments: [id])
    tally.add(-1, to: .published, on: CalendarDate(column: published))
    try indexed.remove(from: db)
  }

  /// Takes an article out of everything that a settling added it to.
  private func forgetSettled(
    _ id: Int64, _ body: ArticleBody, _ groups: [Int64], ledger: inout StoreLedger
  ) throws {
    try Terms(db: db).forget(id, body.text)
    try StoryProfiles(db: db).remove(id)
    let dates = body.dates.compactMap(\.date.resolved)
    ledger.tally.add(-dates.count, to: .dated)
    for date in dates { ledger.tally.add(-1, to: .dated, on: date) }
    let published = try String.fetchOne(
      db.cachedStatement(sql: "SELECT published FROM article WHERE id = ?"), arguments: [id])
    let date = CalendarDate(column: published)?.number ?? 0
    let unuse = try QuickStatement(
      db, "DELETE FROM group_article WHERE group_id = ? AND date = ? AND article_id = ?")
    let undate = try QuickStatement(db, "DELETE FROM dated WHERE date = ? AND article_id = ?")
    let undateName = try QuickStatement(
      db, "DELETE FROM dated_name WHERE group_id = ? AND date = ? AND article_id = ?")
    for group in Set(groups) { try unuse.run(group, date, id) }
    for date in Set(dates.map(\.number)) {
      try undate.run(date, id)
      for group in Set(groups) { try undateName.run(group, date, id) }
    }
    for (position, entity) in body.entities.enumerated() {
      let forms = LocalForms(name: entity.name, aliases: entity.aliases, titles: entity.titles)
      let mentions = body.mentions.count { $0.entity == position }
      ledger.groups.add(forms, mentions: -mentions, times: -1, toGroup: groups[position])
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
