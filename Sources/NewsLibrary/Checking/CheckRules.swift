import NewsModel

/// What holds in every library, as statements that find the exceptions.
enum CheckRules {
  struct Rule: Sendable {
    var name: String
    /// Selects one line of text per offender.
    var offenders: String
  }

  /// How every maintained count is computed from scratch.
  static var counters: [(name: String, sql: String)] {
    let tables: [(Tally.Count, String)] = [
      (.documents, "document WHERE coalesce(records, 0) = 0"),
      (.gone, "document WHERE gone = 1 AND coalesce(records, 0) = 0"),
      (.articles, "article WHERE role = 'main'"),
      (.embedded, "article WHERE role = 'embedded'"),
      (.teasers, "teaser"), (.dated, "dated"), (.stories, "story"),
    ]
    return tables.map { ($0.rawValue, "SELECT count(*) FROM \($1)") }
      + EntityKind.allCases.map {
        ($0.rawValue, "SELECT count(*) FROM entity WHERE kind = '\($0.rawValue)'")
      }
  }

  /// Entities that the end of an import will describe anew.
  private static let waiting = """
    SELECT g.entity_id FROM dirty_group d JOIN name_group g ON g.id = d.group_id
    WHERE g.entity_id IS NOT NULL
    """

  static let all: [Rule] = [
    Rule(
      name: "entity counts kept",
      offenders: """
        SELECT 'entity ' || e.id || ' (' || e.name || ')' FROM entity e
        LEFT JOIN (
          SELECT g.entity_id, count(DISTINCT l.article_id) AS articles,
            sum(l.mention_count) AS mentions, min(a.published) AS first, max(a.published) AS last
          FROM name_group g JOIN group_article l ON l.group_id = g.id
          JOIN article a ON a.id = l.article_id GROUP BY g.entity_id
        ) c ON c.entity_id = e.id
        WHERE (e.article_count IS NOT c.articles OR e.mention_count IS NOT c.mentions
          OR e.first_seen IS NOT c.first OR e.last_seen IS NOT c.last)
          AND e.id NOT IN (\(waiting))
        ORDER BY e.id
        """),
    Rule(
      name: "months counted",
      offenders: """
        SELECT 'entity ' || coalesce(k.entity_id, m.entity_id) || ', '
          || coalesce(k.month, m.month) FROM (
          SELECT g.entity_id,
            CAST(substr(a.published, 1, 4) AS INTEGER) * 12
              + CAST(substr(a.published, 6, 2) AS INTEGER) - 1 AS month,
            count(DISTINCT a.id) AS articles
          FROM name_group g JOIN group_article l ON l.group_id = g.id
          JOIN article a ON a.id = l.article_id
          WHERE length(a.published) >= 7 AND g.entity_id IS NOT NULL GROUP BY 1, 2
        ) k FULL JOIN entity_month m ON m.entity_id = k.entity_id AND m.month = k.month
        WHERE m.articles IS NOT k.articles
          AND coalesce(k.entity_id, m.entity_id) NOT IN (\(waiting))
        UNION ALL
        SELECT k.name FROM (
          SELECT 'published/' || substr(published, 1, 7) AS name, count(*) AS number FROM article
          WHERE length(published) >= 7 AND role <> 'listing' GROUP BY 1
          UNION ALL
          SELECT 'dated/' || format('%04d-%02d', date / 10000, date / 100 % 100), count(*) FROM dated
          WHERE date / 100 % 100 > 0 GROUP BY 1
        ) k LEFT JOIN counter c ON c.name = k.name WHERE c.value IS NOT k.number
        ORDER BY 1
        """),
    Rule(
      name: "every name resolved",
      offenders: """
        SELECT 'name group ' || id || ' (' || key || ')' FROM name_group
        WHERE entity_id IS NULL AND id NOT IN (SELECT group_id FROM dirty_group) ORDER BY id
        """),
    Rule(
      name: "stories have two articles",
      offenders: """
        SELECT 'story ' || s.id FROM story s
        WHERE (SELECT count(*) FROM story_member m WHERE m.story_id = s.id) < 2
          AND s.id NOT IN (SELECT story_id FROM dirty_story) ORDER BY s.id
        """),
    Rule(
      name: "records belong to their file",
      offenders: """
        SELECT 'document ' || id || ' (' || path || ')' FROM document
        WHERE substr(path, 1, length(container) + 1) <> container || '#' ORDER BY id
        """),
    Rule(
      name: "records counted",
      offenders: """
        SELECT 'document ' || f.id || ' (' || f.path || ')' FROM document f
        WHERE f.records IS NOT NULL AND f.modified >= 0 AND f.gone = 0 AND f.records <> (
          SELECT count(*) FROM document r WHERE r.container = f.path AND r.gone = 0)
        ORDER BY f.id
        """),
    Rule(
      name: "listings say nothing themselves",
      offenders: """
        SELECT 'article ' || a.id FROM article a
        WHERE a.role = 'listing' AND (
          a.id IN (SELECT article_id FROM article_digest)
          OR a.id IN (SELECT article_id FROM story_profile)
          OR a.id IN (SELECT target FROM teaser WHERE target IS NOT NULL))
        ORDER BY a.id
        """),
    Rule(
      name: "repeated lines counted",
      offenders: """
        SELECT 'line ' || coalesce(k.line, t.line) FROM (
          SELECT line, count(DISTINCT title) AS titles FROM margin_line
          GROUP BY line HAVING titles > 1
        ) k FULL JOIN line_tally t ON t.line = k.line
        WHERE k.titles IS NOT t.titles AND NOT (k.line IS NULL AND t.titles < 2)
        ORDER BY 1
        """),
    Rule(
      name: "repeated lines judged",
      offenders: """
        SELECT 'line ' || t.line || ' of source ' || t.source FROM line_tally t
        LEFT JOIN line_tally p ON p.source = t.source AND p.is_page = 1
        WHERE t.is_page = 0 AND t.source NOT IN (SELECT source FROM dirty_source)
          AND t.is_repeated <> (
            t.titles >= \(MarginLines.fewestTitles)
            AND t.titles * \(MarginLines.share) >= coalesce(p.titles, 1))
        ORDER BY t.line
        """),
    Rule(
      name: "rows belong to an article",
      offenders: ["group_article", "margin_line", "dated", "dated_name"].map { table in
        """
        SELECT DISTINCT '\(table) of article ' || article_id FROM \(table)
        WHERE article_id NOT IN (SELECT id FROM article)
        """
      }.joined(separator: " UNION ALL ")),
    Rule(
      name: "documents have their page",
      offenders: """
        SELECT 'document ' || d.id || ' (' || d.path || ')' FROM document d
        WHERE d.records IS NULL AND d.id NOT IN (SELECT document_id FROM document_page)
        ORDER BY d.id
        """),
    Rule(
      name: "every entity has a name",
      offenders: """
        SELECT 'entity ' || e.id FROM entity e WHERE NOT EXISTS (
          SELECT 1 FROM entity_name n WHERE n.entity_id = e.id AND n.is_canonical = 1)
        ORDER BY e.id
        """),
  ]
}
