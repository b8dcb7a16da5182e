import GRDB

/// Groups articles that report the same event.
///
/// Two articles belong together where `isOneStory` says so, a fact about the two alone; a story is
/// everything connected that way.
struct StoryWriter {
  let db: Database

  /// Regroups every article an import touched, and whoever was or will be grouped with one.
  func regroup(_ tally: inout Tally) throws {
    let dirty = try Int64.fetchAll(
      db,
      sql: """
        SELECT article_id FROM dirty_article
        WHERE article_id IN (SELECT id FROM article) ORDER BY article_id
        """)
    let former = try formerFellows(of: dirty)
    try writeEdges(of: dirty)
    var touched = try Int64.fetchSet(db, sql: "SELECT story_id FROM dirty_story")
    var settled = Set<Int64>()
    for article in Set(dirty).union(former).sorted() where !settled.contains(article) {
      let members = try component(of: article)
      settled.formUnion(members)
      let former = try leaveStories(members)
      touched.formUnion(former)
      if members.count > 1 { try write(members, reusing: former, &tally) }
    }
    try removeEmpty(among: touched, &tally)
    try db.execute(sql: "DELETE FROM dirty_article; DELETE FROM dirty_story")
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

  private func writeEdges(of articles: [Int64]) throws {
    let profiles = StoryProfiles(db: db)
    let forget = try QuickStatement(db, "DELETE FROM story_edge WHERE first = ?1 OR second = ?1")
    let insert = try QuickStatement(
      db, "INSERT OR IGNORE INTO story_edge (first, second) VALUES (?1, ?2), (?2, ?1)")
    var own: [Int64: StoryProfile] = [:]
    for article in articles {
      try forget.run(article)
      own[article] = try profiles.profile(of: article)
    }
    var others = ProfileCache(profiles: profiles)
    func compare(_ article: Int64, _ other: Int64, areLinked: Bool) throws {
      guard let profile = own[article],
        let otherProfile = try own[other] ?? others.profile(of: other),
        try Self.isOneStory(
          profile, otherProfile, areLinked: areLinked,
          shareProgram: profiles.shareProgram(article, other))
      else { return }
      try insert.run(article, other)
    }
    try profiles.forEachCandidate(of: own) { try compare($0, $1, areLinked: false) }
    for article in own.keys.sorted() {
      for other in try profiles.linked(to: article) where other != article {
        try compare(article, other, areLinked: true)
      }
    }
  }

  /// Whether two articles report one event: nearly the same text, or much the same headline and
  /// names in the same days or on one page; on one page of the same days, less of both will do
  /// where they share a program, which is only asked then.
  static func isOneStory(
    _ left: StoryProfile, _ right: StoryProfile, areLinked: Bool,
    shareProgram: @autoclosure () throws -> Bool
  ) rethrows -> Bool {
    if left.isNearDuplicate(of: right) { return true }
    let areOfSameDays = left.isOfSameDays(as: right)
    let isUndated = left.day == nil || right.day == nil
    guard areOfSameDays || (isUndated && areLinked) else { return false }
    if left.strongly(overlaps: right) { return true }
    return try areOfSameDays && areLinked && left.loosely(overlaps: right) && shareProgram()
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

  /// Takes `articles` out of the stories they are in, and returns these.
  private func leaveStories(_ articles: Set<Int64>) throws -> Set<Int64> {
    let story = try db.cachedStatement(
      sql: "SELECT story_id FROM story_member WHERE article_id = ?")
    let leave = try db.cachedStatement(sql: "DELETE FROM story_member WHERE article_id = ?")
    var stories = Set<Int64>()
    for article in articles {
      guard let number = try Int64.fetchOne(story, arguments: [article]) else { continue }
      stories.insert(number)
      try leave.execute(arguments: [article])
    }
    return stories
  }

  /// Makes `members` one story, which keeps the lowest number any of them had.
  private func write(
    _ members: Set<Int64>, reusing numbers: Set<Int64>, _ tally: inout Tally
  ) throws {
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
    if story == nil { tally.add(1, to: .stories) }
    for member in members {
      try db.cachedStatement(sql: "INSERT INTO story_member (article_id, story_id) VALUES (?, ?)")
        .execute(arguments: [member, number])
    }
  }

  /// The lowest of `numbers` that no article outside still bears; a story that fell apart leaves
  /// its number with the first part.
  private func keptNumber(among numbers: Set<Int64>) throws -> Int64? {
    try numbers.sorted().first {
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM story_member WHERE story_id = ?"),
        arguments: [$0]) == 0
    }
  }

  private func removeEmpty(among stories: Set<Int64>, _ tally: inout Tally) throws {
    let delete = try db.cachedStatement(
      sql: """
        DELETE FROM story WHERE id = ?1
          AND NOT EXISTS (SELECT 1 FROM story_member WHERE story_id = ?1)
        """)
    for story in stories.sorted() {
      try delete.execute(arguments: [story])
      tally.add(-db.changesCount, to: .stories)
    }
  }
}

/// The profiles that were asked for last: one article is compared with many that are looked at one
/// after another.
private struct ProfileCache {
  let profiles: StoryProfiles
  private var known: [Int64: StoryProfile?] = [:]

  /// About those of two weeks of a large library.
  private static let most = 4096

  init(profiles: StoryProfiles) { self.profiles = profiles }

  mutating func profile(of article: Int64) throws -> StoryProfile? {
    if let profile = known[article] { return profile }
    let profile = try profiles.profile(of: article)
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    known[article] = .some(profile)
    return profile
  }
}
