import GRDB
import NewsModel

/// Keeps count of how many articles have a word, for completions and for what is rare.
struct Terms {
  let db: Database

  /// Longer words are addresses and noise, which nobody completes.
  private static let longest = 40

  /// Counts the words of articles.
  ///
  /// O(their text); each word once however many of them have it.
  func count(_ articles: [Int64]) throws {
    var counter = WordCounter()
    for article in articles {
      guard let body = try ArticleBodies.fetch(db, article, .text) else { continue }
      counter.add(FoldedWords(bytes: body.text), longest: Self.longest)
    }
    let add = try QuickStatement(db, Self.adding)
    for (word, texts) in counter.counts { try add.run(word, texts) }
  }

  /// Takes the words of a text out of the counts.
  func forget(_ text: String) throws {
    let subtract = try QuickStatement(
      db, "UPDATE term SET articles = articles - 1 WHERE term = ?")
    let drop = try QuickStatement(db, "DELETE FROM term WHERE term = ? AND articles <= 0")
    for word in Self.words(of: text) {
      try subtract.run(word)
      try drop.run(word)
    }
  }

  /// How many articles have the folded word.
  func articles(having word: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT articles FROM term WHERE term = ?"), arguments: [word]) ?? 0
  }

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

  /// Adds to the counts of words.
  func add(_ counts: [String: Int]) throws {
    let add = try QuickStatement(db, Self.adding)
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) { try add.run(word, count) }
  }

  private static let adding = """
    INSERT INTO term (term, articles) VALUES (?1, ?2)
    ON CONFLICT (term) DO UPDATE SET articles = articles + ?2
    """

  /// The folded words that count of a text, each once.
  static func words(of text: String) -> Set<String> {
    let folded = FoldedWords(text)
    return Set(
      folded.spans.lazy.filter { $0.count <= longest }
        .map { String(decoding: folded.bytes[$0], as: UTF8.self) })
  }
}

/// Counts in how many texts each word stands.
///
/// Few words of a text are new to an archive, so that only those become strings.
private struct WordCounter {
  private struct Word {
    var text: [UInt8]
    var texts = 0
    /// The last text that has it.
    var last = 0
  }

  private var words: [Word] = []
  /// Indices into `words` by hash; two words of one hash are told apart by what stands in `rest`.
  private var places: [Int64: Int] = [:]
  private var rest: [[UInt8]: Int] = [:]
  private var textCount = 0

  /// Words in the order of their bytes, each with how many texts have it.
  var counts: some Sequence<(String, Int)> {
    words.indices.sorted { words[$0].text.lexicographicallyPrecedes(words[$1].text) }.lazy
      .map { (String(decoding: words[$0].text, as: UTF8.self), words[$0].texts) }
  }

  mutating func add(_ text: FoldedWords, longest: Int) {
    textCount += 1
    for span in text.spans where span.count <= longest { add(text.bytes[span]) }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    let place = place(of: bytes)
    guard words[place].last != textCount else { return }
    words[place].last = textCount
    words[place].texts += 1
  }

  private mutating func place(of bytes: ArraySlice<UInt8>) -> Int {
    let hash = MarginLines.hash(ofBytes: bytes)
    guard let place = places[hash] else {
      places[hash] = words.count
      words.append(Word(text: Array(bytes)))
      return words.count - 1
    }
    if words[place].text.elementsEqual(bytes) { return place }
    let key = Array(bytes)
    if let place = rest[key] { return place }
    rest[key] = words.count
    words.append(Word(text: key))
    return words.count - 1
  }
}
