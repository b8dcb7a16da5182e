import NewsModel

/// Reads who said a quote from the words around it.
struct Attribution {
  let text: TokenizedText
  let mentions: MentionIndex
  /// All quotes of the paragraph; what they say is not read for speakers.
  let stretches: [QuoteMarks.Stretch]
  let position: Int

  private var stretch: QuoteMarks.Stretch { stretches[position] }

  /// The speaker, from the words right after the quote, else those before it in its sentence, else
  /// "according to" anywhere in it; nil where the sentence names none.
  func speaker(resolving memory: inout SpeakerMemory) -> Speaker? {
    let prefix = outsideTokens(before: stretch.tokens.lowerBound - 1)
    let suffix = outsideTokens(after: stretch.end)
    return passive(prefix, suffix) ?? following(suffix, &memory) ?? preceding(prefix, &memory)
      ?? trailing(suffix, &memory) ?? framed(prefix + suffix, &memory) ?? introducing(prefix)
  }

  // MARK: The words around

  /// The tokens from the quote's sentence's beginning to its opening mark, quotes left out.
  ///
  /// Where nothing stands before it, a sentence that ends with a colon introduces it.
  private func outsideTokens(before index: Int) -> [Int] {
    guard index >= 0 else { return [] }
    let sentence = text.tokens[min(index, text.tokens.count - 1)].sentence
    var start = text.sentenceTokens[sentence].lowerBound
    if start == index, isIntroduced(sentence) {
      start = text.sentenceTokens[sentence - 1].lowerBound
    }
    return (start..<max(start, index)).filter(isOutside)
  }

  private func isIntroduced(_ sentence: Int) -> Bool {
    sentence > 0 && text.sentenceTokens[sentence - 1].last.map { text.folded[$0] } == ":"
  }

  /// The tokens from the closing mark to the end of the quote's last sentence, quotes left out.
  private func outsideTokens(after end: Int) -> [Int] {
    guard let last = stretch.tokens.last else { return [] }
    let sentence = text.tokens[last].sentence
    return (end..<max(end, text.sentenceTokens[sentence].upperBound)).filter(isOutside)
  }

  func isOutside(_ index: Int) -> Bool {
    !stretches.contains { $0.tokens.lowerBound - 1 <= index && index < $0.end }
  }

  // MARK: Patterns

  /// "hailed as [quote] by the envoy".
  private func passive(_ prefix: [Int], _ suffix: [Int]) -> Speaker? {
    guard let by = suffix.first, text.folded[by] == "by",
      prefix.suffix(12).contains(where: { SpeechWords.passive.contains(text.folded[$0]) })
    else { return nil }
    return name(in: by + 1..<phraseEnd(from: by + 1))
  }

  /// "[quote], said Ito, who ..." and "[quote], Ito, who ..., said".
  private func following(_ suffix: [Int], _ memory: inout SpeakerMemory) -> Speaker? {
    let words = suffix.drop { text.tokens[$0].kind == .mark && text.folded[$0] != "(" }
    guard let first = words.first, isBrokenOff(suffix) else { return nil }
    if isSpeech(first) {
      return name(in: first + 1..<phraseEnd(from: first + 1)) ?? pronoun(at: first + 1, &memory)
    }
    guard !Self.nonSubjects.contains(text.folded[first]),
      let verb = words.prefix(24).first(where: isSpeech)
    else { return nil }
    // A comma before the verb must close what one after the name opened: "Ito, the envoy, said".
    let subject = first..<min(verb, phraseEnd(from: first))
    let commas = (subject.upperBound..<verb).filter { text.folded[$0] == "," }.count
    guard subject.upperBound == verb || commas >= 2 || verb - subject.upperBound <= 2 else {
      return nil
    }
    return pronoun(at: first, &memory) ?? name(in: subject)
  }

  /// Whether punctuation parts the quote from the words behind it: without it they go on with the
  /// sentence that the quote is part of.
  private func isBrokenOff(_ suffix: [Int]) -> Bool {
    if let first = suffix.first, text.tokens[first].kind == .mark { return true }
    return stretch.tokens.last.map { text.tokens[$0].kind == .mark } ?? false
  }

