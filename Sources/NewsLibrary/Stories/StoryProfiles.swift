import FoundationEssentials
import GRDB
import NewsModel

/// Story profiles on disk, with the indexes that find candidates.
struct StoryProfiles {
  let db: Database

  /// Sequences that stand in more articles say nothing of any two of them: they are the phrases of
  /// an outlet or a trade.
  static let mostSharing = 64

  func insert(_ profile: StoryProfile, article: Int64) throws {
    try QuickStatement(db, "INSERT INTO story_profile (article_id, profile) VALUES (?, ?)")
      .run(article, Data(profile.packed))
  }

  /// Makes the articles that were stored since the last time findable by others.
  func indexNew() throws {
    try index(Int64.fetchAll(db, sql: "SELECT article_id FROM uncounted_article"))
  }

  /// Makes articles findable by others.
  ///
  /// In the order of the indexes, many articles at once: their hashes lie all over the indexes, and
  /// a page of these is written once for all rows that go there.
  func index(_ articles: [Int64]) throws {
    var (hashes, cues): ([Place], [Cue]) = ([], [])
    for article in articles {
      guard let profile = try profile(of: article) else { continue }
      hashes += Self.indexed(profile).map { Place(number: $0, article: article) }
      guard let day = profile.day else { continue }
      let terms = profile.titleTerms.count
      cues += profile.cues.map {
        Cue(place: Place(number: $0, article: article), day: day, terms: terms)
      }
    }
    try insert(hashes.sorted())
    let columns = ["cue", "day", "article_id", "terms"]
    cues.sort {
      ($0.place.number, $0.day, $0.place.article) < ($1.place.number, $1.day, $1.place.article)
    }
    try RowInsertion(db, into: "story_cue", columns, orIgnoring: true).insert(cues) {
      $0.bind($2.place.number, $2.day, $2.place.article, $2.terms)
    }
  }

  /// A row of an index: what an article is found by.
  private struct Place: Comparable {
    var number: Int64
    var article: Int64

    static func < (left: Self, right: Self) -> Bool {
      (left.number, left.article) < (right.number, right.article)
    }
  }

  private struct Cue {
    var place: Place
    var day: Int
    var terms: Int
  }

  /// Inserts sequences, sorted; those that became too common to be followed have their articles
  /// looked at anew.
  private func insert(_ places: [Place]) throws {
    let insert = try QuickStatement(
      db, "INSERT OR IGNORE INTO shingle (hash, article_id) VALUES (?, ?)")
    var rest = places[...]
    while let hash = rest.first?.number {
      let run = rest.prefix { $0.number == hash }
      rest = rest.dropFirst(run.count)
      var added = 0
      for place in run {
        try insert.run(hash, place.article)
        added += db.changesCount
      }
      let sharing = try count(sharing: hash, upTo: Self.mostSharing + 1 + added)
      if sharing > Self.mostSharing, sharing - added <= Self.mostSharing {
        try markAll(sharing: hash)
      }
    }
  }

  /// Takes the profile of an article out of the library that is about to be deleted.
  func remove(_ article: Int64) throws {
    guard let profile = try profile(of: article) else { return }
    let shingle = try db.cachedStatement(
      sql: "DELETE FROM shingle WHERE hash = ? AND article_id = ?")
    for hash in Self.indexed(profile) {
      try shingle.execute(arguments: [hash, article])
      if try count(sharing: hash, upTo: Self.mostSharing + 1) == Self.mostSharing {
        try markAll(sharing: hash)
      }
    }
    guard let day = profile.day else { return }
    let cue = try db.cachedStatement(
      sql: "DELETE FROM story_cue WHERE cue = ? AND day = ? AND article_id = ?")
    for number in profile.cues { try cue.execute(arguments: [number, day, article]) }
  }

  func profile(of article: Int64) throws -> StoryProfile? {
    let bytes = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT profile FROM story_profile WHERE article_id = ?"),
      arguments: [article])
    return try bytes.map { try StoryProfile(packed: Array($0)) }
  }

  /// Every article that `profile`, the one of `article`, may be in one story with, besides the
  /// linked ones: none that is is missing.
  func candidates(for article: Int64, _ profile: StoryProfile) throws -> Set<Int64> {
    var found: Set<Int64> = []
    let sharing = try QuickStatement(
      db, "SELECT article_id FROM shingle WHERE hash = ? LIMIT ?")
    for hash in Self.indexed(profile) {
      let articles = try sharing.numbers(hash, Self.mostSharing + 1)
      if articles.count <= Self.mostSharing { found.formUnion(articles) }
    }
    found.formUnion(try ofSameDays(profile))
    found.remove(article)
    return found
  }

  /// Articles of the same days whose headline shares enough words.
  private func ofSameDays(_ profile: StoryProfile) throws -> [Int64] {
    guard let day = profile.day else { return [] }
    let statement = try db.cachedStatement(
      sql: "SELECT article_id, terms FROM story_cue WHERE cue = ? AND day BETWEEN ? AND ?")
    var shared: [Int64: (cues: Int, terms: Int)] = [:]
    for cue in profile.cues {
      let rows = try Row.fetchCursor(
        statement, arguments: [cue, day - StoryProfile.reach, day + StoryProfile.reach])
      while let row = try rows.next() { shared[row[0], default: (0, row[1])].cues += 1 }
    }
    let own = profile.titleTerms.count
    return shared.filter { $1.cues >= StoryProfile.fewestCues(terms: own, $1.terms) }.map(\.key)
  }

  private static func indexed(_ profile: StoryProfile) -> ArraySlice<Int64> {
    ShingleSketch.prefix(of: profile.sketch, resemblance: StoryProfile.fewestResemblance)
  }

  /// How many articles have the sequence, counted up to `limit`.
  private func count(sharing hash: Int64, upTo limit: Int) throws -> Int {
    let count = try QuickStatement(
      db, "SELECT count(*) FROM (SELECT 1 FROM shingle WHERE hash = ? LIMIT ?)"
    ).number(hash, limit)
    return Int(count ?? 0)
  }

  /// Marks the articles with a sequence that now is, or no longer is, too common to be followed.
  private func markAll(sharing hash: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO dirty_article (article_id)
        SELECT article_id FROM shingle WHERE hash = ?
        """
    ).execute(arguments: [hash])
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
