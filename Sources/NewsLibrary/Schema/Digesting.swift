import FoundationEssentials
import GRDB
import NewsModel

/// Makes the digests of a library of the sixth version, and all that follows from articles and is
/// kept in another way than it was.
struct Digesting {
  let db: Database

  /// Articles whose rows are written together.
  private static let stretch = 8192

  func digestAll() throws {
    try db.execute(
      sql: """
        INSERT INTO group_article (group_id, date, article_id, mention_count)
        SELECT l.group_id, a.date, a.id, sum(l.mention_count) FROM local_entity l
        JOIN (SELECT id, CAST(substr(published, 1, 4) AS INTEGER) * 10000
                + CAST(substr(published, 6, 2) AS INTEGER) * 100
                + CAST(substr(published, 9, 2) AS INTEGER) AS date
              FROM (SELECT id, coalesce(published, '') AS published FROM article)) a
          ON a.id = l.article_id
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """)
    let articles = try Int64.fetchAll(
      db, sql: "SELECT id FROM article WHERE role <> 'listing' ORDER BY id")
    for start in stride(from: 0, to: articles.count, by: Self.stretch) {
      let stretch = Array(articles[start...].prefix(Self.stretch))
      var dates = DatedRows()
      for article in stretch { try digest(article, &dates) }
      try dates.insert(into: db)
      try StoryProfiles(db: db).index(stretch.filter(hasProfile))
    }
    try writeKeys()
    try settleUncounted()
  }

  private func digest(_ article: Int64, _ dates: inout DatedRows) throws {
    let groups = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT group_id FROM local_entity WHERE article_id = ? ORDER BY position"),
      arguments: [article])
    let body = try body(of: article)
    let digest = ArticleDigest(
      groups: groups, of: body?.figures ?? [], body?.quotes ?? [], body?.links ?? [])
    try QuickStatement(
      db,
      """
      INSERT INTO article_digest (article_id, groups, figures, quotes, links) VALUES (?, ?, ?, ?, ?)
      """
    ).run(
      article, digest.packedGroups, digest.packedFigures, digest.packedQuotes, digest.packedLinks)
    guard let body else { return }
    guard body.entities.count == groups.count else { return }
    var analysis = ArticleAnalysis(sentences: body.sentences)
    (analysis.mentions, analysis.dates) = (body.mentions, body.dates)
    dates.add(article, analysis.datedSentences, groups)
  }

  /// Nil for a damaged article, which is left for the check to name and for a rebuild to read anew.
  private func body(of article: Int64) throws -> ArticleBody? {
    do {
      return try ArticleBodies.fetch(db, article)
    } catch LibraryError.damagedArticle {
      return nil
    }
  }

  /// False where it is damaged, which the check names.
  ///
  /// The fifth version kept days before 1970 as the first of that year: they count as unknown.
  private func hasProfile(_ article: Int64) throws -> Bool {
    do {
      guard var profile = try StoryProfiles(db: db).profile(of: article) else { return false }
      let published = try String.fetchOne(
        db.cachedStatement(sql: "SELECT published FROM article WHERE id = ?"), arguments: [article])
      guard profile.day == 0, published != "1970-01-01" else { return true }
      profile.day = nil
      try QuickStatement(db, "UPDATE story_profile SET profile = ? WHERE article_id = ?")
        .run(Data(profile.packed), article)
      return true
    } catch is DamagedBytes {
      return false
    }
  }

  /// Has every group's family names and acronyms written.
  private func writeKeys() throws {
    let groups = try Int64.fetchAll(db, sql: "SELECT id FROM name_group ORDER BY id")
    for group in groups {
      guard let stored = try StoredGroup.fetch(db, group) else { continue }
      _ = try GroupKeys(db: db).renew(of: stored)
    }
    // A family name of so many people means nobody by itself from now on.
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO dirty_group (group_id, lost, altered)
        SELECT id, 0, 1 FROM name_group WHERE strength = 'surname' AND key IN (
          SELECT key FROM group_key WHERE is_acronym = 0
          GROUP BY key HAVING count(*) > \(EntityResolver.mostNamesakes))
        """)
  }

  /// Counts what an import that was cut short had left for its end: the rows of its articles were
  /// there already.
  private func settleUncounted() throws {
    let articles = try Int64.fetchAll(
      db, sql: "SELECT article_id FROM uncounted_article ORDER BY article_id")
    guard !articles.isEmpty else { return }
    try Tally.changing(db) { tally in
      try EntityWriter(db: db).resolve(NamedArticles(), &tally)
    }
    let groups = try Set(articles.flatMap { try LocalNames.groups(db, of: $0) })
    let names = LocalNames(db)
    for entity in try Set(groups.map(names.entity)).sorted() where entity > 0 {
      try EntityDescriptions(db: db).rewrite(entity)
    }
  }
}
