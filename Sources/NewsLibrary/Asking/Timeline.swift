import GRDB
import NewsModel

/// Dated sentences in order.
enum Timeline {
  private static let columns = "x.date, x.position, \(EvidenceRows.columns)"
  private static let all = "dated x JOIN article a ON a.id = x.article_id"

  /// Of an entity, the sentences that mention it.
  static func page(
    _ db: Database, _ entity: EntityID?, _ order: TimelineOrder, _ filter: String,
    _ request: PageRequest
  ) throws -> ListPage<TimelineRow> {
    let condition = Condition.matching(
      filter, in: "a.title",
      "dated_text((SELECT bytes FROM article_body WHERE article_id = a.id), x.position)")
    try TextDictionaries(db: db).load()
    let earliest = Ordering(
      .number("x.date"), .number("x.article_id"), .number("x.position"))
    var query = ListQuery(
      selection: columns, source: all, filter: condition,
      ordering: order == .earliest ? earliest : earliest.reversed)
    let isWhole = filter.allSatisfy(\.isWhitespace)
    var total = isWhole ? try Tally.value(of: Tally.Count.dated.rawValue, in: db) : nil
    if let entity {
      let groups = try LocalNames.groups(db, ofEntity: entity)
      query.source = "\(names(of: groups)) JOIN article a ON a.id = x.article_id"
      total = isWhole ? try count(naming: groups, db) : nil
    }
    let evidence = EvidenceRows(db)
    return try query.page(db, entering(request, order), total: total) {
      try TimelineRow($0, evidence)
    }
  }

  /// The dated sentences `x` that mention one of some name groups, each once.
  ///
  /// One group, which most entities are, is read in the order of its index.
  static func names(of groups: [Int64]) -> String {
    groups.count == 1
      ? "(SELECT date, article_id, position FROM dated_name WHERE group_id = \(groups[0])) x"
      : """
      (SELECT DISTINCT date, article_id, position FROM dated_name
       WHERE group_id IN (\(groups.map(String.init).joined(separator: ", ")))) x
      """
  }

  private static func count(naming groups: [Int64], _ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(names(of: groups))") ?? 0
  }
}

extension Timeline {
  /// The request with a key of a month made one of a row: just before its first in the order.
  private static func entering(_ request: PageRequest, _ order: TimelineOrder) -> PageRequest {
    guard let key = request.after, key.side == .after, key.fields.count == 1 else {
      return request
    }
    guard let date = CalendarDate(iso8601: key.fields[0]) else { return request }
    let last = date.number + (date.month == nil ? 9999 : date.day == nil ? 99 : 0)
    let fields =
      order == .earliest ? [String(date.number), "0", "-1"] : [String(last + 1), "0", "0"]
    return PageRequest(PageKey(fields: fields), request.limit)
  }
}

extension TimelineRow {
  /// Reads a row of `dated`, or nil where its date is none.
  init?(_ row: Row, _ evidence: EvidenceRows) throws {
    guard let date = CalendarDate(number: row["date"]) else { return nil }
    let (body, dated) = try evidence.item(row, among: \.dates)
    self.init(
      date: date, printed: dated.date.printed, confidence: dated.date.confidence,
      evidence: body.evidence(row, sentence: dated.sentence, marking: [dated.span]))
  }
}
