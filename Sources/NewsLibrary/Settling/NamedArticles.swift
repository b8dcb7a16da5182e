import GRDB
import NewsModel

/// Whom some articles name, while these are settled.
struct NamedArticles {
  /// That an article uses a name.
  struct Use {
    var group: Int64
    /// See `CalendarDate.number`; 0 for an undated article.
    var date: Int
    var article: Int64
    var mentions: Int
  }

  struct Article {
    /// ISO 8601; nil where it is undated.
    var published: String?
    /// Its part of `uses`.
    var uses: Range<Int>
  }

  private(set) var articles: [Article] = []
  /// Article by article, each name of one once.
  private(set) var uses: [Use] = []

  mutating func add(_ article: Int64, _ facts: UnsettledArticle, _ groups: [Int64]) {
    let start = uses.count
    let date = CalendarDate(column: facts.published)?.number ?? 0
    for (group, name) in zip(groups, facts.names) {
      if let known = uses[start...].firstIndex(where: { $0.group == group }) {
        uses[known].mentions += name.mentions
      } else {
        uses.append(
          Use(group: group, date: date, article: article, mentions: name.mentions))
      }
    }
    articles.append(Article(published: facts.published, uses: start..<uses.count))
  }

  /// Inserts the uses in the order of their index.
  func insert(into db: Database) throws {
    let sorted = uses.sorted {
      ($0.group, $0.date, $0.article) < ($1.group, $1.date, $1.article)
    }
    let columns = ["group_id", "date", "article_id", "mention_count"]
    try RowInsertion(db, into: "group_article", columns)
      .insert(sorted) { $0.bind($2.group, $2.date, $2.article, $2.mentions) }
  }
}
