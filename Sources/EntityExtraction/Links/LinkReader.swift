import NewsModel

/// Finds how the entities of a text are tied, sentence by sentence.
struct LinkReader: Sendable {
  let patterns: [LinkPattern]
  private let words: RuleWords
  private let grammar: LinkGrammar
  /// The rules that a word can set off, by its number.
  private let patternsByTrigger: [[Int]]
  private let untriggered: [Int]
  private let demonyms: Demonyms

  /// A reader with the rules of `link-patterns.tsv`.
  init(countriesByDemonym: [String: String] = [:]) {
    self.init(
      rows: GazetteerFile(named: "link-patterns").rows, countriesByDemonym: countriesByDemonym)
  }

  /// A reader with the rules of `rows`, as `link-patterns.tsv` has them.
  init(rows: [GazetteerFile.Row], countriesByDemonym: [String: String] = [:]) {
    var words = RuleWords()
    let grammar = LinkGrammar(&words)
    let patterns = rows.compactMap { LinkPattern($0, words: &words, grammar: grammar) }
    var byTrigger: [[Int]] = []
    var untriggered: [Int] = []
    for (index, pattern) in patterns.enumerated() {
      guard let triggers = pattern.triggers else {
        untriggered.append(index)
        continue
      }
      for word in triggers.members {
        while byTrigger.count <= Int(word) { byTrigger.append([]) }
        byTrigger[Int(word)].append(index)
      }
    }
    self.patterns = patterns
    self.words = words
    self.grammar = grammar
    self.untriggered = untriggered
    patternsByTrigger = byTrigger
    demonyms = Demonyms(countriesByDemonym)
  }

  /// Every tie of `text`, sentence by sentence: one for a pair, label and sentence.
  ///
  /// `mentions` must be in text order. A pair that no rule labels is tied without one.
  func links(
    in text: TokenizedText, mentions: [LocalMention], entities: [LocalEntity]
  ) -> [LocalLink] {
    let index = MentionIndex(mentions, entities: entities, in: text)
    let partners = NamedPartners(entities: entities)
    let peoples = demonyms.finder(entities: entities)
    var links: [LocalLink] = []
    for sentence in text.sentences.indices {
      let named = index[sentence]
      guard !named.isEmpty else { continue }
      var collector = LinkCollector(sentence: sentence)
      label(
        named, peoples.mentions(in: text, sentence: sentence, beside: named), of: sentence,
        in: text, into: &collector)
      partners.collect(of: named, into: &collector)
      collector.addUnlabelled(named)
      links += collector.links
    }
    return links
  }

  /// Applies the rules that the words of a sentence set off.
  private func label(
    _ named: ArraySlice<PlacedMention>, _ peoples: [PlacedMention], of sentence: Int,
    in text: TokenizedText, into collector: inout LinkCollector
  ) {
    guard named.count + peoples.count > 1 else { return }
    let clause = Clause(
      text: text, tokens: text.sentenceTokens[sentence], named: named, words: words,
      grammar: grammar)
    let matcher = PatternMatcher(
      clause: clause, named: Array(named), peoples: peoples, patterns: patterns,
      active: active(in: clause))
    matcher.collect(into: &collector)
  }

  /// The rules that can match in a sentence, in the order of the table.
  private func active(in clause: Clause) -> [Int] {
    var numbers = untriggered
    for word in clause.words.words where Int(word) < patternsByTrigger.count {
      numbers += patternsByTrigger[Int(word)]
    }
    numbers.sort()
    var last = -1
    return numbers.filter { number in
      defer { last = number }
      return number != last
    }
  }
}
