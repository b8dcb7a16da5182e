import NewsModel

/// The names and noun phrases that may speak.
extension Attribution {
  func isSpeech(_ index: Int) -> Bool { SpeechWords.verbs.contains(text.folded[index]) }

  func pronoun(at index: Int, _ memory: inout SpeakerMemory) -> Speaker? {
    guard index < text.tokens.count, let gender = SpeechWords.pronouns[text.folded[index]] else {
      return nil
    }
    if let meant = memory.antecedent(of: index) { return meant }
    return gender == .none ? nil : Speaker(entity: nil, name: text.word(index))
  }

  /// The speaker a noun phrase names: a person in it, else a body, else its words.
  func name(in phrase: Range<Int>) -> Speaker? {
    guard let first = phrase.first, text.tokens[first].kind == .word,
      SpeechWords.pronouns[text.folded[first]] == nil
    else { return nil }
    let named = mentions[text.tokens[first].sentence].filter {
      phrase.contains($0.tokens.lowerBound) && Self.speakers.contains($0.kind)
    }
    let mention = named.first { $0.kind == .person } ?? named.last { !isPossessor($0) }
    if let mention {
      return Speaker(entity: mention.entity, name: text.string(mention.mention.span))
    }
    // Without a name, only a noun for people or bodies speaks.
    let isIndefinite = phrase.count <= 4 && Self.articles.contains(text.folded[first])
    guard isIndefinite || phrase.contains(where: { Self.people.contains(text.folded[$0]) }) else {
      return nil
    }
    return Speaker(entity: nil, name: string(phrase))
  }

  /// The end of the noun phrase at `start`: the next mark or verb of saying.
  func phraseEnd(from start: Int) -> Int {
    guard start < text.tokens.count else { return start }
    let limit = text.sentenceTokens[text.tokens[start].sentence].upperBound
    var index = start
    while index < limit, index < start + 14 {
      let isApostrophe = text.folded[index].hasPrefix("'") && text.isGlued(index)
      if text.tokens[index].kind == .mark, !isApostrophe || !isOutside(index) { break }
      if isSpeech(index) || Self.phraseStops.contains(text.folded[index]) { break }
      index += 1
    }
    return index
  }

  func nounStart(endingAt index: Int, floor: Int) -> Int {
    var start = index
    while start > floor, start > index - 5, text.tokens[start - 1].kind == .word,
      !FigureGrammar.prepositions.contains(text.folded[start - 1]),
      !FigureGrammar.connectives.contains(text.folded[start - 1])
    {
      start -= 1
    }
    return start
  }

  func isGoverned(_ mention: PlacedMention) -> Bool {
    var before = mention.tokens.lowerBound - 1
    while before > 0, FigureGrammar.determiners.contains(text.folded[before]) { before -= 1 }
    return before >= 0 && FigureGrammar.prepositions.contains(text.folded[before])
      && text.tokens[before].sentence == text.tokens[mention.tokens.lowerBound].sentence
  }

  func isPossessor(_ mention: PlacedMention) -> Bool {
    let next = mention.tokens.upperBound
    return next < text.tokens.count && ["'s", "'"].contains(text.folded[next])
      && text.isGlued(next) && isOutside(next)
  }

  func string(_ tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return text.string(text.tokens[first].span.lowerBound..<text.tokens[last].span.upperBound)
  }

  private static let phraseStops: Set<String> = [
    "who", "which", "that", "when", "while", "as", "in", "on", "at", "during", "after",
  ]

  private static let articles: Set<String> = ["the", "a", "an", "one", "another", "some"]

  /// Nouns for people and bodies that speak without a name.
  static let people: Set<String> = [
    "official", "officials", "spokesman", "spokeswoman", "spokesperson", "statement", "report",
    "analyst", "analysts", "leaders", "leader", "minister", "ministers", "sources", "source",
    "sides", "ministry", "company", "government", "president", "secretary", "expert", "experts",
    "critics", "diplomats", "diplomat", "executive", "executives", "chief", "document", "paper",
    "communique", "communiqué", "agency", "researchers", "researcher", "study", "authors", "group",
    "firm", "countries", "nations", "allies", "lawmakers", "lawmaker", "senators", "senator",
    "judge", "court", "director", "chairman", "chairwoman", "ambassador", "commander", "admiral",
    "envoy", "negotiators", "economists", "economist", "observers", "supporters", "opponents",
  ]
}