  /// Reads a clause at the end: the [quote] left, officials said.
  private func trailing(_ suffix: [Int], _ memory: inout SpeakerMemory) -> Speaker? {
    for comma in suffix.reversed() where text.folded[comma] == "," {
      let start = comma + 1
      let end = phraseEnd(from: start)
      guard start < end, end < text.tokens.count, isSpeech(end),
        !Self.nonSubjects.contains(text.folded[start])
      else { continue }
      return pronoun(at: start, &memory) ?? name(in: start..<end)
    }
    return nil
  }

  /// "Ito said that [quote]", "he called it [quote]", "calling it [quote]".
  private func preceding(_ prefix: [Int], _ memory: inout SpeakerMemory) -> Speaker? {
    for position in prefix.indices.reversed() where isSpeech(prefix[position]) {
      if let speaker = inverted(at: prefix[position]) { return speaker }
      if let speaker = subject(before: position, of: prefix, &memory) { return speaker }
    }
    return nil
  }

  /// ", says Ito of the board, [quote]".
  private func inverted(at verb: Int) -> Speaker? {
    guard verb > 0, verb + 1 < text.tokens.count, text.folded[verb - 1] == ",",
      mentions[text.tokens[verb].sentence].contains(where: {
        $0.tokens.lowerBound == verb + 1 && $0.kind == .person
      })
    else { return nil }
    return name(in: verb + 1..<phraseEnd(from: verb + 1))
  }

  /// The subject of the verb at `position` of `prefix`: a pronoun right before it, the nearest name
  /// that no preposition governs, or the words themselves.
  private func subject(
    before position: Int, of prefix: [Int], _ memory: inout SpeakerMemory
  ) -> Speaker? {
    let words = prefix[..<position]
    let near = words.suffix(5).reversed().first { !Self.helpers.contains(text.folded[$0]) }
    if let near, let speaker = pronoun(at: near, &memory) { return speaker }
    guard let first = words.first, let last = words.last else { return nil }
    let named = mentions[text.tokens[last].sentence].filter {
      $0.tokens.lowerBound >= first && $0.tokens.upperBound <= prefix[position]
        && isOutside($0.tokens.lowerBound) && Self.speakers.contains($0.kind)
    }
    let free = named.filter { !isGoverned($0) && !isPossessor($0) }
    if let mention = free.last(where: { !isInRelativeClause($0, of: words) }) ?? free.last {
      return coordinated(mention, among: named)
    }
    guard let near else { return nil }
    let start = nounStart(endingAt: near, floor: first)
    return start <= near && Self.people.contains(text.folded[near])
      ? Speaker(entity: nil, name: string(start..<near + 1)) : nil
  }

  private func coordinated(_ mention: PlacedMention, among named: [PlacedMention]) -> Speaker {
    let spoken = Speaker(entity: mention.entity, name: text.string(mention.mention.span))
    guard let other = named.last(where: { $0.tokens.upperBound < mention.tokens.lowerBound }) else {
      return spoken
    }
    let between = text.folded[other.tokens.upperBound..<mention.tokens.lowerBound]
      .filter { $0 != "the" }
    guard between == ["and"] else { return spoken }
    // Two who say one thing are no single entity.
    return Speaker(
      entity: nil, name: string(other.tokens.lowerBound..<mention.tokens.upperBound))
  }

  static let speakers: Set<EntityKind> = [
    .person, .organization, .company, .place, .outlet, .program,
  ]

  private static let helpers: Set<String> = [
    "to", "liked", "likes", "used", "did", "would", "could", "even", "once", "also", "have", "has",
    "had", "later", "then", "now", "earlier", "recently", "both", "is",
    "was", "are", "were", "will", "repeatedly", "publicly", "since", "further", "not",
  ]

  /// Words that begin no subject: what follows the quote goes on with its own sentence.
  private static let nonSubjects: Set<String> = [
    "and", "but", "or", "that", "which", "with", "to", "of", "in", "for", "on", "by", "from",
    "between", "aimed", "is", "was", "are", "were", "as", "at", "among", "since", "because",
    "until", "when", "while", "including", "such",
  ]
}
