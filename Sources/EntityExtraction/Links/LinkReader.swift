import NewsModel

/// Finds how the entities of a text are tied, sentence by sentence.
struct LinkReader: Sendable {
  let patterns: [LinkPattern]
  private let patternsByTrigger: [String: [Int]]
  private let untriggered: [Int]
  /// Countries by the words for their people ("Japanese"), which no mention covers.
  private let countriesByDemonym: [String: String]

  /// A reader with the rules of `link-patterns.tsv`.
  init(countriesByDemonym: [String: String] = [:]) {
    self.init(
      patterns: GazetteerFile(named: "link-patterns").rows.compactMap(LinkPattern.init),
      countriesByDemonym: countriesByDemonym)
  }

  init(patterns: [LinkPattern], countriesByDemonym: [String: String] = [:]) {
    self.patterns = patterns
    self.countriesByDemonym = countriesByDemonym
    var byTrigger: [String: [Int]] = [:]
    for (index, pattern) in patterns.enumerated() {
      for word in pattern.triggers { byTrigger[word, default: []].append(index) }
    }
    patternsByTrigger = byTrigger
    untriggered = patterns.indices.filter { patterns[$0].triggers.isEmpty }
  }

  /// Every tie of `text`, sentence by sentence: one for a pair, label and sentence.
  ///
  /// `mentions` must be in text order. A pair that no rule labels is tied without one.
  func links(
    in text: TokenizedText, mentions: [LocalMention], entities: [LocalEntity]
  ) -> [LocalLink] {
    let index = MentionIndex(mentions, entities: entities, in: text)
    let partners = NamedPartners(entities: entities)
    let demonyms = DemonymFinder(entities: entities, countriesByDemonym: countriesByDemonym)
    var links: [LocalLink] = []
    for sentence in text.sentences.indices {
      let named = index[sentence]
      guard !named.isEmpty else { continue }
      let peoples = demonyms.mentions(in: text, sentence: sentence, beside: named)
      var collector = LinkCollector(sentence: sentence)
      if named.count + peoples.count > 1 {
        let matcher = PatternMatcher(
          text: text, sentence: text.sentenceTokens[sentence], named: Array(named),
          peoples: peoples, patterns: active(in: text, sentence: sentence))
        matcher.collect(into: &collector)
      }
      partners.collect(of: named, into: &collector)
      collector.addUnlabelled(named)
      links += collector.links
    }
    return links
  }

  /// The rules that can match in a sentence, in the order of the table.
  private func active(in text: TokenizedText, sentence: Int) -> [LinkPattern] {
    var numbers = Set(untriggered)
    for index in text.sentenceTokens[sentence] {
      if let triggered = patternsByTrigger[text.folded[index]] { numbers.formUnion(triggered) }
      // "Latvia-led" has its trigger inside the word.
      if let dash = text.folded[index].lastIndex(of: "-"),
        let triggered = patternsByTrigger[String(text.folded[index][dash...])]
      {
        numbers.formUnion(triggered)
      }
    }
    return numbers.sorted().map { patterns[$0] }
  }
}
