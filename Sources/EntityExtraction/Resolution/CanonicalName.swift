import NewsModel

/// What an entity is called that no gazetteer knows.
enum CanonicalName {
  /// The words of `candidate` without what is no part of the thing's identity.
  ///
  /// A firm's legal form goes ("Ordwell Ltd" is "Ordwell"); printed runs of spaces become one.
  static func of(_ candidate: Candidate, in reading: Reading) -> String {
    tidy(reading.string(words(of: candidate, in: reading)))
  }

  /// The words of `candidate` that are its name; a legal form takes its comma or "&" with it.
  static func words(of candidate: Candidate, in reading: Reading) -> Range<Int> {
    guard candidate.kind == .company else { return candidate.words }
    var words = candidate.words
    while words.count > 1, isLegal(words.upperBound - 1, in: reading) {
      words = words.lowerBound..<words.upperBound - 1
    }
    return words
  }

  private static func isLegal(_ last: Int, in reading: Reading) -> Bool {
    reading.words[last].traits.contains(.legalForm) || reading.isMark(",", at: last)
      || reading.isMark("&", at: last)
  }

  /// `printed` with single spaces and straight apostrophes.
  static func tidy(_ printed: String) -> String {
    isTidy(printed.utf8) ? printed : tidied(printed)
  }

  /// Whether nothing is to be done, as with most names; looking at bytes is far cheaper.
  private static func isTidy(_ printed: String.UTF8View) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in printed {
      let isTwice = byte == UInt8(ascii: " ") && previous == byte
      if isTwice || byte < UInt8(ascii: " ") || byte == 0xE2 || byte == 0xC2 { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ")
  }

  private static func tidied(_ printed: String) -> String {
    printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("\u{2019}", with: "'")
  }
}
