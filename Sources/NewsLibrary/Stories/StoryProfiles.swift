import GRDB
import NewsModel

/// Story profiles on disk, and who may be in one story with whom.
struct StoryProfiles {
  let db: Database

  /// Makes articles findable by others.
  func index(_ articles: [Int64]) throws {
    var sequences: [SequencePages.Entry] = []
    var days: [Int: [StoryDays.Entry]] = [:]
    for article in articles {
      guard let profile = try profile(of: article) else { continue }
      sequences += Self.sequences(of: profile, article)
      guard let headline = Self.headline(of: profile, article) else { continue }
      days[headline.day, default: []].append(headline.entry)
    }
    try mark(SequencePages(db: db).insert(sequences))
    for (day, entries) in days.sorted(by: { $0.key < $1.key }) {
      try StoryDays(db: db).insert(entries, day: day)
    }
  }

  /// Takes the profile of an article out of the library that is about to be deleted.
  func remove(_ article: Int64) throws {
    guard let profile = try profile(of: article) else { return }
    try mark(SequencePages(db: db).remove(Self.sequences(of: profile, article)))
    if let day = profile.day { try StoryDays(db: db).remove(article, day: day) }
  }

  func profile(of article: Int64) throws -> StoryProfile? {
    var profile: StoryProfile?
    try QuickStatement(db, "SELECT profile FROM story_profile WHERE article_id = ?")
      .rows(article) { profile = try StoryProfile(packed: $0.bytes(0)) }
    return profile
  }

  /// Calls `body` with each article of `profiles` and every other that it may be in one story with,
  /// besides the linked ones, once or twice: none that is is missing.
  func forEachCandidate(
    of profiles: [Int64: StoryProfile], _ body: (_ article: Int64, _ other: Int64) throws -> Void
  ) throws {
    let sequences = profiles.flatMap { Self.sequences(of: $0.value, $0.key) }
    var found: [ArticlePair] = []
    try SequencePages(db: db).forEachShared(sequences) { entry, other in
      found.append(ArticlePair(other: other, article: entry.article))
    }
    found.sort()
    var last: ArticlePair?
    for pair in found where pair != last {
      try body(pair.article, pair.other)
      last = pair
    }
    try StoryDays(db: db).forEachPair(of: profiles, body)
  }

  /// By what an article is found; see `ShingleSketch.prefix`.
  static func sequences(of profile: StoryProfile, _ article: Int64) -> [SequencePages.Entry] {
    ShingleSketch.prefix(of: profile.sketch, resemblance: StoryProfile.fewestResemblance)
      .map { SequencePages.Entry(hash: $0, article: article) }
  }

  /// What an article is found by among those of its days; nil where it is undated or its headline
  /// too short.
  static func headline(
    of profile: StoryProfile, _ article: Int64
  ) -> (day: Int, entry: StoryDays.Entry)? {
    guard let day = profile.day, profile.cueTerms.count >= StoryProfile.fewestTerms else {
      return nil
    }
    let entry = StoryDays.Entry(
      article: article, terms: profile.titleTerms.count, cues: profile.cueTerms.values)
    return (day, entry)
  }

  /// Has articles looked at anew.
  private func mark(_ articles: Set<Int64>) throws {
    let mark = try QuickStatement(db, "INSERT OR IGNORE INTO dirty_article (article_id) VALUES (?)")
    for article in articles.sorted() { try mark.run(article) }
  }

  /// Whether both articles use one name of a program, the kind that tells most of an event.
  func shareProgram(_ first: Int64, _ second: Int64) throws -> Bool {
    let groups = Set(try LocalNames.groups(db, of: first))
    let kind = try QuickStatement(db, "SELECT 1 FROM name_group WHERE id = ? AND kind = ?")
    return try LocalNames.groups(db, of: second).contains {
      try groups.contains($0) && kind.number($0, EntityKind.program.rawValue) != nil
    }
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

/// Two articles, so that all pairs with one stand together, which is read but once.
private struct ArticlePair: Comparable {
  var other: Int64
  var article: Int64

  static func < (left: Self, right: Self) -> Bool {
    (left.other, left.article) < (right.other, right.article)
  }
}
