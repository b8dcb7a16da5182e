import GRDB

/// What storing a batch changes in sums and in the index of words, written at the batch's end.
///
/// A name that many articles of a batch print then costs a few statements a batch, and the words
/// go into the index together: FTS5 writes what it holds to disk whenever another statement needs
/// a savepoint, and many small writes cost it much merging.
struct StoreLedger {
  /// What the index of words holds of an article.
  struct IndexedText {
    var article: Int64
    var title: String
    var text: String
  }

  var tally = Tally()
  var groups = GroupForms()
  var texts: [IndexedText] = []

  func write(to db: Database) throws {
    try groups.write(to: db)
    try tally.write(to: db)
    let index = try db.cachedStatement(
      sql: "INSERT INTO article_fts (rowid, title, text) VALUES (?, ?, ?)")
    for item in texts.sorted(by: { $0.article < $1.article }) {
      try index.execute(arguments: [item.article, item.title, item.text])
    }
  }
}
