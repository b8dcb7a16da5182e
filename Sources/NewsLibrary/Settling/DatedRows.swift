import GRDB
import NewsModel

/// A date in a sentence of an article, with the local entities that the sentence mentions.
struct DatedSentence: Equatable {
  /// Of the date among those of its article.
  var position: Int
  /// See `CalendarDate.number`.
  var date: Int
  /// Positions of local entities, each once.
  var names: [Int]
}

extension ArticleAnalysis {
  /// The dates that are known to some day, month or year.
  var datedSentences: [DatedSentence] {
    dates.enumerated().compactMap { position, date in
      guard let resolved = date.date.resolved, sentences.indices.contains(date.sentence) else {
        return nil
      }
      let sentence = sentences[date.sentence]
      let names = Set(mentions.filter { sentence.encloses($0.span) }.map(\.entity)).sorted()
      return DatedSentence(position: position, date: resolved.number, names: names)
    }
  }
}

/// Rows of dated sentences, of many articles at once: their places lie all over the indexes.
struct DatedRows {
  private struct Place {
    /// 0 for the list of all dates.
    var group: Int64
    var date: Int
    var article: Int64
    var position: Int
  }

  private var all: [Place] = []
  private var named: [Place] = []

  /// Adds the dates of an article whose local entities are of `groups`.
  mutating func add(_ article: Int64, _ dates: [DatedSentence], _ groups: [Int64]) {
    for date in dates {
      all.append(Place(group: 0, date: date.date, article: article, position: date.position))
      for group in Set(date.names.map { groups[$0] }) {
        named.append(
          Place(group: group, date: date.date, article: article, position: date.position))
      }
    }
  }

  func insert(into db: Database) throws {
    try RowInsertion(db, into: "dated", ["date", "article_id", "position"])
      .insert(Self.sorted(all)) { $0.bind($2.date, $2.article, $2.position) }
    try RowInsertion(db, into: "dated_name", ["group_id", "date", "article_id", "position"])
      .insert(Self.sorted(named)) { $0.bind($2.group, $2.date, $2.article, $2.position) }
  }

  func count(in tally: inout Tally) {
    tally.add(all.count, to: .dated)
    for place in all { tally.add(1, to: .dated, on: CalendarDate(number: place.date)) }
  }

  private static func sorted(_ places: [Place]) -> [Place] {
    places.sorted {
      ($0.group, $0.date, $0.article, $0.position) < ($1.group, $1.date, $1.article, $1.position)
    }
  }
}
