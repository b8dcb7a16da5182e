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
      (.mentions, "mention"), (.links, "link"), (.figures, "figure"), (.quotes, "quote"),
      (.teasers, "teaser"), (.dated, "dated WHERE resolved IS NOT NULL"), (.stories, "story"),
    ]
    return tables.map { ($0.rawValue, "SELECT count(*) FROM \($1)") }
      + EntityKind.allCases.map {
        ($0.rawValue, "SELECT count(*) FROM entity WHERE kind = '\($0.rawValue)'")
      }
  }

  static let all: [Rule] = [
    Rule(
      name: "entity counts kept",
      offenders: """
        SELECT 'entity ' || e.id || ' (' || e.name || ')' FROM entity e
        LEFT JOIN (
          SELECT g.entity_id, count(DISTINCT l.article_id) AS articles,
            sum(l.mention_count) AS mentions, min(a.published) AS first, max(a.published) AS last
          FROM name_group g JOIN local_entity l ON l.group_id = g.id
          JOIN article a ON a.id = l.article_id GROUP BY g.entity_id
        ) c ON c.entity_id = e.id
        WHERE e.article_count IS NOT c.articles OR e.mention_count IS NOT c.mentions
          OR e.first_seen IS NOT c.first OR e.last_seen IS NOT c.last
        ORDER BY e.id
        """),
    Rule(
      name: "months counted",
      offenders: """
        SELECT 'entity ' || coalesce(k.entity_id, m.entity_id) || ', '
          || coalesce(k.month, m.month) FROM (
          SELECT g.entity_id, substr(a.published, 1, 7) AS month,
            count(DISTINCT a.id) AS articles
          FROM name_group g JOIN local_entity l ON l.group_id = g.id
          JOIN article a ON a.id = l.article_id
          WHERE length(a.published) >= 7 AND g.entity_id IS NOT NULL GROUP BY 1, 2
        ) k FULL JOIN entity_month m ON m.entity_id = k.entity_id AND m.month = k.month
        WHERE m.articles IS NOT k.articles
        UNION ALL
        SELECT k.name FROM (
          SELECT 'published/' || substr(published, 1, 7) AS name, count(*) AS number FROM article
          WHERE length(published) >= 7 AND role <> 'listing' GROUP BY 1
          UNION ALL
          SELECT 'dated/' || substr(resolved, 1, 7), count(*) FROM dated
          WHERE length(resolved) >= 7 GROUP BY 1
        ) k LEFT JOIN counter c ON c.name = k.name WHERE c.value IS NOT k.number
        ORDER BY 1
        """),
    Rule(
      name: "local mention counts kept",
      offenders: """
        SELECT 'article ' || l.article_id || ', entity ' || l.position FROM local_entity l
        WHERE l.mention_count <> (
          SELECT count(*) FROM mention m
          WHERE m.article_id = l.article_id AND m.local = l.position)
        ORDER BY l.article_id, l.position
        """),
    Rule(
      name: "every name resolved",
      offenders: """
        SELECT 'name group ' || id || ' (' || key || ')' FROM name_group
        WHERE entity_id IS NULL AND id NOT IN (SELECT group_id FROM dirty_group) ORDER BY id
        """),
    Rule(
      name: "mentions stand in their sentence",
      offenders: """
        SELECT 'article ' || m.article_id || ', byte ' || m.start FROM mention m
        JOIN sentence s ON s.article_id = m.article_id AND s.position = m.sentence
        WHERE m.start < s.start OR m.end > s.end OR m.start >= m.end
        ORDER BY m.article_id, m.start
        """),
    Rule(
      name: "sentences stand in their text",
      offenders: """
        SELECT 'article ' || s.article_id || ', sentence ' || s.position FROM sentence s
        JOIN article a ON a.id = s.article_id
        WHERE s.start < 0 OR s.start >= s.end OR s.end > length(CAST(a.text AS BLOB))
        ORDER BY s.article_id, s.position
        """),
    Rule(
      name: "figures and quotes stand in their text",
      offenders: """
        SELECT 'article ' || p.article_id || ', byte ' || p.start FROM (
          SELECT article_id, start, end FROM figure
          UNION ALL SELECT article_id, start, end FROM quote
          UNION ALL SELECT article_id, start, end FROM dated) p
        JOIN article a ON a.id = p.article_id
        WHERE p.start >= p.end OR p.end > length(CAST(a.text AS BLOB))
        ORDER BY p.article_id, p.start
        """),
    Rule(
      name: "stories have two articles",
      offenders: """
        SELECT 'story ' || s.id FROM story s
        WHERE (SELECT count(*) FROM story_member m WHERE m.story_id = s.id) < 2 ORDER BY s.id
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
          a.id IN (SELECT article_id FROM sentence)
          OR a.id IN (SELECT article_id FROM local_entity)
          OR a.id IN (SELECT article_id FROM story_profile)
          OR a.id IN (SELECT target FROM teaser WHERE target IS NOT NULL))
        ORDER BY a.id
        """),
    Rule(
      name: "repeated lines counted",
      offenders: """
        SELECT 'line ' || t.line || ' of source ' || t.source FROM line_tally t
        WHERE t.titles <> (
          SELECT count(DISTINCT m.title) FROM margin_line m
          WHERE m.source = t.source AND m.line = t.line)
        UNION ALL
        SELECT 'article ' || a.id FROM article a
        WHERE a.role = 'main' AND a.source_key <> '' AND NOT EXISTS (
          SELECT 1 FROM margin_line m JOIN line_tally t ON t.source = m.source AND t.line = m.line
          WHERE m.article_id = a.id AND m.line = 0)
        ORDER BY 1
        """),
    Rule(
      name: "repeated lines judged",
      offenders: """
        SELECT 'line ' || t.line || ' of source ' || t.source FROM line_tally t
        JOIN line_tally p ON p.source = t.source AND p.line = 0
        WHERE t.line <> 0 AND t.source NOT IN (SELECT source FROM dirty_source)
          AND t.is_repeated <> (
            t.titles >= \(MarginLines.fewestTitles) AND t.titles * \(MarginLines.share) >= p.titles)
        ORDER BY t.source, t.line
        """),
    Rule(
      name: "what was left out is junk",
      offenders: """
        SELECT 'article ' || o.article_id || ', piece ' || o.position FROM left_out_piece o
        JOIN article a ON a.id = o.article_id
        LEFT JOIN piece p ON p.document_id = a.document_id AND p.position = o.position
        WHERE p.role IS NOT 'junk' ORDER BY o.article_id, o.position
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
