import NewsModel

/// Finds the names that the gazetteers list.
struct KnownNames: NameRecognizer {
  let gazetteers: Gazetteers

  func candidates(in reading: Reading) -> [Candidate] {
    var found: [Candidate] = []
    for start in reading.words.indices {
      let matches = gazetteers.names.matches(at: start, in: reading.words)
      guard let longest = matches.first?.length else { continue }
      for match in matches where match.length == longest {
        let words = start..<start + match.length
        guard let confidence = confidence(of: words, isSure: match.isSure, in: reading) else {
          continue
        }
        let subject = gazetteers.names.subjects[match.subject]
        guard subject.kind != .outlet || !areInitials(words, in: reading) else { continue }
        let title =
          subject.kind == .person ? TitleReader(reading: reading).title(before: start) : nil
        found.append(
          Candidate(
            words: words, kind: subject.kind, name: subject.name, confidence: confidence,
            rule: "gazetteer", titles: title.map { [$0.text] } ?? []))
        if subject.kind == .company, match.isSure, let branch = branch(of: words, in: reading) {
          found.append(branch)
        }
      }
    }
    return found
  }

  /// Whether the words are initials with stops in front of a name, and no agency.
  private func areInitials(_ words: Range<Int>, in reading: Reading) -> Bool {
    let next = words.upperBound
    guard words.count == 1, next < reading.words.count,
      reading.words[next].sentence == reading.words[words.lowerBound].sentence
    else { return false }
    return reading.isInitial(words.lowerBound) && reading.words[next].shape == .capitalized
      && reading.text.bytes[reading.words[words.lowerBound].span].contains(UInt8(ascii: "."))
  }

  /// The part of a firm that its name goes on to name: "Siemens Mobility", "Thales Australia".
  private func branch(of firm: Range<Int>, in reading: Reading) -> Candidate? {
    let words = reading.words
    guard !reading.isTitleCase[words[firm.lowerBound].sentence] else { return nil }
    var end = firm.upperBound
    while end < words.count, end - firm.upperBound < 2, isBranchWord(end, of: firm, in: reading) {
      end += 1
    }
    guard end > firm.upperBound, !nameGoesOn(at: end, after: firm, in: reading) else { return nil }
    return Candidate(
      words: firm.lowerBound..<end, kind: .company, confidence: 0.75, rule: "firm and branch")
  }

  private func isBranchWord(_ index: Int, of firm: Range<Int>, in reading: Reading) -> Bool {
    let word = reading.words[index]
    guard word.sentence == reading.words[firm.lowerBound].sentence, !word.isJoined,
      word.shape == .capitalized || word.shape == .allCapitals
    else { return false }
    let isCountry = gazetteers.names.matches(at: index, in: reading.words).contains {
      gazetteers.names.subjects[$0.subject].isState
    }
    return isCountry || word.traits.contains(.companyHead) || word.traits.contains(.branch)
  }

  /// Whether more capitals or a number follow: a product, or something else altogether.
  private func nameGoesOn(at index: Int, after firm: Range<Int>, in reading: Reading) -> Bool {
    guard reading.words.indices.contains(index),
      reading.words[index].sentence == reading.words[firm.lowerBound].sentence
    else { return false }
    let word = reading.words[index]
    return (word.isNameLike && word.traits.isDisjoint(with: [.office, .officeModifier]))
      || word.shape == .number || word.traits.contains(.machine)
  }

  /// How sure a match is, or nil where the words do not stand as a name.
  private func confidence(of words: Range<Int>, isSure: Bool, in reading: Reading) -> Double? {
    if isSure { return 0.95 }
    // A doubtful name counts only where its capital is no matter of course.
    let first = words.lowerBound
    let isHeadline = reading.isTitleCase[reading.words[first].sentence]
    let isAcronym = reading.words[first].shape == .allCapitals && words.count == 1
    guard isAcronym || !(isHeadline || reading.opensSentence(first)) else { return nil }
    return isPartOfLongerName(words, in: reading) ? nil : 0.6
  }

  private func isPartOfLongerName(_ words: Range<Int>, in reading: Reading) -> Bool {
    let isName = { (index: Int) in
      reading.words.indices.contains(index) && reading.words[index].isNameLike
        && reading.words[index].sentence == reading.words[words.lowerBound].sentence
        && reading.words[index].traits.isDisjoint(with: [.demonym, .office, .calendar])
    }
    return isName(words.upperBound)
      || (isName(words.lowerBound - 1) && !reading.opensSentence(words.lowerBound - 1))
  }
}
