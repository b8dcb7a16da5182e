import CHeap
import GRDB

extension NewsLibrary {
  /// Brings entities, teaser ties and stories in step with what was stored since they last were.
  ///
  /// One transaction, at a cost in proportion to what changed or, at worst, to the library's indexes,
  /// so that an import calls it after every `settlingSize` documents. A process killed before it
  /// leaves its articles readable and searchable, entities as they were, and the marks by which the
  /// next call, in whatever process, does the work.
  public func settle() throws(LibraryError) {
    try writing("writing to") { db in try Settlement(db: db).settle() }
    heap_trim()
  }

  /// Ends an import: settles what is left and notes the time.
  public func finishImport() throws(LibraryError) {
    try writing("writing to") { db in
      try Settlement(db: db).settle()
      try db.execute(
        sql: """
          INSERT INTO import_stamp (id, finished)
          VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
          ON CONFLICT (id) DO UPDATE SET finished = excluded.finished
          """)
    }
    // Searches are right without it: a disk too full for it is no reason to call the import failed.
    try? mergeWords()
    // The log goes into the file while there is time, and is emptied, since whoever opens the library
    // next reads all of it; where a reader needs it, it stays for the next.
    _ = try? database.writeWithoutTransaction { db in
      try db.checkpoint(.passive)
      let patience = try Int.fetchOne(db, sql: "PRAGMA busy_timeout")
      defer { try? db.execute(sql: "PRAGMA busy_timeout = \(patience ?? 0)") }
      try db.execute(sql: "PRAGMA busy_timeout = 0")
      try db.checkpoint(.truncate)
    }
  }

  /// Puts the index of words into one run where an import added much to it: every search looks into
  /// each of its runs.
  ///
  /// O(the index), step by step, each a transaction; nothing where little came in.
  private func mergeWords() throws(LibraryError) {
    let isDue = try reading("reading") { db in try WordRuns(db: db).areToBeMerged() }
    guard isDue else { return }
    var isFirst = true
    while try writing("writing to", { db in try WordRuns(db: db).merge(from: isFirst) }) {
      isFirst = false
    }
  }

  /// How many documents an import stores before it settles them.
  ///
  /// What was stored lies all over the indexes, so that a settling writes most of their pages however
  /// little it adds. A library that grows by a sixteenth between two settlings writes each page
  /// about eleven times as it doubles, whatever its size; the upper bound is for memory and for whoever
  /// waits to see the names of what came in.
  public func settlingSize() throws(LibraryError) -> Int {
    try reading("reading") { db in
      let articles = try Tally.value(of: Tally.Count.articles.rawValue, in: db)
      return min(max(articles / 16, 8192), 24_576)
    }
  }
}

/// Derives what stands across articles from those that were stored since the last time.
///
/// What each step held in memory goes back before the next: what many small values left behind in
/// pieces would else add up.
struct Settlement {
  let db: Database

  func settle() throws {
    heap_trim()
    try TextDictionaries(db: db).learn()
    let articles = try Int64.fetchAll(
      db, sql: "SELECT article_id FROM unsettled_article ORDER BY article_id")
    try Terms(db: db).count(articles)
    heap_trim()
    try MarginWriter(db: db).noteNew()
    try StoryProfiles(db: db).index(articles)
    try Tally.changing(db) { tally in
      try settleNames(&tally)
      try db.execute(sql: "DELETE FROM unsettled_article")
      try TeaserTies(db: db).tie()
      heap_trim()
      try StoryWriter(db: db).regroup(&tally)
    }
  }

  private func settleNames(_ tally: inout Tally) throws {
    try insertDates(&tally)
    let names = try insertNames()
    heap_trim()
    try EntityWriter(db: db).resolve(names, &tally)
    heap_trim()
  }

  private func insertDates(_ tally: inout Tally) throws {
    var dates = DatedRows()
    try forEachUnsettled { article, facts, groups in dates.add(article, facts.dates, groups) }
    try dates.insert(into: db)
    dates.count(in: &tally)
  }

  private func insertNames() throws -> NamedArticles {
    var names = NamedArticles()
    var forms = GroupForms()
    try forEachUnsettled { article, facts, groups in
      names.add(article, facts, groups)
      for (group, name) in zip(groups, facts.names) {
        forms.add(name.forms, mentions: name.mentions, times: 1, toGroup: group)
      }
    }
    try forms.write(to: db)
    try names.insert(into: db)
    return names
  }

  /// Calls `body` with every article that waits; twice is cheap, and to hold all of them is not.
  private func forEachUnsettled(
    _ body: (_ article: Int64, UnsettledArticle, _ groups: [Int64]) throws -> Void
  ) throws {
    try QuickStatement(
      db,
      """
      SELECT u.article_id, d.groups, u.facts FROM unsettled_article u
      LEFT JOIN article_digest d ON d.article_id = u.article_id ORDER BY u.article_id
      """
    ).rows { row in
      let groups = try ArticleDigest.groups(packed: row.bytes(1))
      let facts = try UnsettledArticle(packed: row.bytes(2))
      guard groups.count == facts.names.count else { throw DamagedBytes() }
      try body(row.number(0), facts, groups)
    }
  }
}
