import NewsModel

/// Reads a line that says when an article was published.
struct PublicationDate: Sendable {
  /// What stands before a date on such a line.
  private static let labels = [
    "published", "published on", "published at", "published:", "posted", "posted on", "posted at",
    "updated", "updated on", "updated at", "last updated", "last updated on", "last updated at",
    "last modified", "last modified on", "modified", "first published", "date", "on",
    "release date",
    "publish date", "publication date", "created", "created on", "issued", "issued on", "print",
    "time", "calendar", "date published", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "thur", "thurs",
  ]
  /// Words that may follow a date: times of day and their zones.
  private static let timeWords: Set<String> = [
    "at", "am", "pm", "a.m", "p.m", "noon", "midnight", "gmt", "utc", "est", "edt", "et", "cst",
    "cdt", "ct", "pst", "pdt", "pt", "bst", "cet", "cest", "jst", "ist", "kst", "sgt", "hkt",
    "aest",
    "z", "h", "hrs", "local", "time", "updated", "print", "edition",
  ]

  /// The date a line states and where, or nil where the line says anything more.
  static func stated(by text: String, reader: AbsoluteDateReader) -> AbsoluteDate? {
    guard text.utf8.count <= 160, text.utf8.contains(where: \.isDigit),
      let found = reader.dates(in: text).first
    else { return nil }
    let before = FoldedText(text.slice(0..<found.span.lowerBound)).string
    guard isLabel(before) else { return nil }
    let rest = text.slice(found.span.upperBound..<text.utf8.count)
    let isTime = rest.lowercased().words.allSatisfy { word in
      let core = word.filter { $0.isLetter || $0 == "." }
      let stem = core.hasSuffix(".") ? core.dropLast() : core[...]
      return stem.isEmpty || timeWords.contains(String(stem)) || isGluedTime(word)
        || reader.isMonthOrDay(word)
    }
    return isTime ? found : nil
  }

  /// Whether the words before a date only announce it.
  static func isLabel(_ folded: String) -> Bool {
    if folded.isEmpty || labels.contains(folded) { return true }
    guard let lastWord = folded.words.last,
      labels.contains(String(lastWord)) || timeWords.contains(String(lastWord))
        || isGluedTime(lastWord)
    else { return false }
    return isLabel(FoldedText(String(folded.dropLast(lastWord.count))).string)
  }

  /// A time like `10:30am` or `T08:00:00Z`.
  private static func isGluedTime(_ word: Substring) -> Bool {
    word.contains { $0.isNumber || $0 == "#" } && word.utf8.count <= 26
  }
}

extension AbsoluteDateReader {
  /// Whether a word could be part of a second date on the line.
  func isMonthOrDay(_ word: Substring) -> Bool {
    !dates(in: "1 \(word) 2000").isEmpty
  }
}
