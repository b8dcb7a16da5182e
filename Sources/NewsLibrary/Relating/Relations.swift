import GRDB
import NewsModel

/// Finds articles related to one, with the reasons.
///
/// Candidates come from the article's rarest entities and words, never from a scan.
struct Relations {
  let db: Database

  /// How many of an article's entities and words are followed, and how many articles from each: the
  /// newest of a name, the last added of a word.
  private static let followedEntities = 24
  private static let followedTerms = 8
  private static let articlesEach = 200
  private static let articlesPerTerm = 60

  /// The closest first; of each the reasons that say most, see `SharedReasons`.
  func articles(relatedTo id: ArticleID, limit: Int) throws -> [RelatedArticle] {
    let exists = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE id = ?)", arguments: [id.number])
    guard exists == true else { throw LibraryError.noSuchArticle(id) }
    let total = try Tally.value(of: "articles", in: db) + Tally.value(of: "embedded", in: db)
    var shared: [Int64: SharedReasons] = [:]
    try addFellows(of: id.number, to: &shared)
    let names = try addEntities(of: id.number, total: total, to: &shared)
    try addTerms(of: id.number, total: total, besides: names, to: &shared)
    shared[id.number] = nil
    let best = shared.sorted { ($1.value.score, $1.key) < ($0.value.score, $0.key) }
      .prefix(max(limit, 0))
    let summaries = try ArticleList.summaries(db, of: best.map(\.key))
    return best.compactMap { article, shared in
      summaries[article].map {
        RelatedArticle(summary: $0, score: shared.score, reasons: shared.shown)
      }
    }
  }

  /// Articles of the same story, on the same page or tied by a teaser.
  private func addFellows(of id: Int64, to shared: inout [Int64: SharedReasons]) throws {
    let fellows = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT other.article_id FROM story_member own
          JOIN story_member other ON other.story_id = own.story_id
          WHERE own.article_id = ? ORDER BY other.article_id
          """), arguments: [id])
    for article in fellows {
      let reason = RelationReason(kind: .story, name: "same story")
      shared[article, default: SharedReasons()].add(
        reason, rank: .story, weight: RelationWeights.story)
    }
    for article in try StoryProfiles(db: db).linked(to: id) {
      let reason = RelationReason(kind: .teaser, name: try teaserName(between: id, and: article))
      shared[article, default: SharedReasons()].add(
        reason, rank: .page, weight: RelationWeights.teaser)
    }
  }

  private func teaserName(between id: Int64, and other: Int64) throws -> String {
    let rows = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM teaser
          WHERE (article_id = ?1 AND target = ?2) OR (article_id = ?2 AND target = ?1)
          """), arguments: [id, other])
    return (rows ?? 0) > 0 ? "teaser" : "same page"
  }

  /// Adds the articles that name the rarest of the article's entities; returns the words of all
  /// their names, which need no reason of their own.
  private func addEntities(
    of id: Int64, total: Int, to shared: inout [Int64: SharedReasons]
  ) throws -> Set<String> {
    let entities = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT e.id, e.kind, e.name, e.key, e.article_count
          FROM \(LocalNames.rows) JOIN name_group g ON g.id = l.value
          JOIN entity e ON e.id = g.entity_id
          WHERE n.article_id = ? ORDER BY e.article_count, e.id
          """), arguments: [id])
    for entity in entities.prefix(Self.followedEntities) where entity["article_count"] > 1 {
      let kind = EntityKind(rawValue: entity["kind"]) ?? .organization
      let weight =
        RelationWeights.weight(of: kind)
        * RelationWeights.rarity(articles: entity["article_count"], of: total)
      let isEverywhere = (entity["article_count"] as Int) * 2 > total
      let rank: SharedReasons.Rank =
        isEverywhere && (kind == .place || kind == .outlet) ? .setting : .entity
      let reason = RelationReason(kind: .entity, name: entity["name"])
      let newest = try NewestArticles.naming(
        EntityID(entity["id"]), db, limit: Self.articlesEach)
      for article in newest {
        shared[article, default: SharedReasons()].add(reason, rank: rank, weight: weight)
      }
    }
    return entities.reduce(into: []) { words, entity in
      words.formUnion(TextFolding.words(entity["name"] as String))
    }
  }

  /// Adds the articles that tell of the rarest of the article's telling words too.
  private func addTerms(
    of id: Int64, total: Int, besides names: Set<String>, to shared: inout [Int64: SharedReasons]
  ) throws {
    let frequency = Terms(db: db)
    let articles = try db.cachedStatement(
      sql: """
        SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rowid DESC LIMIT ?
        """)
    let most = max(3, total / 20)
    let telling = TellingTerms(db: db)
    var termsOfOthers: [Int64: Set<String>] = [:]
    let terms = try telling.terms(of: id).filter { !names.contains($0) }
      .map { term in
        (term: term, articles: try frequency.articles(having: term))
      }
      .filter { (2...most).contains($0.articles) }
      .sorted { ($0.articles, $0.term) < ($1.articles, $1.term) }
    for term in terms.prefix(Self.followedTerms) {
      let weight =
        RelationWeights.term * RelationWeights.rarity(articles: term.articles, of: total)
      let reason = RelationReason(kind: .term, name: term.term)
      let users = try Int64.fetchAll(
        articles, arguments: ["\"\(term.term)\"", Self.articlesPerTerm])
      for article in users where article != id {
        let others = try termsOfOthers[article] ?? Set(telling.terms(of: article))
        termsOfOthers[article] = others
        guard others.contains(term.term) else { continue }
        shared[article, default: SharedReasons()].add(reason, rank: .term, weight: weight)
      }
    }
  }
}
