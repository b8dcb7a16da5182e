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

  /// A damaged article is left for the check to name and for a rebuild to read anew; words of what
  /// waits to be settled are counted then.
  func indexAll() throws {
    let articles = try Int64.fetchAll(
      db, sql: "SELECT id FROM article WHERE role <> 'listing' ORDER BY id")
    for start in stride(from: 0, to: articles.count, by: Self.stretch) {
      var counter = WordCounter()
      for article in articles[start...].prefix(Self.stretch) {
        guard let (body, text) = try stored(article) else { continue }
        try text.insert(into: db)
        guard try !UnsettledArticle.waits(article, db) else { continue }
        counter.add(
          title: try Terms(db: db).title(of: article), text: FoldedWords(bytes: body.text))
      }
      try Terms(db: db).add(counter)
    }
    try db.execute(sql: "INSERT INTO article_index (article_index) VALUES ('optimize')")
  }

  /// Nil where it is damaged.
  private func stored(_ article: Int64) throws -> (ArticleBody, IndexedText)? {
    do {
      guard let body = try ArticleBodies.fetch(db, article, .text) else { return nil }
      let groups = try LocalNames.groups(db, of: article)
      return try IndexedText(of: article, body, groups, in: db).map { (body, $0) }
    } catch LibraryError.damagedArticle {
      return nil
    }
  }
}
