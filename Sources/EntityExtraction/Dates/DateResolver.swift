import NewsModel

/// Works out which date a phrase means, seen from the day it was published.
///
/// Nothing is invented: what the published date is too coarse for stays unresolved.
struct DateResolver {
  let published: PrintedDate?

  /// Whether a sentence looks back or ahead where it names a date.
  enum Tense {
    case past, future, open
  }

  /// The date meant and how sure it is; nil and 0 where nothing settles it.
  func resolve(_ phrase: DatePhrase, tense: Tense) -> (date: CalendarDate?, confidence: Double) {
    if case .named(let date) = phrase { return (date, 1) }
    guard let today = published?.resolved,
      let (date, confidence) = date(phrase, tense: tense, today: today)
    else { return (nil, 0) }
    return (date, confidence * min(1, published?.confidence ?? 0))
  }

  private func date(
    _ phrase: DatePhrase, tense: Tense, today: CalendarDate
  ) -> (CalendarDate, Double)? {
    switch phrase {
    case .named(let date): (date, 1)
    case .weekday(let weekday, let shift): self.weekday(weekday, shift, tense, today)
    case .month(let month, let shift): self.month(month, shift, tense, today)
    case .day(let day, let month): self.day(day, of: month, tense, today)
    case .quarter(let quarter, let shift): self.quarter(quarter, shift, tense, today)
    case .relative(let unit, let offset): relative(unit, offset, today)
    }
  }

  private func weekday(
    _ weekday: Int, _ shift: DatePhrase.Shift?, _ tense: Tense, _ today: CalendarDate
  ) -> (CalendarDate, Double)? {
    guard today.day != nil else { return nil }
    let current = (today.dayNumber + 3) % 7 + 1  // 1970-01-01 was a Thursday
    let back = (current - weekday + 7) % 7
    let ahead = (weekday - current + 7) % 7
    let (offset, confidence): (Int, Double) =
      switch (shift, tense) {
      case (.last, _): (back == 0 ? -7 : -back, 0.85)
      case (.next, _): (ahead == 0 ? 7 : ahead, 0.7)
      case (.this, _): (weekday - current, 0.8)
      case (nil, .future): (ahead, 0.75)
      case (nil, _): (-back, 0.9)
      }
    return CalendarDate(dayNumber: today.dayNumber + offset).map { ($0, confidence) }
  }

  private func month(
    _ month: Int, _ shift: DatePhrase.Shift?, _ tense: Tense, _ today: CalendarDate
  ) -> (CalendarDate, Double)? {
    guard let current = today.month else { return nil }
    let year: Int =
      switch (shift, tense) {
      case (.last, _): month < current ? today.year : today.year - 1
      case (.next, _): month > current ? today.year : today.year + 1
      case (.this, _): today.year
      case (nil, .future): month >= current ? today.year : today.year + 1
      case (nil, _): month <= current ? today.year : today.year - 1
      }
    return CalendarDate(year: year, month: month).map { ($0, shift == nil ? 0.8 : 0.9) }
  }

  /// The day nearest to `today`, on the side the tense points to.
  private func day(
    _ day: Int, of month: Int, _ tense: Tense, _ today: CalendarDate
  ) -> (CalendarDate, Double)? {
    guard today.month != nil else { return nil }
    let candidates = (-1...1).compactMap {
      CalendarDate(year: today.year + $0, month: month, day: day)
    }
    // A few days' grace: what "will take effect" may have done so when the page was printed.
    let allowed = candidates.filter {
      switch tense {
      case .past: $0.dayNumber <= today.dayNumber + 7
      case .future: $0.dayNumber >= today.dayNumber - 7
      case .open: true
      }
    }
    let distance = { (date: CalendarDate) in abs(date.dayNumber - today.dayNumber) }
    return allowed.min { distance($0) < distance($1) }.map { ($0, tense == .open ? 0.8 : 0.9) }
  }

  private func quarter(
    _ quarter: Int, _ shift: DatePhrase.Shift?, _ tense: Tense, _ today: CalendarDate
  ) -> (CalendarDate, Double)? {
    month(quarter * 3 - 2, shift, tense, today).map { ($0.0, 0.6) }
  }

  private func relative(
    _ unit: DatePhrase.Unit, _ offset: Int, _ today: CalendarDate
  ) -> (CalendarDate, Double)? {
    switch unit {
    case .day:
      guard today.day != nil else { return nil }
      return CalendarDate(dayNumber: today.dayNumber + offset).map { ($0, 0.95) }
    case .week:
      guard today.day != nil else { return nil }
      let monday = today.dayNumber - (today.dayNumber + 3) % 7
      return CalendarDate(dayNumber: monday + offset * 7).map { ($0, 0.5) }
    case .month: return month(byAdding: offset, to: today).map { ($0, 0.95) }
    case .quarter: return month(byAdding: offset * 3, to: today).map { ($0, 0.6) }
    case .year: return CalendarDate(year: today.year + offset).map { ($0, 0.95) }
    case .decade: return CalendarDate(year: (today.year / 10 + offset) * 10).map { ($0, 0.5) }
    }
  }

  private func month(byAdding offset: Int, to today: CalendarDate) -> CalendarDate? {
    guard let current = today.month else { return nil }
    let months = today.year * 12 + current - 1 + offset
    return CalendarDate(year: months / 12, month: months % 12 + 1)
  }
}
