extension Schema {
  /// What files need that hold many documents, and articles of which more is known.
  ///
  /// A file with records is a document that says how many it holds; each record is a document with
  /// the file's path as its container. Such a file keeps the articles it only announces as an
  /// article of role listing, which the indexes of lists and of words leave out.
  static let containers = """
    ALTER TABLE article ADD COLUMN language TEXT;
    ALTER TABLE teaser ADD COLUMN url TEXT;
    ALTER TABLE document ADD COLUMN container TEXT;   -- the file that holds the record
    ALTER TABLE document ADD COLUMN records INTEGER;  -- how many a file holds, NULL for one document
    CREATE INDEX document_by_container ON document (container, gone)
      WHERE container IS NOT NULL;
    CREATE INDEX document_by_file ON document (path) WHERE container IS NULL;

    DROP INDEX article_by_title;
    DROP INDEX article_by_source;
    CREATE INDEX article_by_title ON article (title_key, id) WHERE role <> 'listing';
    CREATE INDEX article_by_source ON article (source_key, id) WHERE role <> 'listing';

    DROP TRIGGER article_unindexed;
    CREATE TRIGGER article_unindexed AFTER DELETE ON article WHEN old.role <> 'listing' BEGIN
      INSERT INTO article_fts (article_fts, rowid, title, text)
      VALUES ('delete', old.id, old.title, old.text);
    END;
    """
}
