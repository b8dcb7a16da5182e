import NewsModel

@testable import ArticleParsing

extension FuzzTarget {
  /// Dates: the first line is the stated day, the second what is printed, the rest the page.
  static let dates = FuzzTarget(name: "dates") { input in
    let lines = input.text.split(
      separator: "\n", maxSplits: 2, omittingEmptySubsequences: false
    ).map(String.init)
    let stated = lines.first.flatMap { CalendarDate(iso8601: $0) }
    let printed = lines.count > 1 ? lines[1] : lines[0]
    let page = lines.count > 2 ? lines[2].split(separator: "\n").map(String.init) : []
    let order = input.choice(of: [DateOrder?.none, .dayFirst, .monthFirst])
    let modified = input.choice(of: [nil, Pages.day], salt: 1)
    let check = DatePromises(order: order, stated: stated)
    let reader = PrintedDateReader(texts: page, stated: stated, modified: modified, order: order)
    for text in [printed] + page.prefix(8) {
      let found = reader.date(printed: text)
      DocumentPromises.check(found)
      require(text.contains(found.printed), "a date's words stand on the page")
      check.machine(text)
      check.absolute(text)
      check.relative(text)
    }
    return true
  }
}

/// What holds of dates in any text.
struct DatePromises {
  let order: DateOrder?
  let stated: CalendarDate?

  func machine(_ text: String) {
    _ = MachineDate.inURL(text)
    guard let found = MachineDate(text, order: order, allowsEpoch: true) else { return }
    require(MachineDate.years.contains(found.date.year), "a whole date's year is a likely one")
    require(found.confidence > 0 && found.confidence <= 1, "a whole date is somewhat sure")
    require(
      CalendarDate(iso8601: found.date.iso8601) == found.date, "a date is what its own words say")
  }

  func absolute(_ text: String) {
    let bytes = Array(text.utf8)
    let reader = AbsoluteDateReader(order: order)
    var end = 0
    for found in reader.dates(in: text) {
      require(found.span.lowerBound >= end && !found.span.isEmpty, "dates stand in order")
      check(found.span, in: bytes)
      require(found.confidence > 0 && found.confidence <= 1, "a date named in full is sure")
      end = found.span.upperBound
    }
    if let span = PublicationDate.stated(by: text, reader: reader) { check(span, in: bytes) }
    if let day = reader.day(endOf: text) { check(day.start..<bytes.count, in: bytes) }
  }

  func relative(_ text: String) {
    let time = RelativeTime(endOf: text)
    if let time {
      require(time.span.upperBound == text.utf8.count, "words that end a text end it")
    }
    for time in [time, RelativeTime(whole: text)].compactMap({ $0 }) {
      check(time.span, in: Array(text.utf8))
      require(time.daysBack >= 0, "what was printed lies behind")
      guard let stated, stated.day != nil, let anchor = anchor else { continue }
      let date = anchor.resolve(time, printed: text)
      DocumentPromises.check(date)
      require(
        date.resolved.map { $0.dayNumber <= stated.dayNumber } ?? true,
        "no relative day lies behind the day it is counted from")
    }
    guard let day = DayOfYear(Array(text.utf8)[...]), let stated, stated.day != nil else { return }
    let date = anchor?.resolve(day, printed: text)
    require(
      date?.resolved.map { $0.dayNumber <= stated.dayNumber } ?? true,
      "a day without a year lies at or before the stated day")
  }

  private var anchor: DateAnchor? {
    DateAnchor(
      texts: [], stated: stated, modified: nil, reader: AbsoluteDateReader(order: order))
  }

  private func check(_ span: Range<Int>, in bytes: [UInt8]) {
    require(
      DocumentPromises.isBoundary(span.lowerBound, in: bytes)
        && DocumentPromises.isBoundary(span.upperBound, in: bytes),
      "words begin and end between characters")
  }
}
