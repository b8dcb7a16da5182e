import GRDB
import NewsModel

extension Ties {
  private static let evidenceOfPair = 500
  private static let sharedArticles = 50

  /// All that ties two entities, from the newest articles that name both.
  func detail(from: EntityID, to: EntityID) throws -> TieDetail {
    let shared = try articles(naming: from, to)
    let ends = try ends(of: from, in: Array(shared.prefix(TieDetail.newest))).filter {
      $0.other == to
    }
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
            SELECT l.article_id FROM name_group g JOIN group_article l ON l.group_id = g.id
            WHERE g.entity_id = ?
            INTERSECT
            SELECT l.article_id FROM name_group g JOIN group_article l ON l.group_id = g.id
            WHERE g.entity_id = ?)
          ORDER BY a.date_key DESC, a.id DESC
          """), arguments: [from.number, to.number])
  }

  private func firstSentence(naming entity: EntityID, in article: Int64) throws -> Evidence? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.id AS article, a.title AS article_title, a.published,
            (SELECT group_concat(l.key)
             FROM \(LocalNames.rows) JOIN name_group g ON g.id = l.value
             WHERE n.article_id = a.id AND g.entity_id = ?2) AS locals
          FROM article a WHERE a.id = ?1
          """), arguments: [article, entity.number])
    guard let row, let list: String = row["locals"] else { return nil }
    let locals = Set(list.split(separator: ",").compactMap { Int($0) })
    let body = try bodies.body(of: article)
    guard let mention = body.mentions.first(where: { locals.contains($0.entity) }),
      let sentence = body.sentence(of: mention)
    else { return nil }
    return body.evidence(row, sentence: sentence, marking: [mention.span])
  }
}
