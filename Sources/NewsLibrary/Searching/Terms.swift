import GRDB
import NewsModel

/// Keeps count of how many articles have a word, for completions and for what is rare.
struct Terms {
  let db: Database

  /// In bytes; longer words are addresses and noise, which nobody completes.
  static let longest = 40

  /// Counts the words of articles.
  ///
  /// O(their text).
  func count(_ articles: [Int64]) throws {
    var counter = WordCounter()
    for article in articles {
      guard let body = try ArticleBodies.fetch(db, article, .text) else { continue }
      counter.add(title: try title(of: article), text: FoldedWords(bytes: body.text))
    }
    try add(counter)
  }

  /// Adds to the counts: a statement for each word, however many articles have it.
  func add(_ counter: WordCounter) throws {
    let add = try QuickStatement(
      db,
      """
      INSERT INTO term (term, articles, titles, prominent_titles, prominent_texts)
      VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (term) DO UPDATE SET articles = articles + ?2, titles = titles + ?3,
        prominent_titles = prominent_titles + ?4, prominent_texts = prominent_texts + ?5
      """)
    for (word, count) in counter.counts {
      try add.run(word, count.articles, count.titles, count.prominentTitles, count.prominentTexts)
    }
  }

  /// Takes the words of an article, whose text is given, out of the counts.
  func forget(_ article: Int64, _ text: [UInt8]) throws {
    var counter = WordCounter()
    counter.add(title: try title(of: article), text: FoldedWords(bytes: text))
    let subtract = try QuickStatement(
      db,
      """
      UPDATE term SET articles = articles - ?2, titles = titles - ?3,
        prominent_titles = prominent_titles - ?4, prominent_texts = prominent_texts - ?5
      WHERE term = ?1
      """)
    let drop = try QuickStatement(db, "DELETE FROM term WHERE term = ? AND articles <= 0")
    for (word, count) in counter.counts {
      try subtract.run(
        word, count.articles, count.titles, count.prominentTitles, count.prominentTexts)
      try drop.run(word)
    }
  }

  /// The words of an article's title; none where there is no such article.
  func title(of article: Int64) throws -> FoldedWords {
    FoldedWords(
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT title FROM article WHERE id = ?"), arguments: [article])
        ?? "")
  }

  /// In how many articles the folded word stands, and how.
  func count(of word: String) throws -> TermCount {
    var count = TermCount()
    try QuickStatement(
      db,
      "SELECT articles, titles, prominent_titles, prominent_texts FROM term WHERE term = ?"
    ).rows(word) { count = TermCount($0) }
    return count
  }

  /// The counts of all words together.
  func total() throws -> TermCount {
    var total = TermCount()
    try QuickStatement(
      db,
      "SELECT sum(articles), sum(titles), sum(prominent_titles), sum(prominent_texts) FROM term"
    ).rows { total = TermCount($0) }
    return total
  }

  /// How many articles have the folded word.
  func articles(having word: String) throws -> Int { try count(of: word).articles }

  /// Words that begin alike.
  struct Completions {
    /// Those that most articles have, first, with how many these are.
    var words: [(text: String, articles: Int)] = []
    /// Whether there are no others.
    var isWhole: Bool

    /// Leaves out those behind the ones that stand in so many articles together.
    mutating func cut(after articles: Int) {
      var sum = 0
      let count = words.prefix { word in
        defer { sum += word.articles }
        return sum < articles
      }.count
      guard count < words.count else { return }
      words.removeLast(words.count - count)
      isWhole = false
    }
  }

  /// Where more words begin alike, only those are looked at that sixteen articles or more have.
  private static let broad = 2000

  /// The words that begin with the folded `beginning` and most articles have, at most `limit`.
  ///
  /// At most `broad` words are looked at, and common ones of the same two letters.
  func completions(of beginning: String, limit: Int) throws -> Completions {
    let last = beginning + KeyRange.last
    let count = try QuickStatement(
      db,
      """
      SELECT count(*) FROM (
        SELECT 1 FROM term WHERE term >= ? AND term < ? LIMIT \(Self.broad + 1))
      """
    ).number(beginning, last)
    guard (count ?? 0) > Self.broad else {
      let all = try QuickStatement(
        db,
        """
        SELECT term, articles FROM term WHERE term >= ?1 AND term < ?2
        ORDER BY articles DESC, term LIMIT ?3
        """)
      var found = Completions(isWhole: true)
      try all.rows(beginning, last, limit + 1) { row in
        guard found.words.count < limit else {
          found.isWhole = false
          return
        }
        found.words.append((row.text(0), Int(row.number(1))))
      }
      return found
    }
    let letters = String(beginning.unicodeScalars.prefix(2))
    let common = try QuickStatement(
      db,
      """
      SELECT term, articles FROM term WHERE substr(term, 1, \(letters.unicodeScalars.count)) = ?1
        AND articles >= 16 AND term >= ?2 AND term < ?3
      ORDER BY articles DESC LIMIT ?4
      """)
    var found = Completions(isWhole: false)
    try common.rows(letters, beginning, last, limit) { row in
      found.words.append((row.text(0), Int(row.number(1))))
    }
    return found
  }
}

/// In how many articles a word stands, and how.
struct TermCount: Equatable {
  /// In the title or the text.
  var articles = 0
  var titles = 0
  /// See ``ProminentWords``.
  var prominentTitles = 0
  var prominentTexts = 0

  static func += (left: inout Self, right: Self) {
    left.articles += right.articles
    left.titles += right.titles
    left.prominentTitles += right.prominentTitles
    left.prominentTexts += right.prominentTexts
  }
}

extension TermCount {
  /// Of a row with the four columns in order.
  fileprivate init(_ row: RowReader) {
    articles = Int(row.number(0))
    titles = Int(row.number(1))
    prominentTitles = Int(row.number(2))
    prominentTexts = Int(row.number(3))
  }
}
