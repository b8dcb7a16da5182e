import GRDB

extension Schema {
  /// Marks the words that an article is most about, and counts them.
  ///
  /// Step 7 may leave the index empty and words uncounted: here they are put in anew.
  static let words = """
    DROP TABLE term;

    -- Words with how many articles have them.
    CREATE TABLE term (
      term TEXT PRIMARY KEY,
      articles INTEGER NOT NULL,
      titles INTEGER NOT NULL,        -- of these, how many in the title
      prominent_titles INTEGER NOT NULL,  -- see ProminentWords
      prominent_texts INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX term_by_letter ON term (substr(term, 1, 1), articles DESC)
      WHERE articles >= 16;
    CREATE INDEX term_by_letters ON term (substr(term, 1, 2), articles DESC)
      WHERE articles >= 16;

    INSERT INTO article_index (article_index) VALUES ('delete-all');
    """
}

/// Puts the words of articles into the index, and counts them.
struct Indexing {
  let db: Database

  /// Articles whose words are counted together.
  private static let stretch = 8192

  /// A damaged article is left for the check to name and for a rebuild to read anew.
  func indexAll() throws {
    let articles = try Int64.fetchAll(
      db, sql: "SELECT id FROM article WHERE role <> 'listing' ORDER BY id")
    for start in stride(from: 0, to: articles.count, by: Self.stretch) {
      let stretch = try articles[start...].prefix(Self.stretch).filter(index)
      try Terms(db: db).count(stretch.filter { try !UnsettledArticle.waits($0, db) })
    }
    try db.execute(sql: "INSERT INTO article_index (article_index) VALUES ('optimize')")
  }

  /// False where it is damaged.
  private func index(_ article: Int64) throws -> Bool {
    do {
      guard let body = try ArticleBodies.fetch(db, article, .text) else { return false }
      let groups = try LocalNames.groups(db, of: article)
      try IndexedText(of: article, body, groups, in: db)?.insert(into: db)
      return true
    } catch LibraryError.damagedArticle {
      return false
    }
  }
}
