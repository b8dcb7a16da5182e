import GRDB
import NewsModel

/// The ties of an entity, each with the sentences that prove it.
struct Ties {
  let db: Database

  static let shownTies = 500
  private static let shownEvidence = 5
  private static let articlesOfCard = 200
  private static let tiesOfCard = 8

  /// One link as seen from the entity asked about.
  struct End {
    var other: EntityID
    var label: String?
    var article: Int64
    var sentence: Int
    var locals: [Int]
  }

  /// The strongest first: labelled before unlabelled, then by sentences, then by name.
  ///
  /// Where a pair has a label, sentences that only name both count for its commonest label.
  /// `articles` are those to look through, as `NewestArticles` lists them.
  func ties(of id: EntityID, in articles: String) throws -> [Tie] {
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

  /// The links of the entity in some articles, in the order `articles` lists these.
  ///
  /// O(links of those articles), however many others name the entity.
  func ends(of id: EntityID, in articles: String) throws -> [End] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT other.entity_id AS other, k.label, k.article_id, k.sentence, k.from_local,
            k.to_local, l.position = k.from_local AS is_from
          FROM json_each(?2) n
          CROSS JOIN name_group g ON g.entity_id = ?1
          CROSS JOIN local_entity l ON l.group_id = g.id AND l.article_id = n.value
          CROSS JOIN link k ON k.article_id = l.article_id
            AND l.position IN (k.from_local, k.to_local)
          CROSS JOIN local_entity o ON o.article_id = k.article_id
            AND o.position = iif(l.position = k.from_local, k.to_local, k.from_local)
          CROSS JOIN name_group other ON other.id = o.group_id
          WHERE other.entity_id <> ?1
          ORDER BY n.key, k.position, l.position
          """), arguments: [id.number, articles])
    return rows.map(End.init)
  }

  func evidence(for end: End) throws -> Evidence? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(EvidenceRows.columns) FROM article a JOIN sentence s ON s.article_id = a.id
          WHERE a.id = ? AND s.position = ?
          """), arguments: [end.article, end.sentence])
    return try row.map {
      try Evidence(
        $0,
        highlights: EvidenceRows.highlights(
          db, article: end.article, sentence: end.sentence, locals: end.locals))
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

extension Ties.End {
  fileprivate init(_ row: Row) {
    let label = (row["label"] as String?).flatMap(LinkLabel.init(rawValue:))
    self.init(
      other: EntityID(row["other"]), label: row["is_from"] ? label?.rawValue : label?.inverse,
      article: row["article_id"], sentence: row["sentence"],
      locals: [row["from_local"], row["to_local"]])
  }
}
