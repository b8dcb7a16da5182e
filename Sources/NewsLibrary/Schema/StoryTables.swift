extension Schema {
  /// Teasers and the articles they announce.
  static let teasers = """
    CREATE TABLE teaser (
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      title TEXT,
      title_key TEXT,
      summary TEXT,
      source TEXT,
      printed TEXT,
      published TEXT,
      published_confidence REAL NOT NULL,
      target INTEGER REFERENCES article(id) ON DELETE SET NULL,
      PRIMARY KEY (article_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX teaser_by_title ON teaser (title_key);
    CREATE INDEX teaser_by_target ON teaser (target);
    """

  /// What tells whether two articles report one event, and the groups that follow from it.
  static let stories = """
    CREATE TABLE story_profile (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      day INTEGER,                    -- days since 1970, NULL unless known to the day
      title_terms TEXT NOT NULL,      -- one to a line, as are names and sketch
      names TEXT NOT NULL,
      sketch TEXT NOT NULL
    ) STRICT;

    CREATE TABLE story_cue (
      cue TEXT NOT NULL,
      day INTEGER NOT NULL,
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      PRIMARY KEY (cue, day, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX story_cue_by_article ON story_cue (article_id);

    CREATE TABLE shingle (
      hash INTEGER NOT NULL,
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      PRIMARY KEY (hash, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX shingle_by_article ON shingle (article_id);

    CREATE TABLE story_edge (
      first INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      second INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      PRIMARY KEY (first, second)     -- each edge stands in both directions
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX story_edge_by_second ON story_edge (second);

    CREATE TABLE story (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      date_key TEXT NOT NULL          -- of its latest article, empty where none is dated
    ) STRICT;
    CREATE INDEX story_by_date ON story (date_key, id);

    CREATE TABLE story_member (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      story_id INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX story_member_by_story ON story_member (story_id);
    """

  /// Maintained counts, and what an import leaves for its end.
  static let upkeep = """
    CREATE TABLE counter (
      name TEXT PRIMARY KEY,
      value INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_stamp (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      finished TEXT NOT NULL          -- ISO 8601 in UTC
    ) STRICT;

    CREATE TABLE dirty_group (
      group_id INTEGER PRIMARY KEY,
      lost INTEGER NOT NULL           -- whether an article it had was replaced
    ) STRICT;
    CREATE TABLE dirty_title (title_key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE dirty_article (article_id INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE dirty_story (story_id INTEGER PRIMARY KEY) STRICT;
    -- Articles not yet in the counts of their entities.
    CREATE TABLE uncounted_article (article_id INTEGER PRIMARY KEY) STRICT;
    """
}
