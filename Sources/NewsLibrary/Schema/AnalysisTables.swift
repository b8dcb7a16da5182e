extension Schema {
  /// What each article says, by the numbers its analysis gave sentences and local entities.
  static let analyses = """
    CREATE TABLE sentence (
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,         -- UTF-8 bytes of the article's text, as everywhere
      end INTEGER NOT NULL,
      PRIMARY KEY (article_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE local_entity (
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      group_id INTEGER NOT NULL REFERENCES name_group(id),
      name TEXT NOT NULL,
      aliases TEXT NOT NULL,          -- JSON, as are titles
      titles TEXT NOT NULL,
      confidence REAL NOT NULL,
      rule TEXT NOT NULL,
      mention_count INTEGER NOT NULL,
      PRIMARY KEY (article_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX local_entity_by_group ON local_entity (group_id, article_id, mention_count);

    CREATE TABLE mention (
      article_id INTEGER NOT NULL,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      local INTEGER NOT NULL,
      sentence INTEGER NOT NULL,
      confidence REAL NOT NULL,
      rule TEXT NOT NULL,
      PRIMARY KEY (article_id, start),
      FOREIGN KEY (article_id, local) REFERENCES local_entity(article_id, position)
        ON DELETE CASCADE,
      FOREIGN KEY (article_id, sentence) REFERENCES sentence(article_id, position)
        ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE link (
      article_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      from_local INTEGER NOT NULL,
      to_local INTEGER NOT NULL,
      label TEXT,
      sentence INTEGER NOT NULL,
      confidence REAL NOT NULL,
      rule TEXT NOT NULL,
      PRIMARY KEY (article_id, position),
      FOREIGN KEY (article_id, from_local) REFERENCES local_entity(article_id, position)
        ON DELETE CASCADE,
      FOREIGN KEY (article_id, to_local) REFERENCES local_entity(article_id, position)
        ON DELETE CASCADE,
      FOREIGN KEY (article_id, sentence) REFERENCES sentence(article_id, position)
        ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE figure (
      article_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,
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
      FOREIGN KEY (article_id, subject) REFERENCES local_entity(article_id, position)
        ON DELETE CASCADE,
      FOREIGN KEY (article_id, sentence) REFERENCES sentence(article_id, position)
        ON DELETE CASCADE
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
      FOREIGN KEY (article_id, speaker) REFERENCES local_entity(article_id, position)
        ON DELETE CASCADE,
      FOREIGN KEY (article_id, sentence) REFERENCES sentence(article_id, position)
        ON DELETE CASCADE
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
      FOREIGN KEY (article_id, sentence) REFERENCES sentence(article_id, position)
        ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dated_by_date ON dated (resolved, article_id, position)
      WHERE resolved IS NOT NULL;
    """
}
