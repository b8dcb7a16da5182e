/// What a gap in a sentence template is filled with; the raw value is its name there.
enum Slot: String, CaseIterable {
  case company, person, place, program
  case amount, percent, count, year, date, weekday, unit
  case role, says, wins, rises, falls
  case noun, nouns, adjective, verb, adverb
  /// A noun with what describes it, without an article.
  case phrase
  /// What follows a comma.
  case clause
}
