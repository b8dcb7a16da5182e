import NewsModel

/// Finds undertakings that have no name of their own: "a security partnership" of two parties.
///
/// Nothing is made up: without parties in the text there is no undertaking.
struct DescriptivePrograms {
  private let gazetteers: Gazetteers
  private let reading: Reading
  private let reader: PartyReader
  private let parties: ArticleParties
  /// The undertakings found so far, by what they are and who takes part in whatever order.
  private var found: [Found] = []

  private struct Found {
    var undertaking: Int
    var parties: Set<String>
    var entity: Int
  }

  init(gazetteers: Gazetteers, reading: Reading) {
    self.gazetteers = gazetteers
    self.reading = reading
    reader = PartyReader(gazetteers: gazetteers, reading: reading)
    parties = ArticleParties(reading: reading, reader: reader)
  }

  mutating func apply(to resolution: inout Resolution) {
    let finder = UndertakingPhrases(gazetteers: gazetteers, reading: reading)
    // Headlines last: they may say shortly what the text says in full.
    let order = reading.sentences.indices.sorted {
      (reading.isTitleCase[$0] ? 1 : 0, $0) < (reading.isTitleCase[$1] ? 1 : 0, $1)
    }
    var open: [UndertakingPhrase] = []
    for phrase in order.flatMap({ finder.phrases(in: $0) }) where mayStand(phrase, in: resolution) {
      if !addHelp(phrase, to: &resolution), !addNamed(phrase, to: &resolution) {
        open.append(phrase)
      }
    }
    // Only now is it known what "the partnership" may mean.
    for phrase in open { addUnnamed(phrase, to: &resolution) }
  }

  /// Whether the phrase is no part of a name that says more.
  private func mayStand(_ phrase: UndertakingPhrase, in resolution: Resolution) -> Bool {
    guard let mention = resolution.mention(at: phrase.words.upperBound - 1) else {
      return !isPartOfUnknownName(phrase)
    }
    let entity = resolution.entities[mention.entity]
    return entity.kind == .program && entity.rule != "gazetteer"
  }

  /// Whether the phrase is printed as a name that goes on in front: "Advanced Combat Aircraft".
  private func isPartOfUnknownName(_ phrase: UndertakingPhrase) -> Bool {
    let before = phrase.words.lowerBound - 1
    guard !reading.isTitleCase[phrase.sentence],
      reading.sentences[phrase.sentence].contains(before),
      phrase.words.allSatisfy({ reading.words[$0].isNameLike })
    else { return false }
    return reading.words[before].isNameLike
      && reader.groups(in: before..<before + 1, includingBystanders: true).isEmpty
  }

  /// Adds an undertaking for somebody's good, and says whether the phrase is one.
  private mutating func addHelp(
    _ phrase: UndertakingPhrase, to resolution: inout Resolution
  ) -> Bool {
    let undertaking = gazetteers.undertakings[phrase.undertaking]
    guard undertaking.helpsSomebody else { return false }
    guard let topic = phrase.topic, let helped = beneficiary(of: phrase) else { return true }
    let name = undertaking.name.replacing("{topic}", with: singular(topic))
      .replacing("{beneficiary}", with: helped)
    let entity = resolution.merge(
      LocalEntity(kind: .program, name: name, confidence: 0.7, rule: "descriptive"))
    resolution.replace(phrase.words, entity, printed: nil, confidence: 0.7, rule: "descriptive")
    resolution.addVariant(reading.string(phrase.words), to: entity)
    return true
  }

  /// The country named right after the phrase ("supporting Ukraine"), capitals for governments.
  private func beneficiary(of phrase: UndertakingPhrase) -> String? {
    let sentence = reading.sentences[phrase.sentence]
    let behind = phrase.words.upperBound..<min(sentence.upperBound, phrase.words.upperBound + 12)
    return reader.groups(in: behind, includingBystanders: true)
      .first { $0.names.count == 1 }?.names.first
  }

