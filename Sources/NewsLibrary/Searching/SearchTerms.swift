import GRDB
import Glibc
import NewsModel

/// Turns single terms of a search into FTS5 expressions.
struct SearchTerms {
  let db: Database
  /// Articles in the index of words.
  private let articleCount: Double
  /// How many words the beginning of one stands for, those that most articles have; fewer beside
  /// other words, each of whose articles is looked for in every one of them.
  private let completionLimit: Int

  init(db: Database, for query: SearchQuery) throws {
    self.db = db
    completionLimit = query.clauses.count > 1 ? 12 : 32
    articleCount = Double(
      try Tally.value(of: Tally.Count.articles.rawValue, in: db)
        + Tally.value(of: Tally.Count.embedded.rawValue, in: db))
  }

  /// So many articles of words that begin alike are put together in no time.
  private static let fewArticles = 5000
  /// Where the commonest words that begin alike stand in so many articles, by their shares added up,
  /// nearly every article has one of them, and others need not be looked for.
  private static let plenty = 1.5
  /// The share of articles that a source usually has, about.
  private static let usualSource = 0.02
  /// Words tell little whose rarity is less than this part of the rarest's.
  private static let tellingPart = 0.1
  /// How many entities and sources a filter may mean.
  private static let mostNames = 64
  /// So many entities are looked at where many names have a word that begins alike.
  private static let commonNames = 1000

  /// The term as FTS5 reads it, its sign left aside; nil where the library has no such name or
  /// source.
  func expression(_ term: SearchTerm) throws -> SearchExpression? {
    switch term.field {
    case nil: return try words(term)
    case .title: return try titleWords(term)
    case .source:
      return .marks(try sources(term.text).map { (SearchMarks.source($0), Self.usualSource) })
    case .after, .before: return nil
    case .company, .program, .person, .organization, .place, .outlet, .equipment, .event:
      let kind = term.field.flatMap { EntityKind(rawValue: $0.rawValue) } ?? .company
      return .marks(
        try groups(of: kind, named: term.text).map {
          (SearchMarks.group($0.id), share(having: $0.articles))
        })
    }
  }

  /// Quoted, so that nothing in it is an operator: an FTS5 string takes any text.
  private func words(_ term: SearchTerm) throws -> SearchExpression {
    let folded = TextFolding.words(term.text)
    guard term.isPrefix, let last = folded.last else { return try phrase(term.text, folded) }
    guard let found = try completions(of: last) else {
      guard folded.count > 1 else {
        return SearchExpression(
          text: Self.quoted(term.text) + " *",
          weights: [rarity(having: try Terms(db: db).articles(having: last))],
          share: share(having: Self.fewArticles))
      }
      var beginning = try phrase(term.text, folded)
      beginning.text += " *"
      return beginning
    }
    // FTS5 puts all words that begin so together before it looks for any phrase.
    guard folded.count == 1 else {
      let whole = folded.dropLast()
      return try phrase(whole.joined(separator: " "), Array(whole))
    }
    return .any(
      found.map { word, articles in
        SearchExpression(
          text: Self.quoted(word), weights: [rarity(having: articles)],
          share: share(having: articles))
      })
  }

  /// One word, or several one after another.
  private func phrase(_ text: String, _ folded: [String]) throws -> SearchExpression {
    let counts = try folded.map { try Terms(db: db).articles(having: $0) }
    // A phrase is in no more articles than the rarest of its words.
    return .phrase(
      text: Self.quoted(text), weight: rarity(having: counts.min() ?? 0), counts.map(share))
  }

  /// The words of a title, by their marks; nil for text without letters or digits.
  private func titleWords(_ term: SearchTerm) throws -> SearchExpression? {
    let folded = TextFolding.words(term.text)
    guard let last = folded.last else { return nil }
    let phrase = folded.map(SearchMarks.titleWord).joined(separator: " ")
    let rarest = try folded.map { share(having: try Terms(db: db).count(of: $0).titles) }.min() ?? 0
    guard term.isPrefix else { return .marks([(phrase, rarest)]) }
    if folded.count == 1, let found = try completions(of: last) {
      return .marks(
        try found.map { word, _ in
          (SearchMarks.titleWord(word), share(having: try Terms(db: db).count(of: word).titles))
        })
    }
    return SearchExpression(text: "marks : (\"\(phrase)\" *)", weights: [0], share: rarest)
  }

