import GRDB
import NewsModel

/// Keeps each entity's names, words and counts in step with its groups.
struct EntityDescriptions {
  let db: Database

  /// Brings the names up to date of an entity that lost none.
  func extend(_ entity: Int64) throws { try writeNames(of: entity) }

  /// Describes an entity from scratch; one that is gone by now needs no description.
  ///
  /// O(articles that name it).
  func rewrite(_ entity: Int64) throws {
    try remove(entity)
    try writeNames(of: entity)
    try db.cachedStatement(
      sql: """
        UPDATE entity SET (article_count, mention_count, first_seen, last_seen) = (
          SELECT count(DISTINCT l.article_id), coalesce(sum(l.mention_count), 0),
            min(a.published), max(a.published)
          FROM name_group g JOIN group_article l ON l.group_id = g.id
          JOIN article a ON a.id = l.article_id WHERE g.entity_id = ?1)
        WHERE id = ?1
        """
    ).execute(arguments: [entity])
    try rewriteMonths(of: entity)
  }

  /// Forgets the names of an entity, by which it is found.
  func remove(_ entity: Int64) throws {
    let word = try QuickStatement(db, "DELETE FROM entity_word WHERE word = ? AND entity_id = ?")
    for key in try QuickStatement(db, "SELECT key FROM entity_name WHERE entity_id = ?")
      .texts(entity)
    {
      for part in key.split(separator: " ") { try word.run(String(part), entity) }
    }
    try QuickStatement(db, "DELETE FROM entity_name WHERE entity_id = ?").run(entity)
  }

  private func rewriteMonths(of entity: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM entity_month WHERE entity_id = ?")
      .execute(arguments: [entity])
    try db.cachedStatement(
      sql: """
        INSERT INTO entity_month (entity_id, month, articles)
        SELECT g.entity_id, l.date / 10000 * 12 + l.date / 100 % 100 - 1,
          count(DISTINCT l.article_id)
        FROM name_group g JOIN group_article l ON l.group_id = g.id
        WHERE g.entity_id = ? AND l.date / 100 % 100 > 0 GROUP BY 1, 2
        """
    ).execute(arguments: [entity])
  }
}

extension EntityDescriptions {
  /// A way to write an entity's name, with how many articles do.
  private struct Form {
    var uses = 0
    /// Whether it is the name that most articles print, the longer of two equals.
    var isCanonical = false
  }

  private func writeNames(of entity: Int64) throws {
    let (forms, name) = try forms(of: entity)
    guard let name else { return }
    var known: [ExactText: Form] = [:]
    try QuickStatement(
      db, "SELECT text, uses, is_canonical FROM entity_name WHERE entity_id = ?"
    ).rows(entity) {
      known[ExactText($0.text(0))] = Form(uses: Int($0.number(1)), isCanonical: $0.number(2) == 1)
    }
    try QuickStatement(db, "UPDATE entity SET name = ?1 WHERE id = ?2 AND name <> ?1")
      .run(name.text, entity)
    let update = try QuickStatement(
      db,
      "UPDATE entity_name SET uses = ?3, is_canonical = ?4 WHERE entity_id = ?1 AND text = ?2")
    for (form, uses) in forms.sorted(by: { $0.key.text < $1.key.text }) {
      let isCanonical = form == name
      guard let former = known[form] else {
        try insertName(form.text, of: entity, uses: uses, isCanonical: isCanonical)
        continue
      }
      guard former.uses != uses || former.isCanonical != isCanonical else { continue }
      try update.run(entity, form.text, uses, isCanonical)
    }
  }

  /// The names and aliases of an entity with their uses, and the name that most articles print: of
  /// the groups that bear its key, full ones before others.
  private func forms(of entity: Int64) throws -> (forms: [ExactText: Int], name: ExactText?) {
    var forms: [ExactText: Int] = [:]
    var (full, others): ([ExactText: Int], [ExactText: Int]) = ([:], [:])
    try QuickStatement(
      db,
      """
      SELECT f.text, f.uses, f.role = 'name' AND g.key = e.key, g.strength = 'full' FROM entity e
      JOIN name_group g ON g.entity_id = e.id
      JOIN group_form f ON f.group_id = g.id AND f.role IN ('name', 'alias') WHERE e.id = ?
      """
    ).rows(entity) { row in
      let (text, uses) = (ExactText(row.text(0)), Int(row.number(1)))
      forms[text, default: 0] += uses
      guard row.number(2) == 1 else { return }
      if row.number(3) == 1 {
        full[text, default: 0] += uses
      } else {
        others[text, default: 0] += uses
      }
    }
    let name = (full.isEmpty ? others : full).min {
      ($1.value, $1.key.text.utf8.count, $0.key.text)
        < ($0.value, $0.key.text.utf8.count, $1.key.text)
    }
    return (forms, name?.key)
  }

  private func insertName(_ text: String, of entity: Int64, uses: Int, isCanonical: Bool) throws {
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

extension EntityDescriptions {
  /// What some articles add to the counts of an entity.
  private struct Addition {
    var articles = 0
    var mentions = 0
    /// The earliest and latest dates among them.
    var first: String?
    var last: String?
  }

  /// An article of a month that names an entity.
  private struct MonthUse: Comparable {
    var entity: Int64
    /// See `Month.index`.
    var month: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.entity, left.month) < (right.entity, right.month)
    }
  }

  /// Adds articles to the counts of the entities they name.
  ///
  /// O(names in those articles), however many others name the same entities.
  func add(_ articles: NamedArticles, except recounted: Set<Int64>) throws {
    let (additions, months) = try additions(of: articles, except: recounted)
    let add = try QuickStatement(
      db,
      """
      UPDATE entity SET article_count = article_count + ?2, mention_count = mention_count + ?3,
        first_seen = coalesce(min(first_seen, ?4), first_seen, ?4),
        last_seen = coalesce(max(last_seen, ?5), last_seen, ?5)
      WHERE id = ?1
      """)
    for (entity, addition) in additions.sorted(by: { $0.key < $1.key }) {
      try add.run(
        entity, addition.articles, addition.mentions, addition.first, addition.last)
    }
    let addMonth = try QuickStatement(
      db,
      """
      INSERT INTO entity_month (entity_id, month, articles) VALUES (?1, ?2, ?3)
      ON CONFLICT (entity_id, month) DO UPDATE SET articles = articles + ?3
      """)
    var start = 0
    while start < months.count {
      let use = months[start]
      var end = start
      while end < months.count, months[end] == use { end += 1 }
      try addMonth.run(use.entity, use.month, end - start)
      start = end
    }
  }

  private func additions(
    of articles: NamedArticles, except recounted: Set<Int64>
  ) throws -> ([Int64: Addition], [MonthUse]) {
    let names = LocalNames(db)
    var additions: [Int64: Addition] = [:]
    var months: [MonthUse] = []
    for article in articles.articles {
      let month = CalendarDate(column: article.published).flatMap(Month.init)?.index
      // An article may name one entity by several names.
      var named: [Int64] = []
      for use in articles.uses[article.uses] {
        let entity = try names.entity(of: use.group)
        guard entity > 0, !recounted.contains(entity) else { continue }
        var addition = additions[entity] ?? Addition()
        addition.mentions += use.mentions
        if !named.contains(entity) {
          named.append(entity)
          addition.articles += 1
          if let published = article.published {
            addition.first = min(addition.first ?? published, published)
            addition.last = max(addition.last ?? published, published)
          }
          if let month { months.append(MonthUse(entity: entity, month: month)) }
        }
        additions[entity] = addition
      }
    }
    months.sort()
    return (additions, months)
  }
}
