import GRDB
import NewsModel

/// The ties of an entity, each with the sentences that prove it.
struct Ties {
  let db: Database
  let bodies: ArticleBodies
  private let names: LocalNames

  static let shownTies = 500
  private static let shownEvidence = 5
  private static let articlesOfCard = 200
  private static let tiesOfCard = 8

  init(db: Database) { self.init(db: db, bodies: ArticleBodies(db)) }

  init(db: Database, bodies: ArticleBodies) {
    self.db = db
    self.bodies = bodies
    names = LocalNames(db)
  }

  /// One link as seen from the entity asked about.
  struct End {
    var other: EntityID
    var label: String?
    /// The label as seen from the other.
    var inverse: String?
    var article: Int64
    var sentence: Int
    var locals: [Int]
  }

  /// The strongest first: labelled before unlabelled, then by sentences, then by name.
  ///
  /// Where a pair has a label, sentences that only name both count for its commonest label.
  /// `articles` are those to look through.
  func ties(of id: EntityID, in articles: [Int64]) throws -> [Tie] {
    try ties(
      from: ends(of: id, in: articles), evidence: Self.shownEvidence, limit: Self.shownTies)
  }

  /// An entity with what its newest links tie it to most strongly.
  func card(of id: EntityID) throws -> EntityCard {
    let newest = try NewestArticles.naming(id, db, limit: Self.articlesOfCard)
    return EntityCard(
      summary: try EntityList.summary(db, of: id),
      ties: try ties(from: ends(of: id, in: newest), evidence: 0, limit: Self.tiesOfCard))
  }

  func ties(from ends: [End], evidence shown: Int, limit: Int) throws -> [Tie] {
    var ties: [Tie] = []
    for (other, links) in Dictionary(grouping: ends, by: \.other) {
      let entity = try EntityList.summary(db, of: other)
      for (label, proofs) in Self.byLabel(links) {
        ties.append(
          Tie(
            entity: other, kind: entity.kind, name: entity.name, label: label,
            evidenceCount: proofs.count,
            evidence: try proofs.prefix(shown).compactMap(evidence)))
      }
    }
    let ordered = ties.sorted { left, right in
      (left.label == nil ? 1 : 0, -left.evidenceCount, left.name, left.entity, left.label ?? "")
        < (
          right.label == nil ? 1 : 0, -right.evidenceCount, right.name, right.entity,
          right.label ?? ""
        )
    }
    return Array(ordered.prefix(limit))
  }

  /// The links of the entity in some articles, in the order of these.
  ///
  /// O(links of those articles), however many others name the entity.
  func ends(of id: EntityID, in articles: [Int64]) throws -> [End] {
    let own = Set(try LocalNames.groups(db, ofEntity: id))
    let digest = try QuickStatement(
      db, "SELECT groups, links FROM article_digest WHERE article_id = ?")
    var ends: [End] = []
    for article in articles {
      try digest.rows(article) { row in
        do {
          let groups = try ArticleDigest.groups(packed: row.bytes(0))
          for link in try ArticleDigest.links(packed: row.bytes(1)) {
            if let end = try end(link, of: own, groups, article: article) { ends.append(end) }
          }
        } catch is DamagedBytes {
          throw LibraryError.damagedArticle(ArticleID(article))
        }
      }
    }
    return ends
  }

  /// The link as seen from one of the groups `own`; nil where it has no end there, both, or one that
  /// waits to be resolved.
  private func end(
    _ link: ArticleDigest.Link, of own: Set<Int64>, _ groups: [Int64], article: Int64
  ) throws -> End? {
    guard groups.indices.contains(link.from), groups.indices.contains(link.to) else {
      throw DamagedBytes()
    }
    let isFrom = own.contains(groups[link.from])
    guard isFrom != own.contains(groups[link.to]) else { return nil }
    let other = try names.entity(of: groups[isFrom ? link.to : link.from])
    guard other > 0 else { return nil }
    return End(
      other: EntityID(other), label: isFrom ? link.label?.rawValue : link.label?.inverse,
      inverse: isFrom ? link.label?.inverse : link.label?.rawValue, article: article,
      sentence: link.sentence, locals: [link.from, link.to])
  }

  func evidence(for end: End) throws -> Evidence? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id AS article, title AS article_title, published FROM article WHERE id = ?
          """), arguments: [end.article])
    return try row.map {
      let body = try bodies.body(of: end.article)
      return body.evidence(
        $0, sentence: end.sentence,
        marking: body.mentions(inSentence: end.sentence, of: end.locals))
    }
  }

  /// The links of one pair by label, each sentence counted once; sentences without a label go to
  /// the label with most sentences, after its own.
  private static func byLabel(_ ends: [End]) -> [(label: String?, proofs: [End])] {
    var labelled = Dictionary(grouping: ends.filter { $0.label != nil }, by: \.label)
      .mapValues(distinctSentences)
    let unlabelled = ends.filter { $0.label == nil }
    guard
      let commonest = labelled.min(by: {
        ($1.value.count, $0.key ?? "") < ($0.value.count, $1.key ?? "")
      })
    else { return [(nil, distinctSentences(unlabelled))] }
    labelled[commonest.key] = distinctSentences(commonest.value + unlabelled)
    return labelled.map { ($0.key, $0.value) }
  }

  private static func distinctSentences(_ ends: [End]) -> [End] {
    var seen = Set<[Int64]>()
    return ends.filter { seen.insert([$0.article, Int64($0.sentence)]).inserted }
  }
}
