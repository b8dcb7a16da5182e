import GRDB

/// What the index of words holds of an article.
struct IndexedText {
  var article: Int64
  var title: String
  var text: String
  var marks: SearchMarks

  func insert(into db: Database) throws {
    try QuickStatement(
      db, "INSERT INTO article_index (rowid, text, title, marks) VALUES (?, ?, ?, ?)"
    ).run(article, text, title, marks.text)
  }

  /// Takes it out of the index, which must hold just this.
  func remove(from db: Database) throws {
    try QuickStatement(
      db,
      """
      INSERT INTO article_index (article_index, rowid, text, title, marks)
      VALUES ('delete', ?, ?, ?, ?)
      """
    ).run(article, text, title, marks.text)
  }
}

/// What storing a batch changes in sums and in the index of words, written at the batch's end.
///
/// A name that many articles of a batch print then costs a few statements a batch, and the words
/// go into the index together: FTS5 writes what it holds to disk whenever another statement needs
/// a savepoint, and many small writes cost it much merging.
struct StoreLedger {
  var tally = Tally()
  var groups = GroupForms()
  var texts: [IndexedText] = []

  func write(to db: Database) throws {
    try groups.write(to: db)
    try tally.write(to: db)
    for text in texts.sorted(by: { $0.article < $1.article }) { try text.insert(into: db) }
  }
}
