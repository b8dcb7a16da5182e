import GRDB

/// Compares what finds reports of one event with the profiles of articles.
struct StoryIndexCheck {
  let db: Database
  /// Those settled.
  private let articles: Set<Int64>
  private var readable = 0
  /// Sums over all that should be there: equal where, but for one chance in billions, all is.
  private var sequences: UInt64 = 0
  private var headlines: UInt64 = 0

  init(db: Database) throws {
    self.db = db
    articles = try Int64.fetchSet(
      db,
      sql: """
        SELECT id FROM article WHERE role <> 'listing'
          AND id NOT IN (SELECT article_id FROM unsettled_article)
        """)
  }

  /// Adds a settled article; false where its profile is missing or cannot be read.
  mutating func add(_ article: Int64) throws -> Bool {
    let found: StoryProfile?
    do {
      found = try StoryProfiles(db: db).profile(of: article)
    } catch is DamagedBytes {
      return false
    }
    guard let profile = found else { return false }
    readable += 1
    for entry in StoryProfiles.sequences(of: profile, article) {
      sequences &+= Self.fingerprint(entry)
    }
    if let entry = StoryProfiles.headline(of: profile, article) {
      headlines &+= Self.fingerprint(entry.day, entry.entry)
    }
    return true
  }

  func problems() throws -> [CheckProblem] {
    var strangers: Set<Int64> = []
    var (foundSequences, foundHeadlines) = (UInt64(0), UInt64(0))
    do {
      try SequencePages(db: db).readAll { entry in
        foundSequences &+= Self.fingerprint(entry)
        if !articles.contains(entry.article) { strangers.insert(entry.article) }
      }
      try StoryDays(db: db).readAll { day, entry in
        foundHeadlines &+= Self.fingerprint(day, entry)
        if !articles.contains(entry.article) { strangers.insert(entry.article) }
      }
    } catch is DamagedBytes {
      return [CheckProblem(rule: "stories in step", detail: "a page cannot be read")]
    }
    var problems = strangers.sorted().map {
      CheckProblem(rule: "rows belong to an article", detail: "stories of article \($0)")
    }
    // Where an article cannot be read, that is told, and the sums say no more.
    guard readable == articles.count else { return problems }
    if foundSequences != sequences {
      problems.append(CheckProblem(rule: "stories in step", detail: "sequences of words"))
    }
    if foundHeadlines != headlines {
      problems.append(CheckProblem(rule: "stories in step", detail: "words of headlines"))
    }
    return problems
  }

  private static func fingerprint(_ entry: SequencePages.Entry) -> UInt64 {
    FNV1a.hash("\(entry.hash) \(entry.article)".utf8)
  }

  private static func fingerprint(_ day: Int, _ entry: StoryDays.Entry) -> UInt64 {
    FNV1a.hash("\(day) \(entry.article) \(entry.terms) \(entry.cues)".utf8)
  }
}
