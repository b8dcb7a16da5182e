import NewsModel

/// Dates as indexes hold them.
extension CalendarDate {
  /// The date as a number that sorts as dates do: 20250714, 20250700 for a month, 20250000 for a
  /// year.
  var number: Int { (year * 100 + (month ?? 0)) * 100 + (day ?? 0) }

  /// Nil where the number is no date's.
  init?(number: Int) {
    let (month, day) = (number / 100 % 100, number % 100)
    self.init(
      year: number / 10_000, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }
}
