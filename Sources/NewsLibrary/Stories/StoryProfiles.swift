import GRDB
import NewsModel

/// Story profiles on disk, with the indexes that find candidates.
struct StoryProfiles {
  let db: Database

  func insert(_ profile: StoryProfile, article: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO story_profile (article_id, day, title_terms, names, sketch)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      article, profile.day, ListText.encode(profile.titleTerms.sorted()),
      ListText.encode(profile.names.sorted()), ListText.encode(profile.sketch.map { String($0) }),
    ])
    try RowInsertion(db, into: "shingle", ["hash", "article_id"])
      .insert(profile.sketch) { [$1, article] }
    guard let day = profile.day else { return }
    try RowInsertion(db, into: "story_cue", ["cue", "day", "article_id"])
      .insert(Array(profile.titleTerms)) { [$1, day, article] }
  }

  func profile(of article: Int64) throws -> StoryProfile? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT day, title_terms, names, sketch FROM story_profile WHERE article_id = ?"),
      arguments: [article])
    return row.map {
      StoryProfile(
        day: $0["day"], titleTerms: Set(ListText.decode($0["title_terms"])),
        names: Set(ListText.decode($0["names"])),
        sketch: ListText.decode($0["sketch"]).compactMap { Int64($0) })
    }
  }

  /// Every article that `profile`, the one of `article`, may be in one story with, besides the
  /// linked ones: none that is is missing.
  ///
  /// Counting what two share in SQL keeps the many that share one common word out.
  func candidates(for article: Int64, _ profile: StoryProfile) throws -> Set<Int64> {
    let alike = try Int64.fetchSet(
      db.cachedStatement(
        sql: """
          SELECT other.article_id FROM shingle own JOIN shingle other ON other.hash = own.hash
          WHERE own.article_id = ?1 AND other.article_id <> ?1
          GROUP BY other.article_id HAVING count(*) >= ?2
          """),
      arguments: [
        article,
        ShingleSketch.fewestShared(
          of: profile.sketch, resemblance: StoryProfile.fewestResemblance),
      ])
    let sameDays = try Int64.fetchSet(
      db.cachedStatement(
        sql: """
          SELECT other.article_id FROM story_cue own JOIN story_cue other
            ON other.cue = own.cue AND other.day BETWEEN own.day - ?2 AND own.day + ?2
          WHERE own.article_id = ?1 AND other.article_id <> ?1
          GROUP BY other.article_id HAVING count(*) >= ?3
          """), arguments: [article, StoryProfile.reach, StoryProfile.fewestTerms])
    return alike.union(sameDays)
  }

  /// Whether both articles use one name of a program, the kind that tells most of an event.
  func shareProgram(_ first: Int64, _ second: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM local_entity own JOIN local_entity other USING (group_id)
            JOIN name_group g ON g.id = own.group_id
            WHERE own.article_id = ? AND other.article_id = ? AND g.kind = ?)
          """), arguments: [first, second, EntityKind.program.rawValue]) ?? false
  }

  /// Articles on the same page, and the ones teasers tie it to in either direction, lists of articles left out.
  func linked(to article: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT other.id FROM article own JOIN article other USING (document_id)
          WHERE own.id = ?1 AND other.id <> ?1
          UNION SELECT target FROM teaser WHERE article_id = ?1 AND target IS NOT NULL
          UNION SELECT t.article_id FROM teaser t JOIN article page ON page.id = t.article_id
            WHERE t.target = ?1 AND page.role <> 'listing'
          ORDER BY 1
          """), arguments: [article])
  }
}
