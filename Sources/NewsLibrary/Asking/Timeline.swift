import GRDB
import NewsModel

/// Dated sentences in order.
enum Timeline {
  private static let columns = """
    t.resolved, t.printed AS date_printed, t.confidence, t.start, t.end, \(EvidenceRows.columns)
    """
  private static let source = """
    dated t JOIN article a ON a.id = t.article_id
    JOIN sentence s ON s.article_id = t.article_id AND s.position = t.sentence
    """

  /// That a row of `dated t` stands in a sentence that mentions the entity of the parameter.
  static let mentions = """
    (t.article_id, t.sentence) IN (
      SELECT m.article_id, m.sentence
      FROM name_group g JOIN local_entity l ON l.group_id = g.id
      JOIN mention m ON m.article_id = l.article_id AND m.local = l.position
      WHERE g.entity_id = ?)
    """

  /// Of an entity, the sentences that mention it.
  static func page(
    _ db: Database, _ entity: EntityID?, _ order: TimelineOrder, _ filter: String,
    _ request: PageRequest
  ) throws -> ListPage<TimelineRow> {
    var condition =
      Condition("t.resolved IS NOT NULL")
      && .matching(
        filter, in: "a.title",
        "CAST(substr(CAST(a.text AS BLOB), s.start + 1, s.end - s.start) AS TEXT)")
    if let entity {
      condition = condition && Condition(mentions, [entity.number])
    }
    let isWhole = entity == nil && filter.allSatisfy(\.isWhitespace)
    let earliest = Ordering(
      .text("t.resolved"), .number("t.article_id"), .number("t.position"))
    return try ListQuery(
      selection: columns, source: source, filter: condition,
      ordering: order == .earliest ? earliest : earliest.reversed
    ).page(
      db, entering(request, order),
      total: isWhole ? Tally.value(of: Tally.Count.dated.rawValue, in: db) : nil,
      row: TimelineRow.init)
  }
}

extension Timeline {
  /// The request with a key of a month made one of a row: just before its first in the order.
  private static func entering(_ request: PageRequest, _ order: TimelineOrder) -> PageRequest {
    guard let key = request.after, key.side == .after, key.fields.count == 1 else {
      return request
    }
    let fields =
      order == .earliest
      ? [key.fields[0], "0", "-1"] : [key.fields[0] + KeyRange.last, "0", "0"]
    return PageRequest(PageKey(fields: fields), request.limit)
  }
}

extension TimelineRow {
  /// Reads a row of `dated`, or nil where its date is none.
  init?(_ row: Row) {
    guard let date = CalendarDate(column: row["resolved"]) else { return nil }
    self.init(
      date: date, printed: row["date_printed"],
      confidence: row["confidence"],
      evidence: Evidence(row, marking: Range(start: row["start"], end: row["end"])))
  }
}
