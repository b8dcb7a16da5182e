import NewsModel

/// Finds weapons, vehicles, ships and other products by how they are designated.
struct MachineNames: NameRecognizer {
  func candidates(in reading: Reading) -> [Candidate] {
    var found: [Candidate] = []
    var index = 0
    while index < reading.words.count {
      if let candidate = candidate(at: index, in: reading) {
        found.append(candidate)
        index = candidate.words.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func candidate(at index: Int, in reading: Reading) -> Candidate? {
    if let end = endOfShip(at: index, in: reading) {
      return Candidate(words: index..<end, kind: .equipment, confidence: 0.85, rule: "ship prefix")
    }
    if let end = endOfDesignation(at: index, in: reading) {
      return Candidate(words: index..<end, kind: .equipment, confidence: 0.75, rule: "designation")
    }
    if isClassOrModel(index, in: reading) {
      return Candidate(
        words: index..<index + 1, kind: .equipment, confidence: 0.65, rule: "machine noun")
    }
    return nil
  }

  /// "HMS Glasgow", "USS Ronald Reagan".
  private func endOfShip(at index: Int, in reading: Reading) -> Int? {
    guard reading.words[index].shape == .allCapitals,
      Self.shipPrefixes.contains(reading.folded(index))
    else { return nil }
    var end = index + 1
    while end < reading.words.count, end - index < 4,
      reading.words[end].sentence == reading.words[index].sentence,
      reading.words[end].shape == .capitalized, !reading.words[end].traits.contains(.calendar)
    {
      end += 1
    }
    return end > index + 1 ? end : nil
  }

  /// "F-35A", "Type 12", "K9", "Su-57".
  private func endOfDesignation(at index: Int, in reading: Reading) -> Int? {
    let word = reading.words[index]
    guard word.isNameLike, !word.isJoined else { return nil }
    let next = index + 1
    let hasNumber =
      next < reading.words.count && reading.words[next].shape == .number
      && reading.words[next].sentence == word.sentence
    if hasNumber, reading.words[next].isJoined, letters(of: word, in: reading) <= 4,
      !Self.noDesignations.contains(reading.folded(index)),
      word.traits.isDisjoint(with: [.calendar])
    {
      return endOfVariant(after: next, in: reading)
    }
    if hasNumber, Self.numberedSeries.contains(reading.folded(index)) {
      return endOfVariant(after: next, in: reading)
    }
    return hasDigits(word, in: reading) && !reading.isTitleCase[word.sentence]
      && !Self.noDesignations.contains(reading.folded(index))
      ? endOfVariant(after: index, in: reading) : nil
  }

  /// A block letter or mark may follow: "PAC-3 MSE", "Leopard 2A8".
  private func endOfVariant(after index: Int, in reading: Reading) -> Int {
    var end = index + 1
    while end < reading.words.count, reading.words[end].isJoined,
      reading.words[end].shape == .number || reading.words[end].shape == .allCapitals
    {
      end += 1
    }
    return end
  }

  /// "Mogami-class", or an unknown capitalised word right before "missile".
  private func isClassOrModel(_ index: Int, in reading: Reading) -> Bool {
    let next = index + 1
    let word = reading.words[index]
    guard next < reading.words.count, word.shape == .capitalized,
      reading.words[next].sentence == word.sentence, reading.words[next].shape == .lower,
      !reading.opensSentence(index)
    else { return false }
    if reading.words[next].isJoined { return reading.folded(next) == "class" }
    let isPlain = word.traits.isDisjoint(with: [.demonym, .topic, .neverName, .calendar, .office])
    return isPlain && !word.isJoined && reading.words[next].traits.contains(.machine)
      && (index == 0 || !reading.words[index - 1].isNameLike)
  }

  private func letters(of word: Word, in reading: Reading) -> Int {
    reading.text.bytes[word.span].count { $0 != UInt8(ascii: ".") }
  }

  private func hasDigits(_ word: Word, in reading: Reading) -> Bool {
    guard word.shape == .allCapitals || word.shape == .capitalized,
      (2...6).contains(word.span.count)
    else { return false }
    let bytes = reading.text.bytes[word.span]
    let digits = bytes.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits > 0 && bytes.first.map { $0 < 0x80 } == true && bytes.count - digits <= 4
  }

  private static let shipPrefixes: Set<String> = [
    "uss", "usns", "hms", "hmas", "hmcs", "hmnzs", "hnlms", "hdms", "hnoms", "hswms", "ins", "js",
    "jds", "roks", "brp", "kri", "kd", "rss", "tcg", "fgs", "fs", "its", "esps", "orp", "nrp",
    "arc", "bap", "mv", "mt", "rv", "rrs", "ss", "rfa", "pns", "bns", "cns", "plans", "sas", "nns",
    "usv", "hs", "le", "ara", "kn", "icgs", "uscgc", "ccgs", "hmy",
  ]

  private static let noDesignations: Set<String> = [
    "covid", "g", "g7", "g20", "cop", "cop26", "cop27", "cop28", "cop29", "cop30", "cop31", "u",
    "article", "q1", "q2", "q3", "q4", "h1", "h2", "co2", "pm2.5", "b2b", "a", "p5", "e3", "v4",
    "c40", "b9", "g77", "no", "vol", "day", "mid", "post", "pre", "u20", "u21", "u23", "gate",
    "glp",
  ]

  private static let numberedSeries: Set<String> = ["type", "mk", "mirage", "leopard", "sentinel"]
}
