import GRDB
public import NewsModel

extension NewsLibrary {
  /// Entities called `name`, in most articles first: by name or alias, else those whose name or
  /// alias begins so.
  public func entities(named name: String) throws(LibraryError) -> [EntitySummary] {
    try reading("reading") { db in
      let hits = try EntitySearch(db: db).hits(named: name, kinds: nil, limit: 100)
      let exact = hits.filter { $0.tier >= .alias }
      let found = exact.isEmpty ? hits.filter { $0.tier >= .prefix } : exact
      return try found.map { try EntityList.summary(db, of: $0.id) }
    }
  }
}

/// Finds entities by what they are called.
struct EntitySearch {
  let db: Database

  /// How well a name matches, from a word that begins so to the whole name.
  enum Tier: Int, Comparable {
    case word = 1
    case prefix, alias, name

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  struct Hit {
    var id: EntityID
    var tier: Tier
    var articleCount: Int
    var name: String

    /// The tier, and by how many articles within it.
    var score: Double { Double(tier.rawValue) + 1 - 1 / Double(articleCount + 1) }
  }

  /// Entities for a search: of the kinds it filters by where it does, else of any.
  func hits(for query: SearchQuery, limit: Int) throws -> [SearchResults.EntityHit] {
    let filters = query.clauses.joined().filter { !$0.isNegated }.compactMap { term in
      term.field.flatMap { EntityKind(rawValue: $0.rawValue) }.map { (kind: $0, name: term.text) }
    }
    var hits: [Hit] = []
    if !query.plainText.isEmpty {
      hits += try self.hits(named: query.plainText, kinds: nil, limit: limit)
    }
    for filter in filters {
      hits += try self.hits(named: filter.name, kinds: [filter.kind], limit: limit)
    }
    var seen = Set<EntityID>()
    return try hits.filter { seen.insert($0.id).inserted }.sorted(by: Self.isBetter)
      .prefix(limit).map {
        SearchResults.EntityHit(summary: try EntityList.summary(db, of: $0.id), score: $0.score)
      }
  }

  /// The best matches for `name`: the whole name, an alias, their beginnings, then their words'.
  func hits(named name: String, kinds: Set<EntityKind>?, limit: Int) throws -> [Hit] {
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else { return [] }
    var best: [EntityID: Hit] = [:]
    let typed = NameKey.key(name)
    for key in NameKey.keys(name) {
      for row in try rows(for: key, kinds, limit: limit) {
        let kind = EntityKind(rawValue: row["kind"])
        if let kinds, let kind, !kinds.contains(kind) { continue }
        let hit = Hit(
          id: EntityID(row["id"]), tier: Self.tier(row, key: key, kind: kind),
          articleCount: row["article_count"], name: row["name"])
        // Without its legal form a name only stands for whole names, not for beginnings.
        guard key == typed || hit.tier >= .alias else { continue }
        if let known = best[hit.id], known.tier >= hit.tier { continue }
        best[hit.id] = hit
      }
    }
    return Array(best.values.sorted(by: Self.isBetter).prefix(limit))
  }

  /// Where more words begin alike, only the entities that most articles name are looked at: who
  /// means another types on.
  private static let broad = 2000

  /// Names of one beginning that are looked at, those in most articles.
  private static let mostRows = 400

  /// The entities of each kind that most articles name.
  static let common = EntityKind.allCases.map { kind in
    """
    SELECT id FROM (
      SELECT id FROM entity WHERE kind = '\(kind.rawValue)'
      ORDER BY article_count DESC, mention_count DESC, key LIMIT 100)
    """
  }.joined(separator: " UNION ALL ")

  /// That an entity has a word that begins with a key, which is one word; for few entities, whose
  /// names are looked through.
  static func hasWord(beginningWith key: String, of entity: String) -> String {
    has("instr(' ' || n.key, ' ' || \(key)) > 0", entity)
  }

  /// That an entity has a whole word.
  private static func hasWord(_ word: String, of entity: String) -> String {
    has("instr(' ' || n.key || ' ', ' ' || \(word) || ' ') > 0", entity)
  }

  private static func has(_ condition: String, _ entity: String) -> String {
    "EXISTS (SELECT 1 FROM entity_name n WHERE n.entity_id = \(entity) AND \(condition))"
  }

  /// Whether so many words of names begin with `key`, which is one word, that only common names are
  /// looked at.
  func isBroad(_ key: String) throws -> Bool {
    guard !key.contains(" ") else { return false }
    return try count(ofWordsFrom: key, to: key + KeyRange.last) > Self.broad
  }

  /// Words within names are only looked for where too few names begin with the key, which are better.
  private func rows(for key: String, _ kinds: Set<EntityKind>?, limit: Int) throws -> [Row] {
    guard try !isBroad(key) else { return try commonRows(for: key) }
    let beginning = try rows(beginningWith: key, kinds)
    let isEnough = Set(beginning.map { $0["id"] as Int64 }).count >= limit
    return try isEnough ? beginning : beginning + rows(withWord: key, kinds)
  }