  private func singular(_ words: Range<Int>) -> String {
    let word = reading.string(words)
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// Adds an undertaking whose parties its sentence names, and says whether it does.
  private mutating func addNamed(
    _ phrase: UndertakingPhrase, to resolution: inout Resolution
  ) -> Bool {
    let evidence = evidence(for: phrase)
    guard let finding = evidence.finding else { return false }
    return add(phrase, evidence.span, finding, to: &resolution)
  }

  /// Adds a phrase whose sentence does not name the parties, where the article leaves no doubt.
  private mutating func addUnnamed(
    _ phrase: UndertakingPhrase, to resolution: inout Resolution
  ) {
    let evidence = evidence(for: phrase)
    guard evidence.isDefinite || evidence.hasUnnamedParties else { return }
    let named = Set(evidence.groups.flatMap(\.names))
    let known = found.filter { $0.undertaking == phrase.undertaking }
    let fitting = known.filter { named.isSubset(of: $0.parties) }
    if Set(fitting.map(\.entity)).count == 1 || Set(known.map(\.entity)).count == 1 {
      if let entity = (fitting.first ?? known.first)?.entity {
        resolution.replace(
          phrase.words, entity, printed: nil, confidence: 0.7, rule: "descriptive")
        resolution.addVariant(reading.string(phrase.words), to: entity)
      }
    } else if known.isEmpty, let parties = parties.parties(meantIn: phrase.sentence) {
      let finding = PartyEvidence.Finding(names: parties, confidence: 0.55)
      _ = add(phrase, evidence.span, finding, to: &resolution)
    }
  }

  private func evidence(for phrase: UndertakingPhrase) -> PartyEvidence {
    PartyEvidence(
      phrase: phrase.words, sentence: reading.sentences[phrase.sentence], reading: reading,
      groups: parties.groups(in: phrase.sentence))
  }

  private mutating func add(
    _ phrase: UndertakingPhrase, _ span: Range<Int>, _ finding: PartyEvidence.Finding,
    to resolution: inout Resolution
  ) -> Bool {
    guard (2...6).contains(finding.names.count) else { return false }
    let entity: Int
    if let mention = resolution.mention(at: phrase.words.upperBound - 1) {
      settle(mention, phrase, finding.names, in: &resolution)
      guard let now = resolution.mention(at: phrase.words.upperBound - 1) else { return true }
      entity = now.entity
    } else {
      entity = self.entity(for: phrase, finding, in: &resolution)
      // What is in lower case is a description: it names nothing elsewhere in the article.
      let printed = reading.words[span.lowerBound].isNameLike ? reading.string(span) : nil
      resolution.replace(
        span, entity, printed: printed, confidence: finding.confidence, rule: "descriptive")
      if printed == nil { resolution.addVariant(reading.string(span), to: entity) }
    }
    found.append(
      Found(undertaking: phrase.undertaking, parties: Set(finding.names), entity: entity))
    return true
  }

  /// Joins a name that the phrase is part of to the undertaking it is one way to say.
  ///
  /// A printed name that says more than the phrase stands, and replaces a description.
  private mutating func settle(
    _ mention: Resolution.Mention, _ phrase: UndertakingPhrase, _ names: [String],
    in resolution: inout Resolution
  ) {
    let isFormal = mention.words.count > phrase.words.count
    guard let known = same(as: phrase, names) else {
      if !isFormal { resolution.rename(mention.entity, to: name(of: phrase, names)) }
      return
    }
    if isFormal, resolution.entities[known].rule == "descriptive" {
      resolution.rename(known, to: resolution.entities[mention.entity].name)
      for index in found.indices where found[index].entity == known {
        found[index].entity = mention.entity
      }
    } else {
      resolution.rename(mention.entity, to: resolution.entities[known].name)
    }
  }

  /// The undertaking itself: the one found before, the curated one that the article names, or new.
  private func entity(
    for phrase: UndertakingPhrase, _ finding: PartyEvidence.Finding, in resolution: inout Resolution
  ) -> Int {
    if let same = same(as: phrase, finding.names) { return same }
    let known = gazetteers.undertakings[phrase.undertaking].knownNames[joined(finding.names)]
    if let known, let entity = resolution.entity(.program, named: known) { return entity }
    if let formal = formal(for: phrase, finding.names, in: resolution) { return formal }
    return resolution.merge(
      LocalEntity(
        kind: .program, name: name(of: phrase, finding.names), confidence: finding.confidence,
        rule: "descriptive"))
  }

  /// The one printed name of the article that the phrase is short for, of nobody else's undertaking.
  private func formal(
    for phrase: UndertakingPhrase, _ names: [String], in resolution: Resolution
  ) -> Int? {
    let needed = phrase.words.map { reading.folded($0) }
    let fitting = resolution.mentions.filter { mention in
      let words = mention.words.map { reading.folded($0) }
      return resolution.entities[mention.entity].kind == .program
        && mention.rule.hasPrefix("head") && words.last == needed.last
        && needed.allSatisfy(words.contains)
        && reader.groups(in: mention.words).flatMap(\.names).allSatisfy(names.contains)
    }
    return Set(fitting.map(\.entity)).count == 1 ? fitting.first?.entity : nil
  }

  /// The undertaking of the same sort and parties found before, in whatever order it named them.
  private func same(as phrase: UndertakingPhrase, _ names: [String]) -> Int? {
    found.first { $0.undertaking == phrase.undertaking && $0.parties == Set(names) }?.entity
  }

  private func joined(_ names: [String]) -> String { names.sorted().joined(separator: "–") }

  private func name(of phrase: UndertakingPhrase, _ names: [String]) -> String {
    gazetteers.undertakings[phrase.undertaking].name
      .replacing("{parties}", with: joined(names))
      .replacing("{parties as printed}", with: names.joined(separator: "–"))
      .replacing("{noun}", with: reading.folded(phrase.words.upperBound - 1))
      .replacing("{topic}", with: phrase.topic.map(singular) ?? "")
  }
}
