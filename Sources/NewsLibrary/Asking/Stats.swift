import GRDB
import NewsModel

/// What the library holds, from its maintained counts.
enum Stats {
  static func read(_ db: Database) throws -> LibraryStats {
    var counts: [String: Int] = [:]
    let sql = "SELECT name, value FROM counter WHERE instr(name, '/') = 0 ORDER BY name"
    for row in try Row.fetchAll(db, sql: sql) {
      counts[row["name"]] = row["value"]
    }
    func count(_ name: Tally.Count) -> Int { counts[name.rawValue] ?? 0 }
    var entities: [EntityKind: Int] = [:]
    for kind in EntityKind.allCases { entities[kind] = counts[kind.rawValue] }
    return LibraryStats(
      documents: count(.documents), articles: count(.articles), embedded: count(.embedded),
      gone: count(.gone), entities: entities, mentions: count(.mentions), links: count(.links),
      figures: count(.figures), quotes: count(.quotes), teasers: count(.teasers),
      stories: count(.stories), datedSentences: count(.dated),
      fileSize: try fileSize(db),
      lastImport: try String.fetchOne(db, sql: "SELECT finished FROM import_stamp"),
      latestArticle: try Int64.fetchOne(db, sql: "SELECT max(id) FROM article")
        .map(ArticleID.init))
  }

  private static func fileSize(_ db: Database) throws -> Int {
    let file = try String.fetchOne(
      db, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'")
    guard let file, !file.isEmpty else { return 0 }
    return try Int.fetchOne(
      db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0
  }
}
