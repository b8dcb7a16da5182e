import NewsModel

/// Dates as the explorer writes them: `23 Jul 2025`, `Jul 2025`, `2025`.
enum DateText {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func day(_ date: CalendarDate) -> String {
    let day = date.day.map { "\($0) " } ?? ""
    return day + month(date)
  }

  /// The date to the month.
  static func month(_ date: CalendarDate) -> String {
    let month = date.month.map { months[$0 - 1] + " " } ?? ""
    return month + String(date.year)
  }

  /// A stretch of time to the month, or nil where neither end is known.
  static func months(from first: CalendarDate?, to last: CalendarDate?) -> String? {
    guard let first, let last else { return (first ?? last).map(month) }
    return month(first) == month(last) ? month(first) : "\(month(first)) – \(month(last))"
  }

  /// What a page prints, and what it means where that says more; `≈` marks a guess.
  static func printed(_ date: PrintedDate) -> String {
    guard let resolved = date.resolved else { return date.printed }
    let exact = day(resolved)
    return date.confidence < 1 ? "≈ \(exact) (\(date.printed))" : exact
  }

  /// The date of an article in a list: what it means, or else what is printed.
  static func short(_ article: ArticleSummary) -> String? {
    article.published.map(day) ?? article.publishedAsPrinted
  }
}
