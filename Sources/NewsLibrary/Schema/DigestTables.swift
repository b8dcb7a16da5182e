extension Schema {
  /// Few rows for each article: what lists across articles need of one stands packed in one row, and
  /// what finds reports of one event in rows of many articles.
  ///
  /// Rows of figures and quotes, of headlines' words and of sequences were most of a library's rows
  /// and lay all over their indexes, so that every settling wrote most of these anew.
  static let digests = """
    -- Whom an article names and what it states, as lists across articles need it.
    CREATE TABLE article_digest (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      groups BLOB NOT NULL,           -- see ArticleDigest
      figures BLOB NOT NULL,
      quotes BLOB NOT NULL,
      links BLOB NOT NULL
    ) STRICT;

    -- Articles stored since the last settling, with what it needs of them; see UnsettledArticle.
    CREATE TABLE unsettled_article (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      facts BLOB NOT NULL
    ) STRICT;

    -- Lines at the margins of pages that are not noted yet; see Margins.
    CREATE TABLE unsettled_margin (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      margins BLOB NOT NULL
    ) STRICT;

    -- The articles that use a name, by their dates: 20250714, 20250700, 20250000, 0 where unknown.
    CREATE TABLE group_article (
      group_id INTEGER NOT NULL,
      date INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      mention_count INTEGER NOT NULL,
      PRIMARY KEY (group_id, date, article_id)
    ) STRICT, WITHOUT ROWID;

    DROP TABLE dated;
    DROP TABLE dated_name;

    -- Dates whose day, month or year is known: 20250714, 20250700, 20250000.
    CREATE TABLE dated (
      date INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (date, article_id, position)
    ) STRICT, WITHOUT ROWID;

    -- The dated sentences that mention a name, for timelines of one entity.
    CREATE TABLE dated_name (
      group_id INTEGER NOT NULL,
      date INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (group_id, date, article_id, position)
    ) STRICT, WITHOUT ROWID;

    DROP TABLE story_cue;
    DROP TABLE shingle;

    -- Headlines' words by day; see StoryDays.
    CREATE TABLE story_day (
      id INTEGER PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;

    -- Sequences of words with the articles that have them; see SequencePages.
    CREATE TABLE sequence_page (
      id INTEGER PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;

    -- The text first: FTS5 takes two bytes more for each word of any other column.
    DROP TABLE article_index;
    CREATE VIRTUAL TABLE article_index USING fts5(
      text, title, marks, content='', tokenize='unicode61 remove_diacritics 2');
    INSERT INTO article_index (article_index, rank) VALUES ('hashsize', 16777216);
    INSERT INTO article_index (article_index, rank) VALUES ('automerge', 8);
    """

  /// Gives the tables of names fewer indexes.
  static let names = """
    CREATE TABLE new_name_group (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      strength TEXT NOT NULL,
      titles TEXT NOT NULL,           -- a surname's titles, folded; empty for stronger names
      entity_id INTEGER REFERENCES entity(id) ON DELETE SET NULL,
      mention_count INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO new_name_group SELECT id, kind, key, strength, titles, entity_id, mention_count
    FROM name_group ORDER BY id;
    DROP TABLE name_group;
    ALTER TABLE new_name_group RENAME TO name_group;
    CREATE UNIQUE INDEX name_group_by_key ON name_group (key, kind, strength, titles);
    CREATE INDEX name_group_by_entity ON name_group (entity_id);

    -- What else a name may be called: family names, and the acronyms its articles define.
    CREATE TABLE new_group_key (
      key TEXT NOT NULL,
      group_id INTEGER NOT NULL,
      is_acronym INTEGER NOT NULL,
      PRIMARY KEY (key, is_acronym, group_id)
    ) STRICT, WITHOUT ROWID;
    DROP TABLE group_key;
    ALTER TABLE new_group_key RENAME TO group_key;
    CREATE INDEX group_key_acronyms ON group_key (group_id) WHERE is_acronym = 1;

    CREATE TABLE new_entity_word (
      word TEXT NOT NULL,
      entity_id INTEGER NOT NULL,
      PRIMARY KEY (word, entity_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_entity_word SELECT word, entity_id FROM entity_word ORDER BY word, entity_id;
    DROP TABLE entity_word;
    ALTER TABLE new_entity_word RENAME TO entity_word;

    CREATE TABLE new_entity_month (
      entity_id INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
      month INTEGER NOT NULL,         -- months since January of the year 0
      articles INTEGER NOT NULL,
      PRIMARY KEY (entity_id, month)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_entity_month
    SELECT entity_id,
      CAST(substr(month, 1, 4) AS INTEGER) * 12 + CAST(substr(month, 6, 2) AS INTEGER) - 1, articles
    FROM entity_month ORDER BY 1, 2;
    DROP TABLE entity_month;
    ALTER TABLE new_entity_month RENAME TO entity_month;
    CREATE INDEX entity_month_by_month ON entity_month (month, articles DESC, entity_id)
      WHERE articles >= 2;

    -- Whether a form of the group is new.
    ALTER TABLE dirty_group ADD COLUMN altered INTEGER NOT NULL DEFAULT 1;
    """

  /// Takes away what the digests took the place of.
  static let digestsEnd = """
    DROP TABLE local_entity;
    DROP TABLE figure;
    DROP TABLE quote;
    DROP TABLE uncounted_article;
    """
}
