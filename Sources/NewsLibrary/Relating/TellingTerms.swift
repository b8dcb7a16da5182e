import GRDB

/// Picks the words of an article that may say what it is about.
struct TellingTerms {
  let db: Database

  /// How often a word must stand in the text unless it is in the headline.
  private static let repeats = 2
  private static let fewestLetters = 6
  private static let most = 40

  /// Words of the headline and words used repeatedly, ordinary ones left out, the most used first.
  func terms(of article: Int64) throws -> [String] {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT title FROM article WHERE id = ?"), arguments: [article])
    guard let row, let body = try ArticleBodies.fetch(db, article, .text) else { return [] }
    var uses: [String: Int] = [:]
    for word in TextFolding.words(String(decoding: body.text, as: UTF8.self)) {
      uses[word, default: 0] += 1
    }
    let headline = Set(TextFolding.words(row["title"] as String))
    return uses.filter { word, count in
      word.utf8.count >= Self.fewestLetters && (count >= Self.repeats || headline.contains(word))
        && !word.utf8.contains { (0x30...0x39).contains($0) } && !OrdinaryWords.contains(word)
    }
    .sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    .prefix(Self.most).map(\.key)
  }
}
