import GRDB
import NewsModel

/// Turns single terms of a search into FTS5 expressions.
struct SearchTerms {
  let db: Database

  /// How many words the beginning of one stands for, those that most articles have.
  private static let completions = 32
  /// How many entities and sources a filter may mean.
  private static let mostNames = 64
  /// So many entities are looked at for the beginning of a name of one or two letters.
  static let commonNames = 1000

  /// The term as FTS5 reads it, its sign left aside; nil where the library has no such name or
  /// source.
  func expression(_ term: SearchTerm) throws -> String? {
    switch term.field {
    case nil: return try words(term)
    case .title: return "title : (" + (try words(term)) + ")"
    case .source: return marks(try sources(term.text).map(SearchMarks.source))
    case .after, .before: return nil
    case .company, .program, .person, .organization, .place, .outlet, .equipment, .event:
      let kind = term.field.flatMap { EntityKind(rawValue: $0.rawValue) } ?? .company
      return marks(try groups(of: kind, named: term.text).map(SearchMarks.group))
    }
  }

  /// Quoted, so that nothing in it is an operator: an FTS5 string takes any text.
  private func words(_ term: SearchTerm) throws -> String {
    let quoted = Self.quoted(term.text)
    guard term.isPrefix else { return quoted }
    let folded = TextFolding.words(term.text)
    guard folded.count == 1 else { return quoted + " *" }
    let found = try Terms(db: db).completions(of: folded[0], limit: Self.completions)
    // So few words can be looked up as what begins so; of more the commonest stand for all.
    guard found.count == Self.completions else { return quoted + " *" }
    return "("
      + (Set(found).union([folded[0]])).sorted().map(Self.quoted)
      .joined(separator: " OR ") + ")"
  }

  private static func quoted(_ text: String) -> String {
    let plain = text.filter { $0 != SearchMarks.sign }
    return "\"" + plain.split(separator: "\"").joined(separator: " ") + "\""
  }

  private func marks(_ marks: [String]) -> String? {
    marks.isEmpty ? nil : "marks : (" + marks.joined(separator: " OR ") + ")"
  }

  /// The name groups of the entities whose name is, begins with or has a word that begins with the
  /// text; of many those that most articles name.
  private func groups(of kind: EntityKind, named text: String) throws -> [Int64] {
    let key = NameKey.key(text)
    let range = "key >= ?2 AND key < ?3"
    let named = """
      id IN (SELECT entity_id FROM entity_name WHERE \(range)
        UNION SELECT entity_id FROM entity_word WHERE word >= ?2 AND word < ?3)
      """
    let common = """
      EXISTS (SELECT 1 FROM entity_name n WHERE n.entity_id = e.id AND n.key >= ?2 AND n.key < ?3)
      OR EXISTS (
        SELECT 1 FROM entity_word w WHERE w.entity_id = e.id AND w.word >= ?2 AND w.word < ?3)
      """
    let source =
      key.unicodeScalars.count > 2
      ? "(SELECT * FROM entity WHERE kind = ?1 AND \(named)) e"
      : """
      (SELECT * FROM entity WHERE kind = ?1
       ORDER BY article_count DESC, mention_count DESC, key LIMIT \(Self.commonNames)) e
      """
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT g.id FROM (
          SELECT e.id FROM \(source) WHERE \(key.unicodeScalars.count > 2 ? "1" : common)
          ORDER BY e.article_count DESC, e.id LIMIT ?4
        ) x JOIN name_group g ON g.entity_id = x.id
        """, arguments: [kind.rawValue, key, key + KeyRange.last, Self.mostNames])
  }

  /// The keys of the sources with the text in them.
  ///
  /// O(sources), by one look at the index for each.
  private func sources(_ text: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE source(key) AS (
            SELECT min(source_key) FROM article WHERE role <> 'listing'
            UNION ALL
            SELECT (SELECT min(source_key) FROM article
                    WHERE role <> 'listing' AND source_key > source.key)
            FROM source WHERE source.key IS NOT NULL)
          SELECT key FROM source WHERE instr(key, ?) > 0 AND key <> '' LIMIT ?
          """), arguments: [NameKey.key(text), Self.mostNames])
  }
}
