import GRDB

/// Groups articles that report the same event.
///
/// Two articles belong together where `isOneStory` says so, a fact about the two alone; a story is
/// everything connected that way.
struct StoryWriter {
  let db: Database

  /// Regroups every article an import touched, and whoever was or will be grouped with one.
  func regroup() throws {
    let dirty = try Int64.fetchAll(
      db,
      sql: """
        SELECT article_id FROM dirty_article
        WHERE article_id IN (SELECT id FROM article) ORDER BY article_id
        """)
    let former = try formerFellows(of: dirty)
    for article in dirty { try writeEdges(of: article) }
    var settled = Set<Int64>()
    for article in Set(dirty).union(former).sorted() where !settled.contains(article) {
      let members = try component(of: article)
      settled.formUnion(members)
      try write(members)
    }
    try db.execute(
      sql: """
        DELETE FROM story WHERE id NOT IN (SELECT story_id FROM story_member);
        DELETE FROM dirty_article
        """)
  }

  private func formerFellows(of articles: [Int64]) throws -> Set<Int64> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT other.article_id FROM story_member own
        JOIN story_member other ON other.story_id = own.story_id WHERE own.article_id = ?
        """)
    return try articles.reduce(into: []) {
      $0.formUnion(try Int64.fetchAll(statement, arguments: [$1]))
    }
  }

  private func writeEdges(of article: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM story_edge WHERE first = ?1 OR second = ?1")
      .execute(arguments: [article])
    let profiles = StoryProfiles(db: db)
    guard let own = try profiles.profile(of: article) else { return }
    let linked = Set(try profiles.linked(to: article))
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO story_edge (first, second) VALUES (?1, ?2), (?2, ?1)")
    for candidate in try profiles.candidates(for: article, own).sorted() {
      guard let other = try profiles.profile(of: candidate),
        Self.isOneStory(own, other, areLinked: linked.contains(candidate))
      else { continue }
      try insert.execute(arguments: [article, candidate])
    }
  }

  /// Whether two articles report one event: nearly the same text, or much the same headline and
  /// names in the same days or on one page.
  static func isOneStory(
    _ left: StoryProfile, _ right: StoryProfile, areLinked: Bool
  ) -> Bool {
    if left.isNearDuplicate(of: right) { return true }
    let undated = left.day == nil || right.day == nil
    guard left.isOfSameDays(as: right) || (undated && areLinked) else { return false }
    return left.strongly(overlaps: right)
  }

  private func component(of article: Int64) throws -> Set<Int64> {
    let statement = try db.cachedStatement(sql: "SELECT second FROM story_edge WHERE first = ?")
    var members: Set = [article]
    var frontier = [article]
    while let next = frontier.popLast() {
      for neighbour in try Int64.fetchAll(statement, arguments: [next])
      where members.insert(neighbour).inserted {
        frontier.append(neighbour)
      }
    }
    return members
  }

  /// Makes `members` one story, which keeps the lowest number any of them had.
  private func write(_ members: Set<Int64>) throws {
    let numbers = try members.compactMap {
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT story_id FROM story_member WHERE article_id = ?"),
        arguments: [$0])
    }
    for member in members {
      try db.cachedStatement(sql: "DELETE FROM story_member WHERE article_id = ?")
        .execute(arguments: [member])
    }
    guard members.count > 1 else { return }
    let dates = try members.compactMap {
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT date_key FROM article WHERE id = ?"), arguments: [$0])
    }
    let story = try keptNumber(among: numbers)
    try db.cachedStatement(
      sql: """
        INSERT INTO story (id, date_key) VALUES (?1, ?2)
        ON CONFLICT (id) DO UPDATE SET date_key = ?2
        """
    ).execute(arguments: [story, dates.max() ?? ""])
    let number = story ?? db.lastInsertedRowID
    for member in members {
      try db.cachedStatement(sql: "INSERT INTO story_member (article_id, story_id) VALUES (?, ?)")
        .execute(arguments: [member, number])
    }
  }

  /// The lowest of `numbers` that no article outside still bears; a story that fell apart leaves
  /// its number with the first part.
  private func keptNumber(among numbers: [Int64]) throws -> Int64? {
    try Set(numbers).sorted().first {
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM story_member WHERE story_id = ?"),
        arguments: [$0]) == 0
    }
  }
}
