/// Phrases that tell a time without counting: "today", "on Wednesday", "earlier this year".
enum RelativePhrase {
  /// What a whole text means; nil where it says more, or something that lies ahead.
  static func reach(_ text: String) -> RelativeTime.Reach? {
    let bytes = Array(text.utf8).map(\.asciiLowercased)
    if let compact = CountedTime(compact: bytes) { return compact.reach }
    if let fixed = fixed[String(decoding: bytes, as: UTF8.self)] { return fixed }
    var words = bytes.split { !$0.isWord }.map { String(decoding: $0, as: UTF8.self) }
    guard (1...9).contains(words.count) else { return nil }
    if words.first == "on" || words.first == "earlier" { words.removeFirst() }
    // "the day before yesterday" is longest with four words.
    for count in stride(from: min(4, words.count), through: 1, by: -1) {
      guard words[count...].allSatisfy(isTimeOfDay) else { return nil }
      let phrase = words[..<count].joined(separator: " ")
      if let reach = fixed[phrase] ?? named(words[..<count]) { return reach }
    }
    return nil
  }

  /// Reads "Wednesday", "last Wed", "last November".
  private static func named(_ words: ArraySlice<String>) -> RelativeTime.Reach? {
    guard let last = words.last, words.count <= 2 else { return nil }
    let name = Array(last.utf8)[...]
    let isBefore = words.count == 2
    if isBefore, words.first != "last", words.first != "past" { return nil }
    if let weekday = DateNames.weekday(name), weekdays.contains(last) {
      return .weekday(weekday, isBefore: isBefore)
    }
    guard isBefore, let month = DateNames.month(name), month.isEnglish else { return nil }
    return .month(month.number)
  }

  /// Parts of the day, hours, and the words beside them.
  private static func isTimeOfDay(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    let letters = bytes.drop(while: \.isDigit)
    guard bytes.count - letters.count <= 2 else { return false }
    return letters.isEmpty || partsOfDay.contains(word) || DateWords.isZone(letters)
  }

  private static let partsOfDay: Set<String> = [
    "at", "morning", "afternoon", "evening", "night", "noon", "midnight", "local", "time",
  ]

  /// English weekdays; in other languages the short forms are words of their own.
  private static let weekdays: Set<String> = [
    "monday", "mon", "tuesday", "tue", "tues", "wednesday", "wed", "thursday", "thu", "thur",
    "thurs", "friday", "fri", "saturday", "sat", "sunday", "sun",
  ]

  private static let fixed: [String: RelativeTime.Reach] = [
    "now": .days(0), "just now": .days(0), "right now": .days(0), "moments ago": .days(0),
    "a moment ago": .days(0), "seconds ago": .days(0), "minutes ago": .days(0),
    "hours ago": .days(0), "half an hour ago": .days(0), "today": .days(0),
    "this morning": .days(0), "this afternoon": .days(0), "this evening": .days(0),
    "tonight": .days(0), "yesterday": .days(1), "last night": .days(1),
    "day before yesterday": .days(2), "the day before yesterday": .days(2),
    "this week": .oneOf(0...6), "last week": .oneOf(1...13), "this month": .months(0),
    "last month": .months(1), "this year": .years(0), "last year": .years(1),
    "今日": .days(0), "本日": .days(0), "今朝": .days(0), "たった今": .days(0), "昨日": .days(1),
    "きのう": .days(1), "昨夜": .days(1), "一昨日": .days(2), "おととい": .days(2), "先週": .oneOf(1...13),
    "先月": .months(1), "去年": .years(1), "昨年": .years(1),
  ]
}
