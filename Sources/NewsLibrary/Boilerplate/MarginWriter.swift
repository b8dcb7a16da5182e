import GRDB
import NewsModel

/// Keeps account of which lines stand on the pages of which source.
struct MarginWriter {
  let db: Database

  /// A line at the margin of an article.
  private struct Place: Comparable {
    var line: Int64
    var title: Int64
    var article: Int64
    var source: Int64
    /// Whether it stands for the page itself.
    var isPage: Bool

    static func < (left: Self, right: Self) -> Bool {
      (left.line, left.title, left.article) < (right.line, right.title, right.article)
    }
  }

  /// Notes the margins of articles that were stored since the last time, as their pages have them.
  ///
  /// In the order of the lines' index, all over which they lie.
  func noteNew() throws {
    var places: [Place] = []
    var sources: Set<Int64> = []
    try QuickStatement(db, "SELECT article_id, margins FROM unsettled_margin").rows { row in
      let margins = try Margins(packed: row.bytes(1))
      sources.insert(margins.source)
      places += Self.places(of: margins, article: row.number(0))
    }
    places.sort()
    for place in places { try note(place) }
    for source in sources.sorted() { try mark(source) }
    try db.execute(sql: "DELETE FROM unsettled_margin")
  }

  /// Notes the margins of one article.
  func note(_ margins: Margins, id: Int64) throws {
    for place in Self.places(of: margins, article: id) { try note(place) }
    try mark(margins.source)
  }

  private static func places(of margins: Margins, article: Int64) -> [Place] {
    (margins.lines + [margins.page]).map {
      Place(
        line: $0, title: margins.title, article: article, source: margins.source,
        isPage: $0 == margins.page)
    }
  }

  private func note(_ place: Place) throws {
    let isTrimmed = try count(place)
    try QuickStatement(db, "INSERT INTO margin_line (line, title, article_id) VALUES (?, ?, ?)")
      .run(place.line, place.title, place.article)
    guard isTrimmed else { return }
    try QuickStatement(db, "INSERT OR IGNORE INTO dirty_margin (article_id) VALUES (?)")
      .run(place.article)
  }

  /// Counts a title over a line that is about to be noted; returns whether the line is one that the
  /// source repeats.
  ///
  /// Most lines stand on one page for good, and cost two looks.
  private func count(_ place: Place) throws -> Bool {
    let known = try QuickStatement(db, "SELECT title FROM margin_line WHERE line = ? LIMIT 1")
      .number(place.line)
    let isRepeated = try QuickStatement(
      db, "SELECT is_repeated FROM line_tally WHERE line = ?"
    ).number(place.line)
    if let isRepeated {
      if try !stands(place.line, under: place.title) {
        try QuickStatement(db, "UPDATE line_tally SET titles = titles + 1 WHERE line = ?")
          .run(place.line)
      }
      return isRepeated == 1
    }
    if let known, known != place.title {
      try QuickStatement(
        db, "INSERT INTO line_tally (line, source, titles, is_page) VALUES (?, ?, 2, ?)"
      ).run(place.line, place.source, place.isPage)
    }
    return false
  }

  /// Forgets the margins of an article that are not noted yet; returns whether it had such.
  func forgetNew(ofArticle id: Int64) throws -> Bool {
    try QuickStatement(db, "DELETE FROM unsettled_margin WHERE article_id = ?").run(id)
    return db.changesCount > 0
  }

  /// Takes an article's margins out of the account, as its page has them.
  func forget(_ margins: Margins, id: Int64) throws {
    let delete = try db.cachedStatement(
      sql: "DELETE FROM margin_line WHERE line = ? AND title = ? AND article_id = ?")
    let uncount = try db.cachedStatement(
      sql: "UPDATE line_tally SET titles = titles - 1 WHERE line = ?")
    for line in margins.lines + [margins.page] {
      try delete.execute(arguments: [line, margins.title, id])
      if try !stands(line, under: margins.title) { try uncount.execute(arguments: [line]) }
    }
    try mark(margins.source)
    try db.cachedStatement(sql: "DELETE FROM dirty_margin WHERE article_id = ?")
      .execute(arguments: [id])
  }

  /// Judges every line of the sources that changed, and marks the articles on whose pages a line
  /// is boilerplate now or no longer.
  ///
  /// O(lines that are repeated, in those sources).
  func judge() throws {
    let sources = try Int64.fetchAll(db, sql: "SELECT source FROM dirty_source ORDER BY source")
    guard !sources.isEmpty else { return }
    for source in sources { try judge(source) }
    try db.execute(sql: "DELETE FROM dirty_source")
  }

  private func judge(_ source: Int64) throws {
    let pages =
      try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT titles FROM line_tally WHERE source = ? AND is_page = 1"),
        arguments: [source]) ?? 1
    // The condition is that of the index, word by word.
    let lines = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT line, titles, is_repeated FROM line_tally
          WHERE source = ? AND (titles >= 5 OR is_repeated = 1) AND is_page = 0 ORDER BY line
          """), arguments: [source])
    let update = try db.cachedStatement(
      sql: "UPDATE line_tally SET is_repeated = ? WHERE line = ?")
    let mark = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO dirty_margin (article_id)
        SELECT article_id FROM margin_line WHERE line = ?
        """)
    for row in lines {
      let line: Int64 = row["line"]
      let titles: Int = row["titles"]
      let isRepeated =
        titles >= MarginLines.fewestTitles && titles * MarginLines.share >= pages
      guard isRepeated != row["is_repeated"] else { continue }
      try update.execute(arguments: [isRepeated, line])
      try mark.execute(arguments: [line])
    }
  }

  private func stands(_ line: Int64, under title: Int64) throws -> Bool {
    try QuickStatement(
      db, "SELECT EXISTS (SELECT 1 FROM margin_line WHERE line = ? AND title = ?)"
    ).number(line, title) == 1
  }

  private func mark(_ source: Int64) throws {
    try QuickStatement(db, "INSERT OR IGNORE INTO dirty_source (source) VALUES (?)").run(source)
  }
}
