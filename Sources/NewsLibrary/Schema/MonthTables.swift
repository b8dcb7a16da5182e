extension Schema {
  /// When entities are named, for charts and for what rises; articles a month, those without a
  /// month left out.
  static let months = """
    CREATE TABLE entity_month (
      entity_id INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
      month TEXT NOT NULL,            -- 2025-07
      articles INTEGER NOT NULL,
      PRIMARY KEY (entity_id, month)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entity_month_by_month ON entity_month (month, articles DESC, entity_id);

    CREATE INDEX entity_by_key ON entity (key, kind);
    -- Dates of articles by number, without reading their long rows.
    CREATE INDEX article_date ON article (id, date_key);

    INSERT INTO entity_month (entity_id, month, articles)
    SELECT g.entity_id, substr(a.published, 1, 7), count(DISTINCT a.id)
    FROM article a JOIN local_entity l ON l.article_id = a.id
    JOIN name_group g ON g.id = l.group_id
    WHERE length(a.published) >= 7 AND g.entity_id IS NOT NULL
      AND a.id NOT IN (SELECT article_id FROM uncounted_article)
    GROUP BY 1, 2;

    INSERT OR REPLACE INTO counter (name, value)
    SELECT 'published/' || substr(published, 1, 7), count(*) FROM article
    WHERE length(published) >= 7 AND role <> 'listing' GROUP BY 1;

    INSERT OR REPLACE INTO counter (name, value)
    SELECT 'dated/' || substr(resolved, 1, 7), count(*) FROM dated
    WHERE length(resolved) >= 7 GROUP BY 1;
    """
}
