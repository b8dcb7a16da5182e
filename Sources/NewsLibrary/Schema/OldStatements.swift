import GRDB
import NewsModel

/// Figures, quotes and dates of an article from the rows that earlier versions kept of them.
struct OldStatements {
  let db: Database
  let article: Int64

  func figures() throws -> [LocalFigure] {
    try rows("old_figure").map { row in
      LocalFigure(
        span: Range(start: row["start"], end: row["end"]), sentence: row["sentence"],
        unit: row["unit"], value: row["value"], low: row["low"], high: row["high"],
        measure: row["measure"], subject: row["subject"], period: row["period"],
        converts: row["converts"])
    }
  }

  func quotes() throws -> [LocalQuote] {
    try rows("old_quote").map { row in
      LocalQuote(
        span: Range(start: row["start"], end: row["end"]), sentence: row["sentence"],
        speaker: row["speaker"], speakerName: row["speaker_name"])
    }
  }

  func dates() throws -> [LocalDate] {
    try rows("old_dated").map { row in
      LocalDate(
        span: Range(start: row["start"], end: row["end"]), sentence: row["sentence"],
        date: PrintedDate(
          printed: row["printed"], resolved: CalendarDate(column: row["resolved"]),
          confidence: row["confidence"]))
    }
  }

  private func rows(_ table: String) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM \(table) WHERE article_id = ? ORDER BY position"),
      arguments: [article])
  }
}
