extension Schema {
  /// Documents, their pages piece by piece, and the articles read from them.
  static let documents = """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL UNIQUE,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,      -- nanoseconds since 1970
      hash TEXT NOT NULL,
      gone INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE piece (
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      text TEXT NOT NULL,
      role TEXT NOT NULL,
      rule TEXT NOT NULL,
      article INTEGER,
      PRIMARY KEY (document_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,      -- 0 the main article, then the embedded ones
      role TEXT NOT NULL,
      title TEXT NOT NULL,
      title_key TEXT NOT NULL,
      source TEXT,
      source_key TEXT NOT NULL,
      byline TEXT,
      printed TEXT,
      published TEXT,                 -- ISO 8601, as precise as it is known
      published_confidence REAL NOT NULL,
      url TEXT,
      word_count INTEGER NOT NULL,
      text TEXT NOT NULL,
      parts TEXT NOT NULL,            -- JSON, as are credits and notices
      credits TEXT NOT NULL,
      notices TEXT NOT NULL,
      -- Row values cannot be compared with NULL, so lists page by this instead of `published`.
      date_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(published, '')) VIRTUAL,
      UNIQUE (document_id, position)
    ) STRICT;
    CREATE INDEX article_by_date ON article (date_key, id);
    CREATE INDEX article_by_title ON article (title_key, id);
    CREATE INDEX article_by_source ON article (source_key, id);
    """

  /// The index of words: filled at the end of each batch, emptied by a trigger.
  static let fullText = """
    CREATE VIRTUAL TABLE article_fts USING fts5(
      title, text, content='article', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE article_word USING fts5vocab(article_fts, row);
    CREATE TRIGGER article_unindexed AFTER DELETE ON article BEGIN
      INSERT INTO article_fts (article_fts, rowid, title, text)
      VALUES ('delete', old.id, old.title, old.text);
    END;
    """
}
