import GRDB
import NewsModel

extension Ties {
  private static let evidenceOfPair = 500
  private static let sharedArticles = 50

  /// All that ties two entities, from the newest articles that name both.
  func detail(from: EntityID, to: EntityID) throws -> TieDetail {
    let shared = try articles(naming: from, to)
    let list = NewestArticles.list(Array(shared.prefix(TieDetail.newest)))
    let ends = try ends(of: from, in: list).filter { $0.other == to }
    return TieDetail(
      from: try EntityList.summary(db, of: from), to: try EntityList.summary(db, of: to),
      ties: try ties(from: ends, evidence: Self.evidenceOfPair, limit: Self.shownTies),
      articles: try shared.prefix(Self.sharedArticles).compactMap { id in
        guard let first = try firstSentence(naming: from, in: id),
          let second = try firstSentence(naming: to, in: id)
        else { return nil }
        return TieDetail.SharedArticle(from: first, to: second)
      }, articleCount: shared.count)
  }

  /// The articles that name both, newest first.
  ///
  /// O(articles that name either).
  private func articles(naming from: EntityID, _ to: EntityID) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a.id FROM article a INDEXED BY article_date WHERE a.id IN (
            SELECT l.article_id FROM name_group g JOIN local_entity l ON l.group_id = g.id
            WHERE g.entity_id = ?
            INTERSECT
            SELECT l.article_id FROM name_group g JOIN local_entity l ON l.group_id = g.id
            WHERE g.entity_id = ?)
          ORDER BY a.date_key DESC, a.id DESC
          """), arguments: [from.number, to.number])
  }

  private func firstSentence(naming entity: EntityID, in article: Int64) throws -> Evidence? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(EvidenceRows.columns), m.start, m.end
          FROM mention m JOIN article a ON a.id = m.article_id
          JOIN local_entity l ON l.article_id = m.article_id AND l.position = m.local
          JOIN name_group g ON g.id = l.group_id
          JOIN sentence s ON s.article_id = m.article_id AND s.position = m.sentence
          WHERE m.article_id = ? AND g.entity_id = ? ORDER BY m.start LIMIT 1
          """), arguments: [article, entity.number])
    return row.map { Evidence($0, marking: Range(start: $0["start"], end: $0["end"])) }
  }
}
