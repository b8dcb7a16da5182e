/// The words dates are made of, in lower case.
enum DateWords {
  static let months: [String: Int] = numbered([
    ["january", "jan", "jan."], ["february", "feb", "feb."], ["march", "mar", "mar."],
    ["april", "apr", "apr."], ["may"], ["june", "jun", "jun."], ["july", "jul", "jul."],
    ["august", "aug", "aug."], ["september", "sep", "sept", "sep.", "sept."],
    ["october", "oct", "oct."], ["november", "nov", "nov."], ["december", "dec", "dec."],
  ])

  /// 1 is Monday, as in ISO 8601.
  static let weekdays: [String: Int] = numbered([
    ["monday", "mon", "mon."], ["tuesday", "tue", "tues", "tue.", "tues."],
    ["wednesday", "wed", "wed."], ["thursday", "thu", "thurs", "thu.", "thurs."],
    ["friday", "fri", "fri."], ["saturday", "sat"], ["sunday", "sun"],
  ])

  static let units: [String: DatePhrase.Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "weekend": .week, "month": .month,
    "months": .month, "year": .year, "years": .year, "decade": .decade, "decades": .decade,
    "quarter": .quarter, "spring": .year, "summer": .year, "autumn": .year, "winter": .year,
  ]

  static let shifts: [String: DatePhrase.Shift] = [
    "last": .last, "past": .last, "previous": .last, "prior": .last, "this": .this,
    "current": .this, "next": .next, "coming": .next, "following": .next,
  ]

  static let days: [String: Int] = ["yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1]

  /// "early next year", "late 2024": said before a date, part of it as printed.
  static let qualifiers: Set<String> = [
    "early", "earlier", "late", "later", "mid", "around", "sometime",
  ]

  /// "the end of the year".
  static let edges: Set<String> = ["end", "beginning", "start", "middle", "close", "half"]

  static let ordinals: [String: Int] = numbered([
    ["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"],
  ])

  static let smallNumbers: [String: Int] =
    numbered([
      ["a", "an", "one"], ["two"], ["three"], ["four"], ["five"], ["six"], ["seven"], ["eight"],
      ["nine"], ["ten"], ["eleven"], ["twelve"],
    ])

  /// Words after which a month's name that is also another word ("may", "march") is the month.
  static let beforeMonths: Set<String> = [
    "in", "since", "by", "until", "till", "of", "from", "during", "last", "next", "this", "early",
    "late", "mid", "ending", "ended", "starting", "beginning", "before", "after", "through", "for",
    "every", "each", "on",
  ]

  /// Words after which a number of four digits is a year.
  static let beforeYears: Set<String> = [
    "in", "by", "since", "until", "till", "during", "through", "for", "of", "from", "to", "the",
    "year", "fiscal", "before", "after", "between", "and", "its", "their", "fy", "circa", "as",
    "early", "late", "mid", "this", "spring", "summer", "autumn", "winter", "fall", "(", "into",
  ]

  /// Words after which it is a quantity.
  static let beforeQuantities: Set<String> = [
    "about", "some", "nearly", "almost", "over", "than", "least", "most", "approximately",
    "roughly", "another", "additional", "all", "only", "up", "with", "$", "€", "£", "¥", "₩", "₹",
    "#",
  ]

  /// Words that say that what follows has not happened yet.
  static let futureCues: Set<String> = [
    "will", "shall", "expected", "plans", "planned", "plan", "scheduled", "upcoming", "due",
    "slated", "would", "hopes", "aims", "aim", "intends", "approaching",
    "deadline", "starting", "tentative", "proposed",
  ]

  /// Words that say that it has; besides these, words that end in "ed".
  static let pastCues: Set<String> = [
    "said", "told", "was", "were", "had", "met", "held", "began", "made", "took", "came", "gave",
    "went", "saw", "won", "lost", "struck", "wrote", "spoke", "says", "since", "sent", "left",
    "has", "have", "did", "drew", "fell", "rose", "hit", "led", "built", "bought", "sold",
  ]

  /// Words for a change, which is measured from an earlier date.
  static let changes: Set<String> = FigureGrammar.changes.union([
    "up", "down", "rose", "fell", "grew", "rises", "falls", "grows", "risen", "fallen", "grown",
    "higher", "lower", "increased", "decreased", "dropped", "jumped", "climbed", "slid", "slide",
    "shrank", "surged", "declined", "slipped", "doubled", "tripled", "improved", "unchanged",
    "little", "changed",
  ])

  private static func numbered(_ names: [[String]]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, group) in names.enumerated() {
      for name in group { numbers[name] = index + 1 }
    }
    return numbers
  }
}
