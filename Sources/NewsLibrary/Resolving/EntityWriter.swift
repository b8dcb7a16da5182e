import GRDB
import NewsModel

/// Brings the entities in step with what the resolver decided.
struct EntityWriter {
  let db: Database

  /// Resolves everything an import touched and forgets that it was touched.
  ///
  /// `articles` are those whose names are not in the counts of entities yet.
  func resolve(_ articles: NamedArticles, _ tally: inout Tally) throws {
    let dirty = try Int64.fetchSet(db, sql: "SELECT group_id FROM dirty_group")
    // Counts only grow by new articles; whatever lost any, or a group, is described from scratch.
    var stale = try entitiesThatLost()
    let affected = try AffectedGroups(db)
    var grown = affected.quiet
    for cluster in EntityResolver.clusters(of: affected.known) {
      let groups = cluster.groups.filter(affected.decided.contains)
      guard !groups.isEmpty else { continue }
      let entity = try entity(for: cluster, &tally)
      let moved = try assign(groups, to: entity)
      stale.formUnion(moved)
      if !moved.isEmpty { stale.insert(entity) }
      if !moved.isEmpty || !dirty.isDisjoint(with: groups) { grown.insert(entity) }
    }
    try removeOrphans(among: stale, &tally)
    let descriptions = EntityDescriptions(db: db)
    for entity in grown.subtracting(stale).sorted() { try descriptions.extend(entity) }
    for entity in stale.sorted() { try descriptions.rewrite(entity) }
    try descriptions.add(articles, except: stale)
    try db.execute(sql: "DELETE FROM dirty_group")
  }

  /// Entities that an article named before it was replaced.
  private func entitiesThatLost() throws -> Set<Int64> {
    try Int64.fetchSet(
      db,
      sql: """
        SELECT entity_id FROM name_group
        WHERE id IN (SELECT group_id FROM dirty_group WHERE lost) AND entity_id IS NOT NULL
        """)
  }

  private func entity(for cluster: EntityCluster, _ tally: inout Tally) throws -> Int64 {
    let kind = cluster.kind.rawValue
    let known = try QuickStatement(db, "SELECT id FROM entity WHERE kind = ? AND key = ?")
      .number(kind, cluster.key)
    if let known { return known }
    // Its name is worked out with its description.
    try QuickStatement(db, "INSERT INTO entity (kind, key, name) VALUES (?, ?, '')")
      .run(kind, cluster.key)
    tally.add(1, toEntitiesOf: cluster.kind)
    return db.lastInsertedRowID
  }

  /// Gives the groups to `entity`; returns the entities that had some of them before.
  private func assign(_ groups: [Int64], to entity: Int64) throws -> Set<Int64> {
    var previous = Set<Int64>()
    let home = try QuickStatement(db, "SELECT entity_id FROM name_group WHERE id = ?")
    let move = try QuickStatement(db, "UPDATE name_group SET entity_id = ? WHERE id = ?")
    for group in groups {
      let before = try home.number(group)
      guard before != entity else { continue }
      try move.run(entity, group)
      if let before { previous.insert(before) }
    }
    return previous
  }

  private func removeOrphans(among entities: Set<Int64>, _ tally: inout Tally) throws {
    let orphan = try db.cachedStatement(
      sql: """
        SELECT kind FROM entity WHERE id = ?1
          AND NOT EXISTS (SELECT 1 FROM name_group WHERE entity_id = ?1)
        """)
    let delete = try QuickStatement(db, "DELETE FROM entity WHERE id = ?")
    let descriptions = EntityDescriptions(db: db)
    for entity in entities.sorted() {
      guard let name = try String.fetchOne(orphan, arguments: [entity]) else { continue }
      if let kind = EntityKind(rawValue: name) { tally.add(-1, toEntitiesOf: kind) }
      try descriptions.remove(entity)
      try delete.run(entity)
    }
  }
}
