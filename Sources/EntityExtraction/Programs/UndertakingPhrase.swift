/// Words that say what an undertaking is: "next-generation fighter jet", "pact on trade".
struct UndertakingPhrase: Sendable {
  /// From the first word that describes the noun to the noun.
  var words: Range<Int>
  var sentence: Int
  /// Index into `Gazetteers.undertakings`.
  var undertaking: Int
  /// Where the phrase stands that says what the undertaking is about, or nil where none is needed.
  var topic: Range<Int>?
}

/// Finds the phrases by a noun and what describes it.
struct UndertakingPhrases {
  let gazetteers: Gazetteers
  let reading: Reading

  /// The phrases of the sentence in text order.
  func phrases(in sentence: Int) -> [UndertakingPhrase] {
    reading.sentences[sentence].compactMap { phrase(at: $0, in: sentence) }
  }

  private func phrase(at noun: Int, in sentence: Int) -> UndertakingPhrase? {
    let words = reading.words
    let rows = gazetteers.undertakings(byNoun: words[noun].number)
    guard !rows.isEmpty, !goesOn(after: noun, in: sentence) else { return nil }
    let modifiers = startOfModifiers(before: noun, in: sentence)..<noun
    let rest = complement(after: noun, in: sentence)
    for row in rows {
      let undertaking = gazetteers.undertakings[row]
      guard mayBe(undertaking, in: sentence) else { continue }
      if undertaking.qualifiers.isEmpty {
        guard hasArticle(before: modifiers.lowerBound) else { continue }
        return UndertakingPhrase(words: noun..<noun + 1, sentence: sentence, undertaking: row)
      }
      if let topic = topic(of: undertaking, in: modifiers) {
        return UndertakingPhrase(
          words: topic.lowerBound..<noun + 1, sentence: sentence, undertaking: row, topic: topic)
      }
      if let topic = topic(of: undertaking, in: rest) {
        return UndertakingPhrase(
          words: noun..<noun + 1, sentence: sentence, undertaking: row, topic: topic)
      }
    }
    return nil
  }

  /// Whether one thing is meant, not a sort of thing ("missile development").
  private func hasArticle(before index: Int) -> Bool {
    ["a", "an", "the", "its", "their", "this", "that", "one", "'s"]
      .contains(reading.folded(index - 1))
  }

  /// Whether the noun only describes the next one ("partnership agreement").
  private func goesOn(after noun: Int, in sentence: Int) -> Bool {
    reading.sentences[sentence].contains(noun + 1)
      && !gazetteers.undertakings(byNoun: reading.words[noun + 1].number).isEmpty
  }

  private func mayBe(_ undertaking: Undertaking, in sentence: Int) -> Bool {
    let words = reading.words[reading.sentences[sentence]]
    guard
      undertaking.cues.isEmpty || words.contains(where: { undertaking.cues.contains($0.number) })
    else { return false }
    return undertaking.bans.isEmpty
      || !words.contains { undertaking.bans.contains($0.number) }
  }

  /// The first of the words in front of the noun that describe it.
  private func startOfModifiers(before noun: Int, in sentence: Int) -> Int {
    var start = noun
    var index = noun - 1
    while index >= reading.sentences[sentence].lowerBound, noun - index < 10 {
      if describes(index) {
        start = index
      } else if !["and", ",", "/", "&"].contains(reading.folded(index)) {
        break
      }
      index -= 1
    }
    return start
  }

  private func describes(_ index: Int) -> Bool {
    let word = reading.words[index]
    return word.shape == .number || word.traits.contains(.describing)
      || gazetteers.undertakingQualifiers.contains(word.number)
  }

  /// The words behind the noun that say what it is about: "on sharing classified information".
  private func complement(after noun: Int, in sentence: Int) -> Range<Int> {
    let limit = min(reading.sentences[sentence].upperBound, noun + 12)
    var end = noun + 1
    // "an agreement with Seoul to share …": the partner may stand between.
    if end < limit, reading.folded(end) == "with" {
      while end < limit, reading.folded(end) != "to", reading.folded(end) != "on" { end += 1 }
    }
    guard end < limit, reading.words[end].shape == .lower,
      Self.openers.contains(reading.folded(end)) || reading.folded(end).hasSuffix("ing")
    else { return end..<end }
    while end < limit, reading.words[end].shape != .mark || reading.words[end].isJoined { end += 1 }
    return noun + 1..<end
  }

  private static let openers: Set<String> = [
    "on", "for", "to", "over", "about", "covering", "in", "that", "which", "of",
  ]

  /// Where one of the undertaking's qualifiers stands in `words`, the first that does.
  private func topic(of undertaking: Undertaking, in words: Range<Int>) -> Range<Int>? {
    for start in words {
      for phrase in undertaking.qualifiers where start + phrase.count <= words.upperBound {
        if phrase.indices.allSatisfy({ reading.words[start + $0].number == phrase[$0] }) {
          return start..<start + phrase.count
        }
      }
    }
    return nil
  }
}
