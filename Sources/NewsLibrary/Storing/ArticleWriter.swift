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
  ///
  /// Returns how many derived values were left out because no sentence proves them.
  func write(
    _ item: AnalysedArticle, document: Int64, position: Int, reusing number: Int64?,
    ledger: inout StoreLedger
  ) throws -> Int {
    let article = item.article
    let titleKey = NameKey.key(article.title)
    let id = try insert(
      article, titleKey: titleKey, document: document, position: position, number: number)
    try insertTeasers(article.teasers, article: id)
    ledger.tally.add(article.teasers.count, to: .teasers)
    guard let count = Tally.Count(article.role) else { return 0 }
    ledger.tally.add(1, to: count)
    ledger.tally.add(1, to: .published, on: article.published?.resolved)
    ledger.texts.append(.init(article: id, title: article.title, text: article.text))
    let (analysis, rejected) = item.analysis.proved(in: article)
    try AnalysisWriter(db: db, article: id).write(analysis, ledger: &ledger)
    let profile = StoryProfile(article, titleKey: titleKey, analysis)
    try StoryProfiles(db: db).insert(profile, article: id)
    try noteArticle(id, titleKey: titleKey)
    if notesMargins {
      try MarginWriter(db: db).note(
        article, id: id, titleKey: titleKey, sourceKey: Self.sourceKey(of: article))
    }
    return rejected
  }

  private func insert(
    _ article: Article, titleKey: String, document: Int64, position: Int, number: Int64?
  ) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO article (
          id, document_id, position, role, title, title_key, source, source_key, byline, printed,
          published, published_confidence, url, word_count, text, parts, credits, notices, language)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, document, position, article.role.rawValue, article.title, titleKey,
      article.source, Self.sourceKey(of: article),
      article.byline, article.published?.printed, article.published?.resolved?.iso8601,
      article.published?.confidence ?? 0, article.url, Self.wordCount(of: article.text),
      article.text, JSONText.encode(article.parts), JSONText.encode(article.credits),
      JSONText.encode(article.notices), article.language,
    ])
    return db.lastInsertedRowID
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

  private func noteArticle(_ id: Int64, titleKey: String) throws {
    for table in ["dirty_article", "uncounted_article"] {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) (article_id) VALUES (?)")
        .execute(arguments: [id])
    }
    try note(titleKey: titleKey)
  }

  private func note(titleKey: String) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO dirty_title (title_key) VALUES (?)")
      .execute(arguments: [titleKey])
  }

  private static func sourceKey(of article: Article) -> String {
    article.source.map { NameKey.key($0) } ?? ""
  }

  private static func wordCount(of text: String) -> Int {
    text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
  }
}
