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
      return lines.sorted().joined(separator: "\n") + "\n"
    }
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
      "piece",
      """
      SELECT d.path, x.position, x.line, x.text, x.role, x.rule, x.article
      FROM piece x JOIN document d ON d.id = x.document_id
      """
    ),
    (
      "article",
      """
      SELECT d.path, a.position, a.role, a.title, a.title_key, a.source, a.source_key, a.byline,
        a.printed, a.published, a.published_confidence, a.url, a.word_count, a.text, a.parts,
        a.credits, a.notices, a.language
      FROM article a JOIN document d ON d.id = a.document_id
      """
    ),
    ("sentence", "SELECT \(article), x.position, x.start, x.end FROM sentence x \(joinArticle)"),
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
      SELECT g.kind, g.key, g.strength, g.titles, x.key
      FROM group_key x JOIN name_group g ON g.id = x.group_id
      """
    ),
    (
      "local",
      """
      SELECT \(article), x.position, x.name, x.aliases, x.titles, x.confidence, x.rule,
        x.mention_count, g.kind, g.key, g.strength, g.titles, e.kind, e.key
      FROM local_entity x \(joinArticle) JOIN name_group g ON g.id = x.group_id
      LEFT JOIN entity e ON e.id = g.entity_id
      """
    ),
    (
      "mention",
      """
      SELECT \(article), x.start, x.end, x.local, x.sentence, x.confidence, x.rule
      FROM mention x \(joinArticle)
      """
    ),
    (
      "link",
      """
      SELECT \(article), x.position, x.from_local, x.to_local, x.label, x.sentence, x.confidence,
        x.rule
      FROM link x \(joinArticle)
      """
    ),
    (
      "figure",
      """
      SELECT \(article), x.position, x.start, x.end, x.sentence, x.unit, x.value, x.low, x.high,
        x.measure, x.subject, x.period, x.converts
      FROM figure x \(joinArticle)
      """
    ),
    (
      "quote",
      """
      SELECT \(article), x.position, x.start, x.end, x.sentence, x.speaker, x.speaker_name
      FROM quote x \(joinArticle)
      """
    ),
    (
      "dated",
      """
      SELECT \(article), x.position, x.start, x.end, x.sentence, x.printed, x.resolved,
        x.confidence
      FROM dated x \(joinArticle)
      """
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
      "profile",
      """
      SELECT \(article), x.day, x.title_terms, x.names, x.sketch
      FROM story_profile x \(joinArticle)
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
      "SELECT \(article), x.source, x.line, x.title FROM margin_line x \(joinArticle)"
    ),
    ("tally", "SELECT source, line, titles, is_repeated FROM line_tally WHERE titles > 0"),
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