  /// The word and the commonest that begin with it; nil where all that begin so are few and in few
  /// articles, so that they can be looked up as what begins so.
  ///
  /// FTS5 puts the articles of all such words together before it gives the first.
  private func completions(of word: String) throws -> [(key: String, value: Int)]? {
    var found = try Terms(db: db).completions(of: word, limit: completionLimit)
    let articles = found.words.reduce(0) { $0 + $1.articles }
    guard !found.isWhole || articles > Self.fewArticles else { return nil }
    found.cut(after: Int(articleCount * Self.plenty))
    var counts = Dictionary(found.words.map { ($0.text, $0.articles) }) { $0 + $1 }
    if counts[word] == nil { counts[word] = try Terms(db: db).articles(having: word) }
    return counts.sorted { $0.key < $1.key }
  }

  /// The words of a search that tell most, the rarest first, with their marks: those that are common
  /// beside the rarest of its phrases decide little.
  func telling(
    _ words: Set<String>, besides rarest: Double
  ) throws -> [PromisingMatches.Word] {
    let counted = try words.map { ($0, try Terms(db: db).count(of: $0)) }.filter { $1.articles > 0 }
    let rarities = counted.map { rarity(having: $1.articles) }
    let least = max(rarities.max() ?? 0, rarest) * Self.tellingPart
    return zip(counted, rarities).filter { $1 >= least }
      .sorted { ($1.1, $0.0.0) < ($0.1, $1.0.0) }
      .map { counted, _ in
        PromisingMatches.Word(
          text: counted.0, titles: share(having: counted.1.titles),
          prominentTitles: share(having: counted.1.prominentTitles),
          prominentTexts: share(having: counted.1.prominentTexts))
      }
  }

  private func share(having count: Int) -> Double { Double(count) / max(articleCount, 1) }

  /// How rare a word that so many articles have is, as BM25 counts it.
  private func rarity(having count: Int) -> Double {
    let having = Double(count)
    return max(log((max(articleCount - having, 0) + 0.5) / (having + 0.5)), 1e-6)
  }

  private static func quoted(_ text: String) -> String {
    let plain = text.filter { $0 != SearchMarks.sign }
    return "\"" + plain.split(separator: "\"").joined(separator: " ") + "\""
  }

  /// The name groups of the entities whose name is, begins with or has a word that begins with the
  /// text; of many those that most articles name.
  private func groups(
    of kind: EntityKind, named text: String
  ) throws -> [(id: Int64, articles: Int)] {
    let key = NameKey.key(text)
    let source =
      try EntitySearch(db: db).isBroad(key)
      ? """
      (SELECT id, article_count FROM entity WHERE kind = ?1
       ORDER BY article_count DESC, mention_count DESC, key LIMIT \(Self.commonNames)) e
      WHERE \(EntitySearch.hasWord(beginningWith: "?2", of: "e.id"))
      """
      : """
      (SELECT entity_id FROM entity_name WHERE key >= ?2 AND key < ?3
       UNION SELECT entity_id FROM entity_word WHERE word >= ?2 AND word < ?3) n
      CROSS JOIN entity e ON e.id = n.entity_id WHERE e.kind = ?1
      """
    return try Row.fetchAll(
      db,
      sql: """
        SELECT g.id, x.article_count FROM (
          SELECT e.id, e.article_count FROM \(source) ORDER BY e.article_count DESC, e.id LIMIT ?4
        ) x JOIN name_group g ON g.entity_id = x.id
        """, arguments: [kind.rawValue, key, key + KeyRange.last, Self.mostNames]
    ).map { ($0[0], $0[1]) }
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
