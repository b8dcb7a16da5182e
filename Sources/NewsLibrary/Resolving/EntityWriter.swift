import GRDB
import NewsModel

/// Brings the entities in step with what the resolver decided.
struct EntityWriter {
  let db: Database

  /// Resolves everything an import touched and forgets that it was touched.
  func resolve() throws {
    let dirty = Set(try Int64.fetchAll(db, sql: "SELECT group_id FROM dirty_group"))
    // A group that lost its last article is gone after loading, but its entity may live on.
    var left = try Int64.fetchSet(
      db,
      sql: """
        SELECT entity_id FROM name_group
        WHERE id IN (SELECT group_id FROM dirty_group) AND entity_id IS NOT NULL
        """)
    let groups = try AffectedGroups(db: db).load()
    for cluster in EntityResolver.clusters(of: groups) {
      let entity = try entity(for: cluster)
      let moved = try assign(cluster.groups, to: entity)
      left.formUnion(moved.previous)
      if moved.count > 0 || !dirty.isDisjoint(with: cluster.groups) {
        try describe(entity, as: cluster)
      }
    }
    try removeOrphans()
    for entity in left { try refresh(entity) }
    try countKinds()
    try db.execute(sql: "DELETE FROM dirty_group")
  }

  private func entity(for cluster: EntityCluster) throws -> Int64 {
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM entity WHERE kind = ? AND key = ?"),
      arguments: [cluster.kind.rawValue, cluster.key])
    if let known { return known }
    try db.cachedStatement(sql: "INSERT INTO entity (kind, key, name) VALUES (?, ?, ?)")
      .execute(arguments: [cluster.kind.rawValue, cluster.key, cluster.name])
    return db.lastInsertedRowID
  }

  /// Gives the groups to `entity`; says how many moved and where they were before.
  private func assign(
    _ groups: [Int64], to entity: Int64
  ) throws -> (count: Int, previous: Set<Int64>) {
    var count = 0
    var previous = Set<Int64>()
    for group in groups {
      let home = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT entity_id FROM name_group WHERE id = ?"),
        arguments: [group])
      guard home != entity else { continue }
      try db.cachedStatement(sql: "UPDATE name_group SET entity_id = ? WHERE id = ?")
        .execute(arguments: [entity, group])
      count += 1
      if let home { previous.insert(home) }
    }
    return (count, previous)
  }

  private func describe(_ entity: Int64, as cluster: EntityCluster) throws {
    try db.cachedStatement(sql: "UPDATE entity SET name = ? WHERE id = ?")
      .execute(arguments: [cluster.name, entity])
    try refresh(entity)
  }

  /// Computes the entity's names, words and counts from its groups.
  private func refresh(_ entity: Int64) throws {
    guard
      let canonical = try String.fetchOne(
        db.cachedStatement(sql: "SELECT name FROM entity WHERE id = ?"), arguments: [entity])
    else { return }
    try writeNames(of: entity, canonical: canonical)
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
  }

  private func writeNames(of entity: Int64, canonical: String) throws {
    for table in ["entity_name", "entity_word"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE entity_id = ?")
        .execute(arguments: [entity])
    }
    let forms = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT f.text, sum(f.uses) AS uses FROM name_group g
          JOIN group_form f ON f.group_id = g.id AND f.role IN ('name', 'alias')
          WHERE g.entity_id = ? GROUP BY f.text ORDER BY f.text
          """), arguments: [entity])
    let insertName = try db.cachedStatement(
      sql: """
        INSERT INTO entity_name (entity_id, text, key, uses, is_canonical)
        VALUES (?, ?, ?, ?, ?)
        """)
    let insertWord = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO entity_word (word, entity_id) VALUES (?, ?)")
    for form in forms {
      let text: String = form["text"]
      let key = NameKey.key(text)
      try insertName.execute(arguments: [
        entity, text, key, form["uses"] as Int, text == canonical,
      ])
      for word in key.split(separator: " ") {
        try insertWord.execute(arguments: [String(word), entity])
      }
    }
  }

  private func removeOrphans() throws {
    try db.execute(
      sql: """
        DELETE FROM entity
        WHERE NOT EXISTS (SELECT 1 FROM name_group WHERE entity_id = entity.id)
        """)
  }

  private func countKinds() throws {
    let kinds = EntityKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try db.execute(
      sql: """
        DELETE FROM counter WHERE name IN (\(kinds));
        INSERT INTO counter (name, value) SELECT kind, count(*) FROM entity GROUP BY kind
        """)
  }
}
