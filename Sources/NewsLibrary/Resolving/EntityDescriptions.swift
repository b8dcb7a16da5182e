import GRDB

/// Keeps each entity's names, words and counts in step with its groups.
struct EntityDescriptions {
  let db: Database

  /// Brings the names up to date of an entity that lost none.
  func extend(_ entity: Int64) throws {
    let known = try String.fetchSet(
      db.cachedStatement(sql: "SELECT text FROM entity_name WHERE entity_id = ?"),
      arguments: [entity])
    try writeNames(of: entity, known: known)
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
    let additions = try Row.fetchAll(
      db,
      sql: """
        SELECT g.entity_id, count(DISTINCT l.article_id), sum(l.mention_count),
          min(a.published), max(a.published)
        FROM uncounted_article u
        CROSS JOIN article a ON a.id = u.article_id
        CROSS JOIN local_entity l ON l.article_id = a.id
        CROSS JOIN name_group g ON g.id = l.group_id
        GROUP BY g.entity_id ORDER BY g.entity_id
        """)
    let add = try db.cachedStatement(
      sql: """
        UPDATE entity SET article_count = article_count + ?2, mention_count = mention_count + ?3,
          first_seen = coalesce(min(first_seen, ?4), first_seen, ?4),
          last_seen = coalesce(max(last_seen, ?5), last_seen, ?5)
        WHERE id = ?1
        """)
    for addition in additions where !recounted.contains(addition[0]) {
      try add.execute(arguments: StatementArguments(addition.databaseValues))
    }
    try addUncountedMonths(except: recounted)
  }

  private func addUncountedMonths(except recounted: Set<Int64>) throws {
    let additions = try Row.fetchAll(
      db,
      sql: """
        SELECT g.entity_id, substr(a.published, 1, 7), count(DISTINCT a.id)
        FROM uncounted_article u
        CROSS JOIN article a ON a.id = u.article_id
        CROSS JOIN local_entity l ON l.article_id = a.id
        CROSS JOIN name_group g ON g.id = l.group_id
        WHERE length(a.published) >= 7 GROUP BY 1, 2 ORDER BY 1, 2
        """)
    let add = try db.cachedStatement(
      sql: """
        INSERT INTO entity_month (entity_id, month, articles) VALUES (?1, ?2, ?3)
        ON CONFLICT (entity_id, month) DO UPDATE SET articles = articles + ?3
        """)
    for addition in additions where !recounted.contains(addition[0]) {
      try add.execute(arguments: StatementArguments(addition.databaseValues))
    }
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
    let forms = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT f.text, sum(f.uses), f.text = e.name FROM entity e
          JOIN name_group g ON g.entity_id = e.id
          JOIN group_form f ON f.group_id = g.id AND f.role IN ('name', 'alias')
          WHERE e.id = ? GROUP BY f.text ORDER BY f.text
          """), arguments: [entity])
    let update = try db.cachedStatement(
      sql: """
        UPDATE entity_name SET uses = ?3, is_canonical = ?4 WHERE entity_id = ?1 AND text = ?2
        """)
    for form in forms {
      let text: String = form[0]
      if known.contains(text) {
        try update.execute(arguments: [entity, text, form[1] as Int, form[2] as Bool])
      } else {
        try insertName(text, of: entity, uses: form[1], isCanonical: form[2])
      }
    }
  }

  private func insertName(
    _ text: String, of entity: Int64, uses: Int, isCanonical: Bool
  ) throws {
    let key = NameKey.key(text)
    try db.cachedStatement(
      sql: """
        INSERT INTO entity_name (entity_id, text, key, uses, is_canonical)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [entity, text, key, uses, isCanonical])
    let word = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO entity_word (word, entity_id) VALUES (?, ?)")
    for part in key.split(separator: " ") {
      try word.execute(arguments: [String(part), entity])
    }
  }
}
