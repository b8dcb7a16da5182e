import NewsModel

/// Reads a line that says when an article was published.
struct PublicationDate: Sendable {
  /// What stands before a date on such a line.
  private static let labels = [
    "published", "published on", "published at", "published:", "posted", "posted on", "posted at",
    "updated", "updated on", "updated at", "last updated", "last updated on", "last updated at",
    "last modified", "last modified on", "modified", "first published", "date", "on",
    "release date", "publish date", "publication date", "created", "created on", "issued",
    "issued on", "print", "time", "calendar", "date published", "originally published",
    "originally published on", "first published on", "last edited", "last edited on", "edited",
    "last reviewed", "reviewed", "last update", "update", "added", "added on",
    "uploaded", "uploaded on", "aired", "filed", "news date",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "tues", "thur", "thurs",
    "veröffentlicht", "veröffentlicht am", "aktualisiert", "aktualisiert am", "stand", "vom", "am",
    "erstellt am", "publié le", "mis à jour le", "modifié le", "le", "publicado", "publicado el",
    "publicado em", "actualizado", "actualizado el", "atualizado", "atualizado em", "fecha", "el",
    "data", "pubblicato il", "pubblicato", "aggiornato il", "gepubliceerd", "gepubliceerd op",
    "bijgewerkt op", "datum", "公開日", "公開", "更新日", "更新", "掲載日", "配信",
  ]
  /// Words that may follow a date: times of day and their zones, and how long reading takes.
  private static let timeWords: Set<String> = [
    "at", "am", "pm", "a.m", "p.m", "noon", "midnight", "gmt", "utc", "est", "edt", "et", "cst",
    "cdt", "ct", "pst", "pdt", "pt", "bst", "cet", "cest", "jst", "ist", "kst", "sgt", "hkt",
    "aest",
    "z", "h", "hrs", "local", "time", "updated", "print", "edition", "uhr", "um", "à", "às", "alle",
    "ore", "min", "mins", "minute", "minutes", "read",
  ]

  /// Where a line states a date, or nil where it says anything more.
  ///
  /// The date is named in full, or a label stands before a time that counts from the page's day.
  static func stated(by text: String, reader: AbsoluteDateReader) -> Range<Int>? {
    guard text.utf8.count <= 160 else { return nil }
    guard let found = reader.dates(in: text).first else {
      return DateLabel.announcesOpenDate(text) ? 0..<text.utf8.count : nil
    }
    let before = FoldedText(text.slice(0..<found.span.lowerBound)).string
    guard isLabel(before) else { return nil }
    let rest = text.slice(found.span.upperBound..<text.utf8.count)
    let isTime = rest.lowercased().words.allSatisfy { word in
      let core = word.filter { $0.isLetter || $0 == "." }
      let stem = core.hasSuffix(".") ? core.dropLast() : core[...]
      return stem.isEmpty || timeWords.contains(String(stem)) || isGluedTime(word)
        || reader.isMonthOrDay(word)
    }
    return isTime ? found.span : nil
  }

  /// Whether the words before a date only announce it.
  static func isLabel(_ folded: String) -> Bool {
    if folded.isEmpty || labels.contains(folded) { return true }
    guard let lastWord = folded.words.last,
      labels.contains(String(lastWord)) || DateNames.weekday(Array(lastWord.utf8)[...]) != nil
        || timeWords.contains(String(lastWord))
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
