extension Schema {
  /// What each article says, packed, with rows for what is listed across articles only.
  ///
  /// Tables whose rows are found again from the article itself have no index by article, and so no
  /// reference to it: deleting an article would look for them row by row.
  static let packed = """
    CREATE TABLE article_body (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      bytes BLOB NOT NULL             -- see ArticleBody
    ) STRICT;

    CREATE TABLE document_page (
      document_id INTEGER PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
      bytes BLOB NOT NULL             -- see PackedPage
    ) STRICT;

    CREATE TABLE local_entity (
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      group_id INTEGER NOT NULL REFERENCES name_group(id),
      mention_count INTEGER NOT NULL,
      PRIMARY KEY (article_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE figure (
      article_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,         -- UTF-8 bytes of the article's text, as everywhere
      end INTEGER NOT NULL,
      sentence INTEGER NOT NULL,
      unit TEXT,
      value REAL NOT NULL,
      low REAL NOT NULL,
      high REAL NOT NULL,
      measure TEXT,
      subject INTEGER,
      period TEXT,
      converts INTEGER,
      PRIMARY KEY (article_id, position),
      FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quote (
      article_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      sentence INTEGER NOT NULL,
      speaker INTEGER,
      speaker_name TEXT,
      PRIMARY KEY (article_id, position),
      FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dated (
      article_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      sentence INTEGER NOT NULL,
      printed TEXT NOT NULL,
      resolved TEXT,
      confidence REAL NOT NULL,
      PRIMARY KEY (article_id, position),
      FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- The dated sentences that mention a name, for timelines of one entity.
    CREATE TABLE dated_name (
      group_id INTEGER NOT NULL,
      resolved TEXT NOT NULL,
      article_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (group_id, resolved, article_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE story_profile (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      profile BLOB NOT NULL           -- see StoryProfile
    ) STRICT;

    -- Two words of a headline, as a hash, and the day.
    CREATE TABLE story_cue (
      cue INTEGER NOT NULL,
      day INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      terms INTEGER NOT NULL,         -- how many words the headline has that count
      PRIMARY KEY (cue, day, article_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE shingle (
      hash INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      PRIMARY KEY (hash, article_id)
    ) STRICT, WITHOUT ROWID;

    -- Lines at the margins of pages; the number of a line has its source in it.
    CREATE TABLE margin_line (
      line INTEGER NOT NULL,
      title INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      PRIMARY KEY (line, title, article_id)
    ) STRICT, WITHOUT ROWID;

    -- Lines that stand under two titles or more.
    CREATE TABLE line_tally (
      line INTEGER PRIMARY KEY,
      source INTEGER NOT NULL,
      titles INTEGER NOT NULL,        -- different ones over the line
      is_page INTEGER NOT NULL,       -- whether it stands for the page itself
      is_repeated INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    -- Words of texts with how many articles have them.
    CREATE TABLE term (
      term TEXT PRIMARY KEY,
      articles INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE article_index USING fts5(
      title, text, marks, content='', tokenize='unicode61 remove_diacritics 2');
    INSERT INTO article_index (article_index, rank) VALUES ('hashsize', 16777216);
    INSERT INTO article_index (article_index, rank) VALUES ('automerge', 8);
    """

  /// Gives the tables that are packed other names.
  static let unpacked = """
    DROP TRIGGER article_unindexed;
    DROP TABLE article_word;
    DROP TABLE article_fts;
    ALTER TABLE mention RENAME TO old_mention;
    ALTER TABLE link RENAME TO old_link;
    ALTER TABLE figure RENAME TO old_figure;
    ALTER TABLE quote RENAME TO old_quote;
    ALTER TABLE dated RENAME TO old_dated;
    ALTER TABLE sentence RENAME TO old_sentence;
    ALTER TABLE local_entity RENAME TO old_local_entity;
    ALTER TABLE piece RENAME TO old_piece;
    ALTER TABLE story_profile RENAME TO old_story_profile;
    ALTER TABLE story_cue RENAME TO old_story_cue;
    ALTER TABLE shingle RENAME TO old_shingle;
    ALTER TABLE margin_line RENAME TO old_margin_line;
    ALTER TABLE line_tally RENAME TO old_line_tally;
    """

  /// Takes the old tables away, and gives the new ones their indexes.
  static let packedEnd = """
    DROP TABLE old_mention;
    DROP TABLE old_link;
    DROP TABLE old_figure;
    DROP TABLE old_quote;
    DROP TABLE old_dated;
    DROP TABLE old_sentence;
    DROP TABLE old_local_entity;
    DROP TABLE old_piece;
    DROP TABLE old_story_profile;
    DROP TABLE old_story_cue;
    DROP TABLE old_shingle;
    DROP TABLE old_margin_line;
    DROP TABLE old_line_tally;
    ALTER TABLE article DROP COLUMN text;
    ALTER TABLE article DROP COLUMN parts;
    CREATE INDEX local_entity_by_group ON local_entity (group_id, article_id, mention_count);
    CREATE INDEX dated_by_date ON dated (resolved, article_id, position)
      WHERE resolved IS NOT NULL;
    CREATE INDEX line_tally_often ON line_tally (source)
      WHERE titles >= 5 OR is_repeated = 1;
    CREATE INDEX line_tally_pages ON line_tally (source) WHERE is_page = 1;
    CREATE INDEX term_by_letter ON term (substr(term, 1, 1), articles DESC)
      WHERE articles >= 16;
    CREATE INDEX term_by_letters ON term (substr(term, 1, 2), articles DESC)
      WHERE articles >= 16;
    DROP INDEX entity_month_by_month;
    CREATE INDEX entity_month_by_month ON entity_month (month, articles DESC, entity_id)
      WHERE articles >= 2;
    -- Their bytes were not kept, so that the next import reads them again.
    UPDATE document SET hash = '', modified = -1 WHERE coalesce(records, 0) = 0;
    UPDATE document SET modified = -1 WHERE records > 0;
    """
}
