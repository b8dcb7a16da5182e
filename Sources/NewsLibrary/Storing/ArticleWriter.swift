import GRDB
import NewsModel

/// Writes one article with everything its analysis found.
struct ArticleWriter {
  let db: Database
  /// Whether the article is as its page has it, and not one that lost what its source repeats.
  var notesMargins = true

  /// Stores `item`; an article that replaces another keeps its number.
  ///
  /// Of one that only announces others nothing but its teasers is followed up.
  func write(
    _ item: PreparedArticle, document: Int64, position: Int, reusing number: Int64?,
    ledger: inout StoreLedger
  ) throws {
    let article = item.article
    let id = try insert(item, document: document, position: position, number: number)
    try insertTeasers(article.teasers, article: id)
    ledger.tally.add(article.teasers.count, to: .teasers)
    guard let count = Tally.Count(article.role) else { return }
    ledger.tally.add(1, to: count)
    ledger.tally.add(1, to: .published, on: article.published?.resolved)
    ledger.tally.add(item.mentionCount, to: .mentions)
    ledger.tally.add(item.linkCount, to: .links)
    ledger.tally.add(item.figureCount, to: .figures)
    ledger.tally.add(item.quoteCount, to: .quotes)
    let groups = try item.groups.map { try ledger.groups.group($0, in: db) }
    try insertDigest(of: item, groups, article: id)
    ledger.texts.append(
      IndexedText(
        article: id, title: item.title, text: article.text,
        marks: SearchMarks(
          groups: groups, sourceKey: item.sourceKey, title: item.title, item.prominent)))
    try noteArticle(id, item)
  }

  private func insert(
    _ item: PreparedArticle, document: Int64, position: Int, number: Int64?
  ) throws -> Int64 {
    let article = item.article
    try QuickStatement(
      db,
      """
      INSERT INTO article (
        id, document_id, position, role, title, title_key, source, source_key, byline, printed,
        published, published_confidence, url, word_count, credits, notices, language)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      number, document, position, article.role.rawValue, item.title, item.titleKey,
      article.source, item.sourceKey, article.byline, article.published?.printed,
      article.published?.resolved?.iso8601, article.published?.confidence ?? 0, article.url,
      item.wordCount, JSONText.encode(article.credits), JSONText.encode(article.notices),
      article.language)
    let id = db.lastInsertedRowID
    try QuickStatement(db, "INSERT INTO article_body (article_id, bytes) VALUES (?, ?)")
      .run(id, item.body)
    return id
  }

  private func insertTeasers(_ teasers: [Teaser], article: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO teaser (
          article_id, position, title, title_key, summary, source, printed, published,
          published_confidence, url)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, teaser) in teasers.enumerated() {
      let key = teaser.title.map { NameKey.key($0) }
      try statement.execute(arguments: [
        article, position, teaser.title, key, teaser.summary, teaser.source,
        teaser.published?.printed, teaser.published?.resolved?.iso8601,
        teaser.published?.confidence ?? 0, teaser.url,
      ])
      if let key { try note(titleKey: key) }
    }
  }

  private func insertDigest(
    of item: PreparedArticle, _ groups: [Int64], article: Int64
  ) throws {
    try QuickStatement(
      db,
      """
      INSERT INTO article_digest (article_id, groups, figures, quotes, links) VALUES (?, ?, ?, ?, ?)
      """
    ).run(article, ArticleDigest.packed(groups: groups), item.figures, item.quotes, item.links)
    guard let profile = item.profile else { return }
    try QuickStatement(db, "INSERT INTO story_profile (article_id, profile) VALUES (?, ?)")
      .run(article, profile)
  }

  /// Leaves what has to be worked out across articles to the next settling.
  private func noteArticle(_ id: Int64, _ item: PreparedArticle) throws {
    try QuickStatement(db, "INSERT INTO unsettled_article (article_id, facts) VALUES (?, ?)")
      .run(id, item.facts)
    if notesMargins, let margins = item.margins {
      try QuickStatement(db, "INSERT INTO unsettled_margin (article_id, margins) VALUES (?, ?)")
        .run(id, margins)
    }
    try QuickStatement(db, "INSERT OR IGNORE INTO dirty_article (article_id) VALUES (?)").run(id)
    try note(titleKey: item.titleKey)
  }

  private func note(titleKey: String) throws {
    try QuickStatement(db, "INSERT OR IGNORE INTO dirty_title (title_key) VALUES (?)")
      .run(titleKey)
  }
}
