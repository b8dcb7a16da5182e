extension Schema {
  /// Rows of figures, quotes and dates that hold what lists are ordered and filtered by; the rest is
  /// packed with the article.
  static let statements = """
    -- What texts of this library have in common; each twice. See TextDictionaries.
    CREATE TABLE dictionary (
      id INTEGER PRIMARY KEY,
      number INTEGER NOT NULL,
      hash INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    DROP INDEX dated_by_date;
    ALTER TABLE figure RENAME TO old_figure;
    ALTER TABLE quote RENAME TO old_quote;
    ALTER TABLE dated RENAME TO old_dated;

    CREATE TABLE figure (
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      subject INTEGER,                -- position of a local entity
      unit TEXT,
      measure TEXT,
      PRIMARY KEY (article_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quote (
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      speaker INTEGER,                -- position of a local entity
      speaker_name TEXT,              -- of speakers that are none
      PRIMARY KEY (article_id, position)
    ) STRICT, WITHOUT ROWID;

    -- Dates whose day, month or year is known.
    CREATE TABLE dated (
      resolved TEXT NOT NULL,
      article_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (resolved, article_id, position)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO figure SELECT article_id, position, subject, unit, measure FROM old_figure;
    INSERT INTO quote
      SELECT article_id, position, speaker, iif(speaker IS NULL, speaker_name, NULL) FROM old_quote;
    INSERT INTO dated
      SELECT resolved, article_id, position FROM old_dated WHERE resolved IS NOT NULL
      ORDER BY 1, 2, 3;
    """

  static let statementsEnd = """
    DROP TABLE old_figure;
    DROP TABLE old_quote;
    DROP TABLE old_dated;
    """
}
