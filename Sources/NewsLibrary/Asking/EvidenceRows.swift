import GRDB
import NewsModel

/// Evidence as rows: a sentence with the article it stands in.
struct EvidenceRows {
  /// What an `Evidence` is read from, where `a` is its article.
  static let columns = "a.id AS article, a.title AS article_title, a.published"

  let bodies: ArticleBodies

  init(_ db: Database) { bodies = ArticleBodies(db) }

  init(_ bodies: ArticleBodies) { self.bodies = bodies }

  /// The article that `row` is of, unpacked.
  func body(_ row: Row) throws -> ArticleBody { try bodies.body(of: row["article"]) }

  /// What stands at the row's `position` among `items` of its article, with that article.
  ///
  /// - Throws: `LibraryError.damagedArticle` where the article has no such item.
  func item<Item>(
    _ row: Row, among items: KeyPath<ArticleBody, [Item]>
  ) throws -> (body: ArticleBody, item: Item) {
    let body = try body(row)
    let position: Int = row["position"]
    guard body[keyPath: items].indices.contains(position) else {
      throw LibraryError.damagedArticle(ArticleID(row["article"]))
    }
    return (body, body[keyPath: items][position])
  }
}

extension ArticleBody {
  /// The sentence as evidence, with the article as `row` tells of it; `spans` are highlighted, given
  /// in bytes of the text.
  func evidence(_ row: Row, sentence number: Int, marking spans: [Range<Int>]) -> Evidence {
    let sentence = span(ofSentence: number)
    let marked = spans.map { $0.clamped(to: sentence) }.filter { !$0.isEmpty }
    let offset = sentence.lowerBound
    return Evidence(
      article: ArticleID(row["article"]), articleTitle: row["article_title"],
      published: CalendarDate(column: row["published"]), span: sentence,
      sentence: words(in: sentence),
      highlights: marked.map { ($0.lowerBound - offset)..<($0.upperBound - offset) })
  }

  /// Where the sentence names local entities of `locals`.
  func mentions(inSentence number: Int, of locals: [Int]) -> [Range<Int>] {
    let sentence = span(ofSentence: number)
    return mentions.filter { locals.contains($0.entity) && sentence.encloses($0.span) }
      .map(\.span)
  }
}

extension Range<Int> {
  /// The range two columns name; empty at `start` where they are the wrong way round.
  init(start: Int, end: Int) { self = start..<Swift.max(start, end) }
}
