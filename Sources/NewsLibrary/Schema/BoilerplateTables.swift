extension Schema {
  /// Lines that repeat across the pages of one outlet, and what was left out of articles for it.
  ///
  /// Sources, lines and titles stand as hashes; see `MarginLines`.
  static let boilerplate = """
    CREATE TABLE margin_line (
      source INTEGER NOT NULL,
      line INTEGER NOT NULL,          -- 0 stands on every page
      title INTEGER NOT NULL,
      article_id INTEGER NOT NULL REFERENCES article(id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (source, line, title, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX margin_line_by_article ON margin_line (article_id);

    CREATE TABLE line_tally (
      source INTEGER NOT NULL,
      line INTEGER NOT NULL,
      titles INTEGER NOT NULL,        -- different ones over the line
      is_repeated INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (source, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX line_tally_often ON line_tally (source)
      WHERE titles >= 5 OR is_repeated = 1;

    CREATE TABLE left_out_part (
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,      -- among the parts the page has
      role TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (article_id, position)
    ) STRICT, WITHOUT ROWID;

    -- What pieces of the page were before.
    CREATE TABLE left_out_piece (
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      role TEXT NOT NULL,
      rule TEXT NOT NULL,
      article INTEGER,
      PRIMARY KEY (article_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dirty_source (source INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE dirty_margin (article_id INTEGER PRIMARY KEY) STRICT;
    """
}
