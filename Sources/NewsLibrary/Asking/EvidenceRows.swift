import FoundationEssentials
import GRDB
import NewsModel

/// Evidence as rows: a sentence with the article it stands in.
enum EvidenceRows {
  /// What an `Evidence` is read from, where `s` is the sentence and `a` its article.
  ///
  /// Spans count bytes, so the sentence is cut out of the text as bytes.
  static let columns = """
    a.id AS article, a.title AS article_title, a.published, s.start AS sentence_start,
    s.end AS sentence_end,
    substr(CAST(a.text AS BLOB), s.start + 1, s.end - s.start) AS sentence_bytes
    """

  /// Where the sentence names local entities of `locals`, relative to the sentence.
  static func highlights(
    _ db: Database, article: Int64, sentence: Int, locals: [Int]
  ) throws -> [Range<Int>] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT m.start - s.start AS start, m.end - s.start AS end, m.local
          FROM sentence s JOIN mention m
            ON m.article_id = s.article_id AND m.start >= s.start AND m.start < s.end
          WHERE s.article_id = ? AND s.position = ? ORDER BY m.start
          """), arguments: [article, sentence])
    return rows.filter { locals.contains($0["local"]) }
      .map { Range(start: $0["start"], end: $0["end"]) }
  }
}

extension Evidence {
  init(_ row: Row, highlights: [Range<Int>] = []) {
    self.init(
      article: ArticleID(row["article"]), articleTitle: row["article_title"],
      published: CalendarDate(column: row["published"]),
      span: Range(start: row["sentence_start"], end: row["sentence_end"]),
      sentence: String(bytes: row["sentence_bytes"]), highlights: highlights)
  }

  /// Evidence that highlights `span`, given in bytes of the article's text.
  init(_ row: Row, marking span: Range<Int>) {
    let sentence = Range(start: row["sentence_start"], end: row["sentence_end"])
    let marked = span.clamped(to: sentence)
    let offset = sentence.lowerBound
    let relative = (marked.lowerBound - offset)..<(marked.upperBound - offset)
    self.init(row, highlights: relative.isEmpty ? [] : [relative])
  }
}

extension Range<Int> {
  /// The range two columns name; empty at `start` where they are the wrong way round.
  init(start: Int, end: Int) { self = start..<Swift.max(start, end) }
}

extension String {
  /// The text a column holds as bytes; empty where it is NULL.
  init(bytes: Data?) { self.init(decoding: bytes ?? Data(), as: UTF8.self) }
}
