import GRDB
import NewsModel

/// Evidence as rows: a sentence with the article it stands in.
struct EvidenceRows {
  /// What an `Evidence` is read from, where `x` has the number of a sentence and `a` is its article.
  static let columns = "a.id AS article, a.title AS article_title, a.published, x.sentence"

  let bodies: ArticleBodies

  init(_ db: Database) { bodies = ArticleBodies(db) }

  init(_ bodies: ArticleBodies) { self.bodies = bodies }

  /// Evidence that highlights `spans`, given in bytes of the article's text.
  func evidence(_ row: Row, marking spans: [Range<Int>] = []) throws -> Evidence {
    let article: Int64 = row["article"]
    return try bodies.body(of: article)
      .evidence(row, sentence: row["sentence"], marking: spans)
  }

  /// The words a row's `start` and `end` span.
  func words(_ row: Row) throws -> String {
    try bodies.body(of: row["article"]).words(in: Range(start: row["start"], end: row["end"]))
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
