import GRDB
import NewsModel

/// Groups of articles that report the same event.
enum Stories {
  /// The stories whose latest article is newest.
  static func newest(_ db: Database, limit: Int) throws -> [StoryRow] {
    let stories = try Int64.fetchAll(
      db, sql: "SELECT id FROM story ORDER BY date_key DESC, id DESC LIMIT ?",
      arguments: [max(limit, 0)])
    return try stories.compactMap { try row(db, of: $0) }
  }

  private static func row(_ db: Database, of story: Int64) throws -> StoryRow? {
    let articles = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(ArticleList.columns) FROM \(ArticleList.source)
          JOIN story_member m ON m.article_id = a.id
          WHERE m.story_id = ? ORDER BY a.published IS NULL, a.date_key, a.id
          """), arguments: [story]
    ).map(ArticleSummary.init)
    guard let first = articles.first else { return nil }
    let shared = try sharedNames(db, story: story, articles: articles.count)
    return StoryRow(title: first.title, articles: articles, shared: shared)
  }

  /// Names of entities that all of the story's articles mention, the rarest first.
  private static func sharedNames(
    _ db: Database, story: Int64, articles: Int
  ) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT e.name FROM story_member m
          JOIN \(LocalNames.rows) ON n.article_id = m.article_id
          JOIN name_group g ON g.id = l.value
          JOIN entity e ON e.id = g.entity_id
          WHERE m.story_id = ? GROUP BY e.id
          HAVING count(DISTINCT m.article_id) = ?
          ORDER BY e.article_count, e.name, e.id
          """), arguments: [story, articles])
  }
}
