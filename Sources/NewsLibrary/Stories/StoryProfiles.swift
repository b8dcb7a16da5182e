import GRDB

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
      article, profile.day, JSONText.encode(profile.titleTerms.sorted()),
      JSONText.encode(profile.names.sorted()), JSONText.encode(profile.sketch),
    ])
    for hash in profile.sketch {
      try db.cachedStatement(sql: "INSERT INTO shingle (hash, article_id) VALUES (?, ?)")
        .execute(arguments: [hash, article])
    }
    guard let day = profile.day else { return }
    for cue in profile.cues {
      try db.cachedStatement(sql: "INSERT INTO story_cue (cue, day, article_id) VALUES (?, ?, ?)")
        .execute(arguments: [cue, day, article])
    }
  }

  func profile(of article: Int64) throws -> StoryProfile? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT day, title_terms, names, sketch FROM story_profile WHERE article_id = ?"),
      arguments: [article])
    guard let row else { return nil }
    return try StoryProfile(
      day: row["day"], titleTerms: JSONText.decode(row["title_terms"]),
      names: JSONText.decode(row["names"]), sketch: JSONText.decode(row["sketch"]))
  }

  /// Every article that may be in one story with `article`: none that is is missing.
  func candidates(for article: Int64, _ profile: StoryProfile) throws -> Set<Int64> {
    var found = try Set(linked(to: article))
    for hash in profile.sketch {
      found.formUnion(
        try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT article_id FROM shingle WHERE hash = ?"),
          arguments: [hash]))
    }
    if let day = profile.day {
      for cue in profile.cues {
        found.formUnion(
          try Int64.fetchAll(
            db.cachedStatement(
              sql: "SELECT article_id FROM story_cue WHERE cue = ? AND day BETWEEN ? AND ?"),
            arguments: [cue, day - StoryProfile.reach, day + StoryProfile.reach]))
      }
    }
    found.remove(article)
    return found
  }

  /// Articles on the same page, and the ones teasers tie it to in either direction.
  func linked(to article: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT other.id FROM article own JOIN article other USING (document_id)
          WHERE own.id = ?1 AND other.id <> ?1
          UNION SELECT target FROM teaser WHERE article_id = ?1 AND target IS NOT NULL
          UNION SELECT article_id FROM teaser WHERE target = ?1
          ORDER BY 1
          """), arguments: [article])
  }
}
