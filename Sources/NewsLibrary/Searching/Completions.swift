import GRDB
import NewsModel

/// What the word being typed in a search may be meant to become.
struct Completions {
  let db: Database

  /// Field names for a bare word, values for a word after a field; at most `limit`.
  ///
  /// Each stands in place of the whole last word: `comp` becomes `company:`, `company:tha` becomes
  /// `company:Thales`, and names of several words are quoted.
  func candidates(for text: String, limit: Int) throws -> [String] {
    let word = Self.lastWord(of: text)
    let sign = word.hasPrefix("-") ? "-" : ""
    let bare = word.dropFirst(sign.count)
    guard let colon = bare.firstIndex(of: ":") else {
      let typed = bare.lowercased()
      return typed.isEmpty
        ? []
        : SearchField.allCases.map(\.rawValue).filter { $0.hasPrefix(typed) && $0 != typed }
          .map { "\(sign)\($0):" }
    }
    guard let field = SearchField(rawValue: bare[..<colon].lowercased()) else { return [] }
    let typed = bare[bare.index(after: colon)...].filter { $0 != "\"" }
    return try values(of: field, beginning: String(typed), limit: limit).map { value in
      let isWord = value.allSatisfy { $0.isLetter || $0.isNumber }
      return "\(sign)\(field.rawValue):" + (isWord ? value : "\"\(value)\"")
    }
  }

  /// The text from the last blank on that no quote holds.
  static func lastWord(of text: String) -> Substring {
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == " ", !isQuoted { start = text.index(after: index) }
    }
    return text[start...]
  }

  private func values(
    of field: SearchField, beginning typed: String, limit: Int
  ) throws -> [String] {
    let key = NameKey.key(typed)
    switch field {
    case .title: return []
    case .after, .before:
      return try Activity.months(db).map { String($0.month.year) }.reversed()
        .filter { $0.hasPrefix(typed) }.reduce(into: []) { years, year in
          if years.last != year, years.count < limit { years.append(year) }
        }
    case .source:
      return try String.fetchAll(
        db,
        sql: """
          SELECT min(source) FROM article
          WHERE role <> 'listing' AND source_key >= ?1 AND source_key < ?2 AND source IS NOT NULL
          GROUP BY source_key ORDER BY source_key LIMIT ?3
          """, arguments: [key, key + KeyRange.last, limit])
    case .company, .program, .person, .organization, .place, .outlet, .equipment, .event:
      return try String.fetchAll(
        db,
        sql: """
          SELECT e.name FROM entity e WHERE e.kind = ?1 AND (?2 = '' OR e.id IN (
            SELECT entity_id FROM entity_name WHERE key >= ?2 AND key < ?3
            UNION SELECT entity_id FROM entity_word WHERE word >= ?2 AND word < ?3))
          ORDER BY e.article_count DESC, e.mention_count DESC, e.key LIMIT ?4
          """, arguments: [field.rawValue, key, key + KeyRange.last, limit])
    }
  }
}
