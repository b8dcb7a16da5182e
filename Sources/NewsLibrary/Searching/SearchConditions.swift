import NewsModel

/// Turns a parsed search into what FTS5 and SQL understand.
struct SearchConditions {
  /// The text every match must contain, as an FTS5 expression; nil where only filters are given.
  private(set) var expression: String?
  /// What else must hold of an article `a`.
  private(set) var filter = Condition(ArticleList.isArticle)

  init(_ query: SearchQuery) {
    var required: [String] = []
    for clause in query.clauses {
      let texts = clause.compactMap(Self.positiveExpression)
      if texts.count == clause.count {
        required.append("(" + texts.joined(separator: " OR ") + ")")
      } else {
        let alternatives = clause.map(Self.condition)
        filter =
          filter
          && Condition(
            "(" + alternatives.map(\.sql).joined(separator: " OR ") + ")",
            alternatives.flatMap(\.arguments))
      }
    }
    expression = required.isEmpty ? nil : required.joined(separator: " AND ")
  }

  /// The term as FTS5 reads it; nil where it is a filter or must not occur.
  private static func positiveExpression(_ term: SearchTerm) -> String? {
    term.isNegated ? nil : expression(term)
  }

  /// Quoted, so that nothing in it is an operator: an FTS5 string takes any text.
  private static func expression(_ term: SearchTerm) -> String? {
    guard term.field == nil || term.field == .title else { return nil }
    let quoted = "\"" + term.text.split(separator: "\"").joined(separator: " ") + "\""
    return (term.field == .title ? "title : " : "") + quoted + (term.isPrefix ? " *" : "")
  }

  private static func condition(_ term: SearchTerm) -> Condition {
    var condition = positiveCondition(term)
    if term.isNegated { condition.sql = "NOT (" + condition.sql + ")" }
    return condition
  }

  private static func positiveCondition(_ term: SearchTerm) -> Condition {
    switch term.field {
    case nil, .title:
      Condition(
        "a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)",
        [expression(term) ?? ""])
    case .source: Condition("instr(a.source_key, ?) > 0", [NameKey.key(term.text)])
    case .after: Condition("a.date_key >= ?", [term.text])
    case .before: Condition("a.date_key <> '' AND a.date_key < ?", [term.text])
    case .company, .program, .person, .organization, .place, .outlet, .equipment, .event:
      naming(term)
    }
  }

  /// Articles that name an entity of the field's kind whose name is, begins with or has a word
  /// that begins with the text.
  private static func naming(_ term: SearchTerm) -> Condition {
    let key = NameKey.key(term.text)
    let sql = """
      a.id IN (
        SELECT l.article_id FROM local_entity l JOIN name_group g ON g.id = l.group_id
        WHERE g.entity_id IN (
          SELECT e.id FROM entity e JOIN entity_name n ON n.entity_id = e.id
          WHERE e.kind = ? AND n.key >= ? AND n.key < ?
          UNION SELECT e.id FROM entity e JOIN entity_word w ON w.entity_id = e.id
          WHERE e.kind = ? AND w.word >= ? AND w.word < ?))
      """
    let kind = term.field?.rawValue ?? ""
    let end = key + KeyRange.last
    return Condition(sql, [kind, key, end, kind, key, end])
  }
}

/// Where keys with a common beginning end.
enum KeyRange {
  /// Sorts after every character a key can hold.
  static let last = "\u{10FFFF}"
}
