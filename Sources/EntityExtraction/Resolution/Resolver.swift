import NewsModel

/// Ties the names of one article together: which mentions mean the same thing.
struct Resolver {
  let gazetteers: Gazetteers
  let reading: Reading

  /// Resolves `names`, which must not overlap and stand in text order.
  func resolve(_ names: [Candidate]) -> Resolution {
    var resolution = Resolution(wordCount: reading.words.count)
    let acronyms = AcronymResolution(reading: reading)
    let defined = acronyms.defined(beside: names)
    let isDefined = { (name: Candidate) in
      name.words.count == 1 && defined.contains(reading.words[name.words.lowerBound].number)
    }
    let shortNames = ShortNames(names, reading: reading)
    for name in names where name.kind != .person && !isDefined(name) {
      add(name, shortNames, to: &resolution)
    }
    let people = names.filter { $0.kind == .person && !isDefined($0) }
    PersonResolution(reading: reading).add(people, to: &resolution)
    acronyms.apply(to: &resolution)
    DocumentVote(reading: reading).apply(to: &resolution)
    var programs = DescriptivePrograms(gazetteers: gazetteers, reading: reading)
    programs.apply(to: &resolution)
    Anaphora(gazetteers: gazetteers, reading: reading).apply(to: &resolution)
    return resolution
  }

  private func add(
    _ candidate: Candidate, _ shortNames: ShortNames, to resolution: inout Resolution
  ) {
    let printed = CanonicalName.tidy(reading.string(candidate.words))
    let name = candidate.name ?? shortNames.fullName(of: candidate)
    let entity = resolution.merge(
      LocalEntity(
        kind: candidate.kind, name: name, strength: strength(of: candidate, name: name),
        confidence: candidate.confidence, rule: candidate.rule))
    resolution.add(
      candidate.words, entity, printed: printed, confidence: candidate.confidence,
      rule: candidate.rule)
  }

  /// A name that is nothing but an acronym the gazetteers do not know says little.
  private func strength(of candidate: Candidate, name: String) -> NameStrength {
    candidate.name == nil && candidate.words.count == 1 && candidate.kind != .equipment
      && reading.words[candidate.words.lowerBound].shape == .allCapitals ? .acronym : .full
  }
}