  private static func tier(_ row: Row, key: String, kind: EntityKind?) -> Tier {
    guard let text: String = row["text"], let own: String = row["key"] else { return .word }
    // Legal forms are all that a name may have more and still be the whole of it.
    let isWhole = own == key || own.hasPrefix(key + " ") && NameKey.key(text, kind: kind) == key
    return isWhole ? (row["is_canonical"] ? .name : .alias) : .prefix
  }

  private static func isBetter(_ left: Hit, than right: Hit) -> Bool {
    (-left.tier.rawValue, -left.articleCount, left.name, left.id)
      < (-right.tier.rawValue, -right.articleCount, right.name, right.id)
  }

  /// Common names with a word that begins with `key`, and whatever is called just that.
  private func commonRows(for key: String) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT e.id, e.kind, e.name, e.article_count, n.text, n.key,
            coalesce(n.is_canonical, 0) AS is_canonical
          FROM (\(Self.common)) c CROSS JOIN entity e ON e.id = c.id
          LEFT JOIN entity_name n ON n.entity_id = e.id AND n.key >= ?1 AND n.key < ?2
          WHERE \(Self.hasWord(beginningWith: "?1", of: "c.id"))
          UNION
          SELECT e.id, e.kind, e.name, e.article_count, n.text, n.key, n.is_canonical
          FROM entity_name n JOIN entity e ON e.id = n.entity_id WHERE n.key = ?1
          ORDER BY e.article_count DESC, e.id, n.text
          """), arguments: [key, key + KeyRange.last])
  }

  /// Names and aliases that begin with `key`, those in most articles first, and whatever is called
  /// just that.
  private func rows(beginningWith key: String, _ kinds: Set<EntityKind>?) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM (
            SELECT e.id, e.kind, e.name, e.article_count, n.text, n.key, n.is_canonical
            FROM entity_name n CROSS JOIN entity e ON e.id = n.entity_id
            WHERE n.key >= ?1 AND n.key < ?2 AND \(Self.isOf(kinds))
            ORDER BY e.article_count DESC, e.id, n.text LIMIT \(Self.mostRows))
          UNION
          SELECT e.id, e.kind, e.name, e.article_count, n.text, n.key, n.is_canonical
          FROM entity_name n CROSS JOIN entity e ON e.id = n.entity_id
          WHERE n.key = ?1 AND \(Self.isOf(kinds))
          """), arguments: [key, key + KeyRange.last])
  }

  /// That an entity `e` is of one of some kinds, or nil for all.
  private static func isOf(_ kinds: Set<EntityKind>?) -> String {
    guard let kinds else { return "1" }
    let names = kinds.map { "'\($0.rawValue)'" }.sorted()
    return "e.kind IN (\(names.joined(separator: ", ")))"
  }

  /// Entities with a word that begins with the last of `key` and every other word of it whole.
  ///
  /// The word that fewest names have is looked for, the others among the names that have it.
  private func rows(withWord key: String, _ kinds: Set<EntityKind>?) throws -> [Row] {
    let words = key.split(separator: " ").map(String.init)
    guard let last = words.indices.last else { return [] }
    // No word has a blank, which comes before all that words are made of.
    let ranges = words.enumerated().map { place, word in
      (word, word + (place == last ? KeyRange.last : " "))
    }
    let rarest = try place(ofRarest: ranges)
    let others = words.indices.filter { $0 != rarest }
    let conditions = others.enumerated().map { number, place in
      let word = "?\(number + 3)"
      let has =
        place == last
        ? Self.hasWord(beginningWith: word, of: "e.id") : Self.hasWord(word, of: "e.id")
      return "AND " + has
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT e.id, e.kind, e.name, e.article_count, NULL AS text, NULL AS key,
          0 AS is_canonical
        FROM entity_word w CROSS JOIN entity e ON e.id = w.entity_id
        WHERE w.word >= ?1 AND w.word < ?2 \(conditions.joined(separator: " ")) AND \(Self.isOf(kinds))
        ORDER BY e.article_count DESC, e.id LIMIT \(Self.mostRows)
        """,
      arguments: StatementArguments(
        [ranges[rarest].0, ranges[rarest].1] + others.map { words[$0] }))
  }

  /// Which of some ranges of words, one or more, fewest names have.
  private func place(ofRarest ranges: [(String, String)]) throws -> Int {
    guard ranges.count > 1 else { return 0 }
    let counts = try ranges.map { try count(ofWordsFrom: $0.0, to: $0.1) }
    return counts.indices.min { counts[$0] < counts[$1] } ?? 0
  }

  /// How many words of names stand in a range of the words' order; counted to one more than `broad`.
  private func count(ofWordsFrom first: String, to end: String) throws -> Int64 {
    try QuickStatement(
      db,
      """
      SELECT count(*) FROM (
        SELECT 1 FROM entity_word WHERE word >= ? AND word < ? LIMIT \(Self.broad + 1))
      """
    ).number(first, end) ?? 0
  }
}
