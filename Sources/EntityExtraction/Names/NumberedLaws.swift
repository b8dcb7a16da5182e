import NewsModel

/// Finds laws, directives and resolutions that have a number for a name: "Resolution 2719",
/// "Regulation 833/2014", "BoG Act 612", "23rd Amendment".
struct NumberedLaws: NameRecognizer {
  private static let nouns: Set<String> = [
    "directive", "regulation", "resolution", "act", "law", "decree", "ordinance", "proclamation",
    "order",
  ]

  func candidates(in reading: Reading) -> [Candidate] {
    reading.words.indices.compactMap { index in
      guard reading.words[index].isNameLike else { return nil }
      let noun = reading.folded(index)
      if noun == "amendment" { return amendment(index, in: reading) }
      guard Self.nouns.contains(noun), let end = endOfNumber(from: index + 1, in: reading) else {
        return nil
      }
      let start = NameScan(reading: reading).start(before: index)
      return Candidate(
        words: start..<end, kind: .program, confidence: 0.85, rule: "numbered law")
    }
  }

  /// The end of the number at `index` ("2719", "833/2014"), or nil.
  ///
  /// A year alone is the year of a law that has another name.
  private func endOfNumber(from index: Int, in reading: Reading) -> Int? {
    guard reading.words.indices.contains(index),
      reading.words[index].sentence == reading.words[index - 1].sentence
    else { return nil }
    if ["no", "no.", "nr", "number"].contains(reading.folded(index)) {
      return isNumber(index + 1, in: reading) ? index + 2 : nil
    }
    guard isNumber(index, in: reading) else { return nil }
    if reading.isMark("/", at: index + 1), isNumber(index + 2, in: reading) { return index + 3 }
    return NameScan(reading: reading).isYear(index) && !reading.isMark("/", at: index + 1)
      && reading.words[index].span.count == 4 && startsLikeThisCentury(index, in: reading)
      ? nil : index + 1
  }

  /// "Resolution 2719" has a number; "Act 2016" has a year.
  private func startsLikeThisCentury(_ index: Int, in reading: Reading) -> Bool {
    let year = Int(reading.folded(index)) ?? 0
    return (1900...2049).contains(year)
  }

  private func isNumber(_ index: Int, in reading: Reading) -> Bool {
    reading.words.indices.contains(index) && reading.words[index].shape == .number
      && !reading.text.bytes[reading.words[index].span].contains(UInt8(ascii: ","))
  }

  private func amendment(_ index: Int, in reading: Reading) -> Candidate? {
    guard index > 0, reading.words[index].sentence == reading.words[index - 1].sentence else {
      return nil
    }
    let ordinal = reading.folded(index - 1)
    let isOrdinal =
      reading.words[index - 1].shape == .number
      && ["st", "nd", "rd", "th"].contains { ordinal.hasSuffix($0) }
    guard isOrdinal else { return nil }
    return Candidate(
      words: index - 1..<index + 1, kind: .program, confidence: 0.85, rule: "numbered law")
  }
}
