/// Matches word patterns against stretches of one sentence's word numbers.
struct WordMatch {
  let words: [UInt16]
  let grammar: LinkGrammar

  /// Whether the words at `range` as a whole match.
  func matches(_ pattern: WordPattern, _ range: Range<Int>) -> Bool {
    match(pattern.elements[...], range, isWhole: true)
  }

  /// Whether the words at `range` begin with a match.
  func matchesStart(_ pattern: WordPattern, of range: Range<Int>) -> Bool {
    match(pattern.elements[...], range, isWhole: false)
  }

  /// Whether the words at `range` end with a match.
  func matchesEnd(_ pattern: WordPattern, of range: Range<Int>) -> Bool {
    guard !pattern.elements.isEmpty else { return true }
    let earliest = max(range.lowerBound, range.upperBound - 12)
    return (earliest..<max(earliest, range.upperBound)).reversed().contains {
      matches(pattern, $0..<range.upperBound)
    }
  }

  private typealias Elements = ArraySlice<WordPattern.Element>

  private func match(_ elements: Elements, _ range: Range<Int>, isWhole: Bool) -> Bool {
    guard let element = elements.first else { return !isWhole || range.isEmpty }
    let rest = elements.dropFirst()
    switch element {
    case .word(let admitted):
      guard let word = range.first, admitted.contains(words[word]) else { return false }
      return match(rest, range.dropFirst(), isWhole: isWhole)
    case .optional(let admitted):
      if let word = range.first, admitted.contains(words[word]),
        match(rest, range.dropFirst(), isWhole: isWhole)
      {
        return true
      }
      return match(rest, range, isWhole: isWhole)
    case .gap: return matchGap(rest, range, isWhole: isWhole)
    case .phrase: return matchPhrase(rest, range, isWhole: isWhole)
    case .office(let office): return matchOffice(office, rest, range, isWhole: isWhole)
    case .optionalOffice(let office):
      return matchOffice(office, rest, range, isWhole: isWhole)
        || match(rest, range, isWhole: isWhole)
    }
  }

  private func matchGap(_ rest: Elements, _ range: Range<Int>, isWhole: Bool) -> Bool {
    var remaining = range
    for _ in 0...Self.gapLength {
      if match(rest, remaining, isWhole: isWhole) { return true }
      guard let word = remaining.first, !grammar.barriers.contains(words[word]) else {
        return false
      }
      remaining = remaining.dropFirst()
    }
    return false
  }

  private static let gapLength = 14

  /// Words that lead up to a name in its noun phrase, and what an apposition puts before that: "a
  /// pact of wider scope, the".
  private func matchPhrase(_ rest: Elements, _ range: Range<Int>, isWhole: Bool) -> Bool {
    var remaining = range
    for _ in 0...Self.phraseLength {
      if match(rest, remaining, isWhole: isWhole) { return true }
      guard let word = remaining.first, !grammar.phraseEnds.contains(words[word]) else { break }
      remaining = remaining.dropFirst()
    }
    guard let first = range.first, grammar.determiners.contains(words[first]) else { return false }
    return matchApposition(rest, range.dropFirst(), isWhole: isWhole)
  }

  private static let phraseLength = 6

  private func matchApposition(_ rest: Elements, _ range: Range<Int>, isWhole: Bool) -> Bool {
    var remaining = range
    for _ in 0..<Self.gapLength {
      guard let word = remaining.first, !grammar.barriers.contains(words[word]) else {
        return false
      }
      remaining = remaining.dropFirst()
      guard grammar.comma.contains(words[word]) || grammar.namings.contains(words[word]) else {
        continue
      }
      while let next = remaining.first, isBeforeName(words[next]) {
        remaining = remaining.dropFirst()
      }
      return match(rest, remaining, isWhole: isWhole)
    }
    return false
  }

  private func isBeforeName(_ word: UInt16) -> Bool {
    grammar.determiners.contains(word) || grammar.namings.contains(word)
  }

  private func matchOffice(
    _ office: Office, _ rest: Elements, _ range: Range<Int>, isWhole: Bool
  ) -> Bool {
    for length in 1..<max(1, min(7, range.count) + 1) {
      let word = words[range.lowerBound + length - 1]
      guard !grammar.barriers.contains(word), !grammar.comma.contains(word),
        word != RuleWords.name,
        !grammar.prepositions.contains(word) || grammar.titleJoints.contains(word)
      else { return false }
      let title = words[range.lowerBound..<range.lowerBound + length]
      if office.matches(title, in: grammar),
        match(rest, range.dropFirst(length), isWhole: isWhole)
      {
        return true
      }
    }
    return false
  }
}
