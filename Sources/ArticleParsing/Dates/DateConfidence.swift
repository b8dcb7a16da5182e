/// How sure a date is, by what it was told from; the one table of these figures.
///
/// | The words | Confidence | Told from | At most |
/// |---|---|---|---|
/// | name the day, month or year | 1 | the day stated for the page | 0.9 |
/// | leave day and month to the order usual there | 0.8 | the latest past day the page names | 0.5 |
/// | count minutes, hours or days; "yesterday" | 0.9 | the file's own date | 0.3 |
/// | name a weekday, or day and month without year | 0.8 | | |
/// | name a month or year ("last November") | 0.7 | | |
/// | count weeks, months or years; "last Friday" | 0.6 | | |
///
/// What is reckoned from another day has the lesser of its two figures.
enum DateConfidence {
  static let named = 1.0
  static let usualOrder = 0.8

  static let counted = 0.9
  static let partOfDate = 0.8
  static let period = 0.7
  static let rough = 0.6

  static let fromStatedDay = 0.9
  static let fromPage = 0.5
  static let fromFile = 0.3
}
