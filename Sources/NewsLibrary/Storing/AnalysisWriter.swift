import GRDB
import NewsModel

/// Writes what is listed across articles of what one of them says, row by row.
struct AnalysisWriter {
  let db: Database
  let article: Int64

  /// Returns the name group of each local entity.
  func write(_ item: PreparedArticle, ledger: inout StoreLedger) throws -> [Int64] {
    let analysis = item.analysis
    let groups = try insertEntities(of: item, groups: &ledger.groups)
    try insertFigures(analysis.figures)
    try insertQuotes(analysis.quotes)
    try insertDates(analysis.dates)
    try insertNames(of: item, groups)
    ledger.tally.add(item.mentionCount, to: .mentions)
    ledger.tally.add(item.linkCount, to: .links)
    ledger.tally.add(analysis.figures.count, to: .figures)
    ledger.tally.add(analysis.quotes.count, to: .quotes)
    ledger.tally.add(analysis.dates.count { $0.date.resolved != nil }, to: .dated)
    for date in analysis.dates { ledger.tally.add(1, to: .dated, on: date.date.resolved) }
    return groups
  }

  private func insertEntities(
    of item: PreparedArticle, groups: inout GroupForms
  ) throws -> [Int64] {
    var numbers: [Int64] = []
    for (position, entity) in item.analysis.entities.enumerated() {
      let group = try groups.group(item.groups[position], in: db)
      numbers.append(group)
      let forms = LocalForms(name: entity.name, aliases: entity.aliases, titles: entity.titles)
      groups.add(forms, mentions: item.mentionCounts[position], times: 1, toGroup: group)
    }
    let columns = ["article_id", "position", "group_id", "mention_count"]
    try RowInsertion(db, into: "local_entity", columns).insert(numbers) {
      $0.bind(article, $1, $2, item.mentionCounts[$1])
    }
    return numbers
  }

  private func insertFigures(_ figures: [LocalFigure]) throws {
    try RowInsertion(db, into: "figure", ["article_id", "position", "subject", "unit", "measure"])
      .insert(figures) { $0.bind(article, $1, $2.subject, $2.unit, $2.measure) }
  }

  private func insertQuotes(_ quotes: [LocalQuote]) throws {
    try RowInsertion(db, into: "quote", ["article_id", "position", "speaker", "speaker_name"])
      .insert(quotes) {
        $0.bind(article, $1, $2.speaker, $2.speaker == nil ? $2.speakerName : nil)
      }
  }

  private func insertDates(_ dates: [LocalDate]) throws {
    let known = dates.indices.filter { dates[$0].date.resolved != nil }
    try RowInsertion(db, into: "dated", ["resolved", "article_id", "position"])
      .insert(known) { $0.bind(dates[$2].date.resolved?.iso8601, article, $2) }
  }

  private func insertNames(of item: PreparedArticle, _ groups: [Int64]) throws {
    let names = DatedName.names(
      of: item.analysis.dates.map { $0.date.resolved?.iso8601 }, item.namesOfDates, groups)
    try RowInsertion(db, into: "dated_name", ["group_id", "resolved", "article_id", "position"])
      .insert(names) { $0.bind($2.group, $2.resolved, article, $2.position) }
  }
}

/// That a name group is mentioned in the sentence of a date.
struct DatedName: Hashable {
  var group: Int64
  var resolved: String
  /// Of the date among those of its article.
  var position: Int

  /// One for each date of an article and each group its sentence mentions.
  static func names(
    of dates: [String?], _ locals: [[Int]], _ groups: [Int64]
  ) -> [DatedName] {
    var names: [DatedName] = []
    for (position, resolved) in dates.enumerated() {
      guard let resolved else { continue }
      for group in Set(locals[position].map { groups[$0] }).sorted() {
        names.append(DatedName(group: group, resolved: resolved, position: position))
      }
    }
    return names
  }
}
