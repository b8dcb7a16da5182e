import GRDB

/// The runs in which FTS5 keeps the index of words: one for each batch, merged as they become many.
struct WordRuns {
  let db: Database

  /// Pages of 4 KB that are written in one step.
  private static let step = 4000
  /// Runs are merged where the largest holds less than all but one part in so many.
  private static let rest = 8

  /// Whether a good part of the index does not stand in its largest run.
  ///
  /// O(pages of the index).
  func areToBeMerged() throws -> Bool {
    var (largest, all) = (0, 0)
    try QuickStatement(db, "SELECT count(*) FROM article_index_idx GROUP BY segid").rows { row in
      largest = max(largest, Int(row.number(0)))
      all += Int(row.number(0))
    }
    return (all - largest) * Self.rest > all
  }

  /// Merges one step further, with `from` from the beginning; returns whether more is left.
  ///
  /// Source: SQLite FTS5 Extension, the "merge" command: a negative number marks all runs to be merged
  /// into one, and a step that changed fewer than two rows found nothing to do.
  func merge(from start: Bool) throws -> Bool {
    let before = db.totalChangesCount
    try db.execute(
      sql: "INSERT INTO article_index (article_index, rank) VALUES ('merge', ?)",
      arguments: [start ? -Self.step : Self.step])
    return db.totalChangesCount - before >= 2
  }
}
