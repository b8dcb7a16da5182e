import NewsModel

/// What the words of a date say, before it is known when they were written.
enum DatePhrase: Equatable {
  /// The words name year, month or day themselves.
  case named(CalendarDate)
  /// 1 is Monday.
  case weekday(Int, Shift?)
  case month(Int, Shift?)
  case day(Int, month: Int)
  /// 1–4, of a year the words leave open.
  case quarter(Int, Shift?)
  /// So many units from the one that holds the day of writing: last year is one year back.
  case relative(Unit, Int)

  enum Shift {
    case last, this, next

    var offset: Int {
      switch self {
      case .last: -1
      case .this: 0
      case .next: 1
      }
    }
  }

  enum Unit {
    case day, week, month, quarter, year, decade
  }
}
