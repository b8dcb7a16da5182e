import GRDB
import NewsModel

/// Keeps count of how many articles have a word, for completions and for what is rare.
struct Terms {
  let db: Database

  /// Longer words are addresses and noise, which nobody completes.
  private static let longest = 40

  /// Counts the words of the articles that are not counted yet.
  ///
  /// O(their text); each word once however many of them have it.
  func countNew() throws {
    let articles = try Int64.fetchCursor(
      db, sql: "SELECT article_id FROM uncounted_article ORDER BY article_id")
    var counts: [String: Int] = [:]
    while let article = try articles.next() {
      guard let body = try ArticleBodies.fetch(db, article, .text) else { continue }
      for word in Self.words(of: String(decoding: body.text, as: UTF8.self)) {
        counts[word, default: 0] += 1
      }
    }
    try add(counts)
  }

  /// Takes the words of an article that is about to be deleted out of the counts.
  func forget(article: Int64, _ text: String) throws {
    let isUncounted = try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM uncounted_article WHERE article_id = ?)"),
      arguments: [article])
    guard isUncounted != true else { return }
    let words = Self.words(of: text)
    let subtract = try db.cachedStatement(
      sql: "UPDATE term SET articles = articles - 1 WHERE term = ?")
    let drop = try db.cachedStatement(sql: "DELETE FROM term WHERE term = ? AND articles <= 0")
    for word in words {
      try subtract.execute(arguments: [word])
      try drop.execute(arguments: [word])
    }
  }

  /// How many articles have the folded word.
  func articles(having word: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT articles FROM term WHERE term = ?"), arguments: [word]) ?? 0
  }

  /// The words that begin with the folded `beginning` and most articles have, at most `limit`.
  ///
  /// One or two letters are looked up in an index of words that sixteen articles or more have;
  /// longer beginnings, and letters that no such word begins with, in the words themselves.
  func completions(of beginning: String, limit: Int) throws -> [String] {
    let letters = beginning.unicodeScalars.count
    if letters <= 2 {
      let common = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT term FROM term WHERE substr(term, 1, \(letters)) = ? AND articles >= 16
            ORDER BY articles DESC LIMIT ?
            """), arguments: [beginning, limit])
      if common.count == limit { return common }
    }
    return try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT term FROM term WHERE term >= ?1 AND term < ?2
          ORDER BY articles DESC, term LIMIT ?3
          """), arguments: [beginning, beginning + KeyRange.last, limit])
  }

  /// Adds to the counts of words.
  func add(_ counts: [String: Int]) throws {
    let add = try db.cachedStatement(
      sql: """
        INSERT INTO term (term, articles) VALUES (?1, ?2)
        ON CONFLICT (term) DO UPDATE SET articles = articles + ?2
        """)
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) {
      try add.execute(arguments: [word, count])
    }
  }

  /// The folded words that count of a text, each once.
  static func words(of text: String) -> Set<String> {
    let folded = FoldedWords(text)
    return Set(
      folded.spans.lazy.filter { $0.count <= longest }
        .map { String(decoding: folded.bytes[$0], as: UTF8.self) })
  }
}
