import GRDB

extension NewsLibrary {
  /// Every row by natural keys, without numbers or times of import, sorted.
  ///
  /// Two libraries say the same exactly where their dumps are equal, whatever order their
  /// documents came in. An instrument of tests, which compare orders of import by it: reads the
  /// whole library into memory.
  public func canonicalDump() throws(LibraryError) -> String {
    try reading("reading") { db in
      var lines: [String] = []
      for (name, sql) in DumpStatements.all {
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
          let fields = row.databaseValues.map(\.description)
          lines.append(name + " " + fields.joined(separator: ", "))
        }
      }
      try PackedDump(db: db).add(to: &lines)
      return lines.sorted().joined(separator: "\n") + "\n"
    }
  }
}

/// What is packed, item by item.
private struct PackedDump {
  let db: Database

  func add(to lines: inout [String]) throws {
    let articles = try Row.fetchAll(
      db,
      sql: """
        SELECT a.id, d.path || '#' || a.position AS place
        FROM article a JOIN document d ON d.id = a.document_id
        """)
    for row in articles {
      let place: String = row["place"]
      if let body = try ArticleBodies.fetch(db, row["id"]) { add(body, place, to: &lines) }
      if let digest = try ArticleDigest.fetch(db, article: row["id"]) {
        lines.append("digest \(place): \(digest.figures) \(digest.quotes) \(digest.links)")
      }
      if let profile = try StoryProfiles(db: db).profile(of: row["id"]) {
        let hashes = "\(profile.titleTerms.values) \(profile.names.values) \(profile.sketch)"
        lines.append("profile \(place): \(profile.day.map(String.init) ?? "") \(hashes)")
      }
    }
    try addStoryIndexes(
      articles.reduce(into: [:]) { $0[$1["id"]] = $1["place"] as String }, to: &lines)
    for row in try Row.fetchAll(db, sql: "SELECT id, path FROM document") {
      let (path, page): (String, PackedPage) =
        (row["path"], try PageSource.page(db, ofDocument: row["id"]))
      if let original = page.original {
        let hash = FNV1a.number(original.bytes)
        lines.append("original \(path): \(hash), \(original.bytes.count), \(original.details)")
      }
      lines += page.pieces.enumerated().map { "piece \(path) \($0): \($1)" }
    }
  }

  private func addStoryIndexes(_ places: [Int64: String], to lines: inout [String]) throws {
    func place(_ article: Int64) -> String { places[article] ?? "nowhere" }
    try SequencePages(db: db).readAll { lines.append("sequence \(place($0.article)): \($0.hash)") }
    try StoryDays(db: db).readAll { day, entry in
      lines.append("headline \(place(entry.article)): \(day) \(entry.terms) \(entry.cues)")
    }
  }

  private func add(_ body: ArticleBody, _ place: String, to lines: inout [String]) {
    lines.append("text \(place): \(String(decoding: body.text, as: UTF8.self))")
    lines += body.parts.enumerated().map { "part \(place) \($0): \($1)" }
    lines += body.sentences.enumerated().map { "sentence \(place) \($0): \($1)" }
    lines += body.entities.enumerated().map { "named \(place) \($0): \($1)" }
    lines += body.mentions.map { "mention \(place): \($0)" }
    lines += body.links.map { "link \(place): \($0)" }
    lines += body.figures.map { "stated \(place): \($0)" }
    lines += body.quotes.map { "said \(place): \($0)" }
    lines += body.dates.map { "date \(place): \($0)" }
  }
}

/// Each table as rows that name what they point to.
private enum DumpStatements {
  private static let article = "d.path, a.position AS article_position"
  private static let joinArticle = """
    JOIN article a ON a.id = x.article_id JOIN document d ON d.id = a.document_id
    """

