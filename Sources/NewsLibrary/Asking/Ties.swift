import GRDB
import NewsModel

/// The ties of an entity, each with the sentences that prove it.
struct Ties {
  let db: Database

  /// How many of the newest links are looked through; more than any page can show.
  private static let links = 20_000
  private static let shownTies = 500
  private static let shownEvidence = 5

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
  func ties(of id: EntityID) throws -> [Tie] {
    let ends = try ends(of: id)
    var ties: [Tie] = []
    for (other, links) in Dictionary(grouping: ends, by: \.other) {
      let entity = try EntityList.summary(db, of: other)
      for (label, proofs) in Self.byLabel(links) {
        ties.append(
          Tie(
            entity: other, kind: entity.kind, name: entity.name, label: label,
            evidenceCount: proofs.count,
            evidence: try proofs.prefix(Self.shownEvidence).compactMap(evidence)))
      }
    }
    let ordered = ties.sorted { left, right in
      (left.label == nil ? 1 : 0, -left.evidenceCount, left.name, left.entity, left.label ?? "")
        < (
          right.label == nil ? 1 : 0, -right.evidenceCount, right.name, right.entity,
          right.label ?? ""
        )
    }
    return Array(ordered.prefix(Self.shownTies))
  }

  /// The links of the entity, newest article first.
  func ends(of id: EntityID, limit: Int = links) throws -> [End] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT other.entity_id AS other, k.label, k.article_id, k.sentence, k.from_local,
            k.to_local, l.position = k.from_local AS is_from, a.date_key
          FROM name_group g JOIN local_entity l ON l.group_id = g.id
          JOIN link k ON k.article_id = l.article_id
            AND l.position IN (k.from_local, k.to_local)
          JOIN article a ON a.id = k.article_id
          JOIN local_entity o ON o.article_id = k.article_id
            AND o.position = iif(l.position = k.from_local, k.to_local, k.from_local)
          JOIN name_group other ON other.id = o.group_id
          WHERE g.entity_id = ?1 AND other.entity_id <> ?1
          ORDER BY a.date_key DESC, a.id DESC, k.position LIMIT ?2
          """), arguments: [id.number, limit])
    return rows.map { row in
      let label = (row["label"] as String?).flatMap(LinkLabel.init(rawValue:))
      return End(
        other: EntityID(row["other"]), label: row["is_from"] ? label?.rawValue : label?.inverse,
        article: row["article_id"], sentence: row["sentence"],
        locals: [row["from_local"], row["to_local"]])
    }
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
