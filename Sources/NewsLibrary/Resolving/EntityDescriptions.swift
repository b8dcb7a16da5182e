import GRDB

/// Keeps each entity's names, words and counts in step with its groups.
struct EntityDescriptions {
  let db: Database

  /// Brings the names up to date of an entity that lost none.
  func extend(_ entity: Int64) throws {
    let known = try QuickStatement(db, "SELECT text FROM entity_name WHERE entity_id = ?")
      .texts(entity)
    try writeNames(of: entity, known: Set(known))
  }

  /// Describes an entity from scratch; one that is gone by now needs no description.
  ///
  /// O(articles that name it).
  func rewrite(_ entity: Int64) throws {
    for table in ["entity_name", "entity_word"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE entity_id = ?")
        .execute(arguments: [entity])
    }
    try writeNames(of: entity, known: [])
    try db.cachedStatement(
      sql: """
        UPDATE entity SET (article_count, mention_count, first_seen, last_seen) = (
          SELECT count(DISTINCT l.article_id), coalesce(sum(l.mention_count), 0),
            min(a.published), max(a.published)
          FROM name_group g JOIN local_entity l ON l.group_id = g.id
          JOIN article a ON a.id = l.article_id WHERE g.entity_id = ?1)
        WHERE id = ?1
        """
    ).execute(arguments: [entity])
    try rewriteMonths(of: entity)
  }

  /// Adds the articles stored since the last time to the counts of the entities they name.
  ///
  /// O(names in those articles), however many others name the same entities.
  func addUncountedArticles(except recounted: Set<Int64>) throws {
    let additions = try additions().filter { !recounted.contains($0.key) }
    let add = try QuickStatement(
      db,
      """
      UPDATE entity SET article_count = article_count + ?2, mention_count = mention_count + ?3,
        first_seen = coalesce(min(first_seen, ?4), first_seen, ?4),
        last_seen = coalesce(max(last_seen, ?5), last_seen, ?5)
      WHERE id = ?1
      """)
    let addMonth = try QuickStatement(
      db,
      """
      INSERT INTO entity_month (entity_id, month, articles) VALUES (?1, ?2, ?3)
      ON CONFLICT (entity_id, month) DO UPDATE SET articles = articles + ?3
      """)
    for (entity, addition) in additions.sorted(by: { $0.key < $1.key }) {
      try add.run(
        entity, addition.articles, addition.mentions, addition.first, addition.last)
      for (month, articles) in addition.months.sorted(by: { $0.key < $1.key }) {
        try addMonth.run(entity, month, articles)
      }
    }
  }

  /// What articles that are not counted yet add to the entities they name.
  private func additions() throws -> [Int64: Addition] {
    let names = try QuickStatement(
      db,
      """
      SELECT g.entity_id, l.mention_count FROM local_entity l
      CROSS JOIN name_group g ON g.id = l.group_id WHERE l.article_id = ?
      """)
    var additions: [Int64: Addition] = [:]
    try QuickStatement(
      db,
      """
      SELECT a.id, a.published FROM uncounted_article u CROSS JOIN article a ON a.id = u.article_id
      ORDER BY a.id
      """
    ).rows { row in
      let (article, published) = (row.number(0), row.optionalText(1))
      try names.rows(article) { name in
        additions[name.number(0), default: Addition()]
          .add(article, mentions: Int(name.number(1)), published: published)
      }
    }
    return additions
  }

  private func rewriteMonths(of entity: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM entity_month WHERE entity_id = ?")
      .execute(arguments: [entity])
    try db.cachedStatement(
      sql: """
        INSERT INTO entity_month (entity_id, month, articles)
        SELECT g.entity_id, substr(a.published, 1, 7), count(DISTINCT a.id)
        FROM name_group g JOIN local_entity l ON l.group_id = g.id
        JOIN article a ON a.id = l.article_id
        WHERE g.entity_id = ? AND length(a.published) >= 7 GROUP BY 1, 2
        """
    ).execute(arguments: [entity])
  }

  private func writeNames(of entity: Int64, known: Set<String>) throws {
    let update = try QuickStatement(
      db,
      """
      UPDATE entity_name SET uses = ?3, is_canonical = ?4
      WHERE entity_id = ?1 AND text = ?2 AND (uses <> ?3 OR is_canonical <> ?4)
      """)
    try QuickStatement(
      db,
      """
      SELECT f.text, sum(f.uses), f.text = e.name FROM entity e
      JOIN name_group g ON g.entity_id = e.id
      JOIN group_form f ON f.group_id = g.id AND f.role IN ('name', 'alias')
      WHERE e.id = ? GROUP BY f.text ORDER BY f.text
      """
    ).rows(entity) { row in
      let (text, uses, isCanonical) = (row.text(0), row.number(1), row.number(2) == 1)
      if known.contains(text) {
        try update.run(entity, text, uses, isCanonical)
      } else {
        try insertName(text, of: entity, uses: uses, isCanonical: isCanonical)
      }
    }
  }

  private func insertName(
    _ text: String, of entity: Int64, uses: Int64, isCanonical: Bool
  ) throws {
    let key = NameKey.key(text)
    try QuickStatement(
      db,
      """
      INSERT INTO entity_name (entity_id, text, key, uses, is_canonical) VALUES (?, ?, ?, ?, ?)
      """
    ).run(entity, text, key, uses, isCanonical)
    let word = try QuickStatement(
      db, "INSERT OR IGNORE INTO entity_word (word, entity_id) VALUES (?, ?)")
    for part in key.split(separator: " ") { try word.run(String(part), entity) }
  }
}

/// What some articles add to the counts of an entity.
private struct Addition {
  private(set) var articles = 0
  private(set) var mentions = 0
  /// The earliest and latest dates among them.
  private(set) var first: String?
  private(set) var last: String?
  /// How many of them are of each month.
  private(set) var months: [String: Int] = [:]
  private var lastArticle: Int64?

  /// Adds a name of `article`; all names of an article come one after another.
  mutating func add(_ article: Int64, mentions more: Int, published: String?) {
    mentions += more
    guard article != lastArticle else { return }
    lastArticle = article
    articles += 1
    guard let published else { return }
    first = min(first ?? published, published)
    last = max(last ?? published, published)
    guard published.utf8.count >= 7 else { return }
    months[String(decoding: published.utf8.prefix(7), as: UTF8.self), default: 0] += 1
  }
}
