/// Words whose full stop belongs to them and seldom ends a sentence.
enum Abbreviations {
  /// In lower case, without the stop.
  static let words: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "sr", "jr", "messrs",
    "gen", "col", "lt", "maj", "capt", "cmdr", "adm", "sgt", "cpl", "brig", "pvt", "ret",
    "gov", "sen", "rep", "pres", "sec", "amb", "dept", "min",
    "co", "ltd", "inc", "corp", "bros", "assn", "univ", "intl", "plc", "dist", "est",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
    "vs", "etc", "approx", "ca", "cf", "al", "ave", "blvd", "rd", "mt", "ft",
  ]

  /// Words that are abbreviations only where a number follows, in lower case.
  static let beforeNumbers: Set<String> = ["no", "nos", "art", "vol", "fig", "pp", "para", "ch"]

  /// Endings of web names: the stop before them stands inside a word ("Caliber.Az").
  static let domains: Set<String> = [
    "com", "org", "net", "gov", "edu", "int", "mil", "info", "tv", "news", "io", "ai", "co", "eu",
    "az", "jp", "uk", "us", "ru", "ua", "de", "fr", "it", "es", "pl", "kr", "cn", "in", "ca", "au",
    "nl", "se", "no", "fi", "dk", "ch", "at", "be", "tr", "br", "il", "ir", "sg", "tw", "hk", "nz",
  ]

  /// Titles and ranks that always have a name after them, so never end a sentence.
  static let beforeNames: Set<String> = [
    "mr.", "mrs.", "ms.", "dr.", "prof.", "rev.", "messrs.", "gen.", "col.", "lt.", "maj.",
    "capt.", "cmdr.", "adm.", "sgt.", "cpl.", "brig.", "gov.", "sen.", "rep.", "sec.", "amb.",
    "st.", "mt.", "vs.", "no.", "nos.", "art.", "vol.", "fig.", "approx.", "ca.", "cf.",
  ]

  /// Words that begin sentences rather than names: after an abbreviation, a new sentence.
  static let sentenceStarters: Set<String> = [
    "the", "a", "an", "in", "on", "at", "by", "for", "from", "with", "as", "of", "to", "it", "its",
    "this", "that", "these", "those", "there", "he", "she", "they", "we", "i", "you", "his", "her",
    "their", "our", "but", "and", "or", "if", "when", "while", "after", "before", "since", "during",
    "under", "over", "both", "all", "some", "many", "most", "several", "such", "so", "also",
    "however", "meanwhile", "moreover", "still", "yet", "although", "despite", "according", "what",
    "who", "why", "how", "where", "because", "last", "next", "earlier", "recently", "today", "now",
    "then", "not", "no", "one", "two", "analysts", "officials", "experts",
  ]
}
