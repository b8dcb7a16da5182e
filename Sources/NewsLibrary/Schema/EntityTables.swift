extension Schema {
  /// Entities and the name groups they are made of.
  ///
  /// A local entity belongs to the group of its kind, folded name and strength for good; which
  /// entity a group belongs to is decided by the resolver and may change with every import.
  static let entities = """
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      name TEXT NOT NULL,
      article_count INTEGER NOT NULL DEFAULT 0,
      mention_count INTEGER NOT NULL DEFAULT 0,
      first_seen TEXT,
      last_seen TEXT,
      seen_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(last_seen, '')) VIRTUAL,
      UNIQUE (kind, key)
    ) STRICT;
    CREATE INDEX entity_by_count ON entity (kind, article_count DESC, mention_count DESC, key);
    CREATE INDEX entity_by_mentions ON entity (kind, mention_count DESC, article_count DESC, key);
    CREATE INDEX entity_by_date ON entity (kind, seen_key DESC, key);

    CREATE TABLE entity_name (
      entity_id INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
      text TEXT NOT NULL,
      key TEXT NOT NULL,
      uses INTEGER NOT NULL,          -- articles that print it
      is_canonical INTEGER NOT NULL,
      PRIMARY KEY (entity_id, text)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entity_name_by_key ON entity_name (key, entity_id);

    CREATE TABLE entity_word (
      word TEXT NOT NULL,
      entity_id INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
      PRIMARY KEY (word, entity_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entity_word_by_entity ON entity_word (entity_id);

    CREATE TABLE name_group (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      strength TEXT NOT NULL,
      titles TEXT NOT NULL,           -- a surname's titles, folded; empty for stronger names
      entity_id INTEGER REFERENCES entity(id) ON DELETE SET NULL,
      mention_count INTEGER NOT NULL DEFAULT 0,
      UNIQUE (kind, key, strength, titles)
    ) STRICT;
    CREATE INDEX name_group_by_entity ON name_group (entity_id);

    CREATE TABLE group_form (
      group_id INTEGER NOT NULL REFERENCES name_group(id) ON DELETE CASCADE,
      role TEXT NOT NULL,             -- name, alias or title
      text TEXT NOT NULL,
      uses INTEGER NOT NULL,
      PRIMARY KEY (group_id, role, text)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE group_key (
      key TEXT NOT NULL,
      group_id INTEGER NOT NULL REFERENCES name_group(id) ON DELETE CASCADE,
      PRIMARY KEY (key, group_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX group_key_by_group ON group_key (group_id);
    """
}
