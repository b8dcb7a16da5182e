import NewsModel

/// Who is said to have said something.
struct Speaker: Equatable {
  /// Index into the article's entities, or nil where the speaker is none.
  var entity: Int?
  /// The speaker as printed.
  var name: String
}

/// Remembers who has spoken and who was named, to tell whom "he" and "she" mean.
struct SpeakerMemory {
  let text: TokenizedText
  let mentions: MentionIndex
  private var genders: [Int: SpeechWords.Gender] = [:]
  private var last: Speaker?
  /// The tokens of the quotes read so far, in text order.
  private var quoted: [Range<Int>] = []

  init(text: TokenizedText, mentions: MentionIndex) {
    self.text = text
    self.mentions = mentions
  }

  /// Notes the quotes of a paragraph: whom they name is spoken of, and seldom speaks.
  mutating func hear(_ stretches: [QuoteMarks.Stretch]) { quoted += stretches.map(\.tokens) }

  mutating func spoke(_ speaker: Speaker) { last = speaker }

  /// Whom the pronoun at token `index` means: the person named last, in this sentence or up to
  /// eight before it, that fits.
  mutating func antecedent(of index: Int) -> Speaker? {
    let word = text.folded[index]
    guard let gender = SpeechWords.pronouns[word] ?? SpeechWords.possessives[word] else {
      return nil
    }
    let sentence = text.tokens[index].sentence
    for earlier in (max(0, sentence - 8)...sentence).reversed() {
      let named = mentions[earlier].filter {
        $0.tokens.upperBound <= index && fits($0, gender) && !isQuoted($0.tokens.lowerBound)
      }
      // The first of a sentence is likelier its subject than the last.
      guard let mention = earlier == sentence ? named.last : named.first else { continue }
      if gender == .male || gender == .female { genders[mention.entity] = gender }
      return Speaker(entity: mention.entity, name: text.string(mention.mention.span))
    }
    return gender == .open ? nil : last
  }

  private func isQuoted(_ index: Int) -> Bool {
    let nearest = quoted.reversed().first { $0.lowerBound <= index }
    return nearest.map { $0.contains(index) } ?? false
  }

  private func fits(_ mention: PlacedMention, _ gender: SpeechWords.Gender) -> Bool {
    switch gender {
    case .none: return mention.kind == .company || mention.kind == .organization
    case .open: return mention.kind == .organization
    case .male, .female:
      guard mention.kind == .person else { return false }
      if let known = genders[mention.entity] { return known == gender }
      let before = mention.tokens.lowerBound - 1
      let titles = (max(0, before - 1)...mention.tokens.lowerBound).compactMap {
        SpeechWords.genders[text.folded[$0]]
      }
      return titles.first.map { $0 == gender } ?? true
    }
  }
}
