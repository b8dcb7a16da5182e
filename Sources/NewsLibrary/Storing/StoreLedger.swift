import GRDB

/// What the index of words holds of an article.
struct IndexedText {
  var article: Int64
  var title: String
  var text: String
  var marks: SearchMarks

  init(article: Int64, title: String, text: String, marks: SearchMarks) {
    (self.article, self.title, self.text, self.marks) = (article, title, text, marks)
  }

  /// What it holds of an article that is stored; nil where there is none.
  init?(of article: Int64, _ body: ArticleBody, _ groups: [Int64], in db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT title, source_key FROM article WHERE id = ?"),
      arguments: [article])
    guard let row else { return nil }
    let title: String = row["title"]
    let prominent = ProminentWords(
      title: FoldedWords(title), text: FoldedWords(bytes: body.text))
    self.init(
      article: article, title: title, text: String(decoding: body.text, as: UTF8.self),
      marks: SearchMarks(
        groups: groups, sourceKey: row["source_key"], title: title, prominent))
  }

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