  static let all: [(name: String, sql: String)] = [
    ("document", "SELECT path, size, modified, hash, gone, container, records FROM document"),
    (
      "article",
      """
      SELECT d.path, a.position, a.role, a.title, a.title_key, a.source, a.source_key, a.byline,
        a.printed, a.published, a.published_confidence, a.url, a.word_count, a.credits, a.notices,
        a.language
      FROM article a JOIN document d ON d.id = a.document_id
      """
    ),
    (
      "entity",
      "SELECT kind, key, name, article_count, mention_count, first_seen, last_seen FROM entity"
    ),
    (
      "month",
      """
      SELECT e.kind, e.key, x.month, x.articles
      FROM entity_month x JOIN entity e ON e.id = x.entity_id
      """
    ),
    (
      "name",
      """
      SELECT e.kind, e.key, x.text, x.key, x.uses, x.is_canonical
      FROM entity_name x JOIN entity e ON e.id = x.entity_id
      """
    ),
    (
      "word", "SELECT e.kind, e.key, x.word FROM entity_word x JOIN entity e ON e.id = x.entity_id"
    ),
    (
      "group",
      """
      SELECT g.kind, g.key, g.strength, g.titles, g.mention_count, e.kind, e.key
      FROM name_group g LEFT JOIN entity e ON e.id = g.entity_id
      """
    ),
    (
      "form",
      """
      SELECT g.kind, g.key, g.strength, g.titles, x.role, x.text, x.uses
      FROM group_form x JOIN name_group g ON g.id = x.group_id
      """
    ),
    (
      "touch",
      """
      SELECT g.kind, g.key, g.strength, g.titles, x.key, x.is_acronym
      FROM group_key x JOIN name_group g ON g.id = x.group_id
      """
    ),
    (
      "local",
      """
      SELECT \(article), l.key, g.kind, g.key, g.strength, g.titles, e.kind, e.key
      FROM \(LocalNames.rows) JOIN article a ON a.id = n.article_id
      JOIN document d ON d.id = a.document_id
      JOIN name_group g ON g.id = l.value LEFT JOIN entity e ON e.id = g.entity_id
      """
    ),
    (
      "use",
      """
      SELECT \(article), x.date, x.mention_count, g.kind, g.key, g.strength, g.titles
      FROM group_article x \(joinArticle) JOIN name_group g ON g.id = x.group_id
      """
    ),
    (
      "dated",
      "SELECT \(article), x.position, x.date FROM dated x \(joinArticle)"
    ),
    (
      "teaser",
      """
      SELECT \(article), x.position, x.title, x.title_key, x.summary, x.source, x.printed,
        x.published, x.published_confidence, x.url, td.path, t.position
      FROM teaser x \(joinArticle)
      LEFT JOIN article t ON t.id = x.target LEFT JOIN document td ON td.id = t.document_id
      """
    ),
    (
      "edge",
      """
      SELECT d.path, a.position, od.path, o.position
      FROM story_edge x JOIN article a ON a.id = x.first JOIN document d ON d.id = a.document_id
      JOIN article o ON o.id = x.second JOIN document od ON od.id = o.document_id
      """
    ),
    (
      "story",
      """
      SELECT group_concat(place, ' + '), date_key FROM (
        SELECT x.story_id, s.date_key, d.path || '#' || a.position AS place
        FROM story_member x JOIN story s ON s.id = x.story_id \(joinArticle)
        ORDER BY x.story_id, place)
      GROUP BY story_id
      """
    ),
    (
      "margin",
      "SELECT \(article), x.line, x.title FROM margin_line x \(joinArticle)"
    ),
    (
      "tally",
      "SELECT line, source, titles, is_page, is_repeated FROM line_tally WHERE titles > 1"
    ),
    (
      "dated name",
      """
      SELECT \(article), x.position, x.date, g.kind, g.key, g.strength, g.titles
      FROM dated_name x \(joinArticle) JOIN name_group g ON g.id = x.group_id
      """
    ),
    (
      "word",
      """
      SELECT term, articles, titles, prominent_titles, prominent_texts FROM term WHERE articles > 0
      """
    ),
    (
      "left out",
      "SELECT \(article), x.position, x.role, x.text FROM left_out_part x \(joinArticle)"
    ),
    (
      "left out piece",
      """
      SELECT \(article), x.position, x.role, x.rule, x.article FROM left_out_piece x
      \(joinArticle)
      """
    ),
    ("counter", "SELECT name, value FROM counter WHERE value <> 0"),
  ]
}
