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
    let bodies = GenericBodies(names, gazetteers: gazetteers, reading: reading)
    for name in names where name.kind != .person && !isDefined(name) {
      add(name, shortNames, bodies, to: &resolution)
    }
    let people = names.filter { $0.kind == .person && !isDefined($0) }
    PersonResolution(reading: reading).add(people, to: &resolution)
    acronyms.apply(to: &resolution)
    acronyms.joinInitials(in: &resolution)
    FirstWords(reading: reading).apply(to: &resolution)
    DocumentVote(reading: reading).apply(to: &resolution)
    var programs = DescriptivePrograms(gazetteers: gazetteers, reading: reading)
    programs.apply(to: &resolution)
    Anaphora(gazetteers: gazetteers, reading: reading).apply(to: &resolution)
    return resolution
  }

  private func add(
    _ candidate: Candidate, _ shortNames: ShortNames, _ bodies: GenericBodies,
    to resolution: inout Resolution
  ) {
    let printed = CanonicalName.tidy(reading.string(candidate.words))
    let body = bodies.reading(of: candidate)
    var kind = candidate.kind
    var rule = candidate.rule
    let name: String
    if let known = candidate.name ?? body?.name ?? curatedFirm(candidate) {
      name = known
    } else {
      let full = shortNames.fullName(of: candidate)
      (kind, name) = (full.kind, full.name)
      if full.isLonger { rule = "short name" }
    }
    let confidence = body?.isSure == false ? 0.5 : candidate.confidence
    let entity = resolution.merge(
      LocalEntity(
        kind: kind, name: name, strength: strength(of: candidate, name: name),
        confidence: confidence, rule: candidate.rule))
    resolution.add(candidate.words, entity, printed: printed, confidence: confidence, rule: rule)
  }

  /// The firm of the tables whose name `candidate` is, with words added that any firm may add.
  private func curatedFirm(_ candidate: Candidate) -> String? {
    guard candidate.kind == .company else { return nil }
    let words = CanonicalName.words(of: candidate, in: reading)
    let known = gazetteers.names.matches(at: words.lowerBound, in: reading.words).first { match in
      let rest = words.dropFirst(match.length)
      return match.isSure && gazetteers.names.subjects[match.subject].kind == .company
        && rest.allSatisfy { Self.addedWords.contains(reading.folded($0)) }
    }
    return known.map { gazetteers.names.subjects[$0.subject].name }
  }

  /// Words behind a firm's name that do not tell it from a part of it.
  private static let addedWords: Set<String> = [
    "technologies", "technology", "group", "holding", "holdings", "corporation", "company",
  ]

  /// A name that is nothing but an acronym the gazetteers do not know says little.
  private func strength(of candidate: Candidate, name: String) -> NameStrength {
    candidate.name == nil && candidate.words.count == 1 && candidate.kind != .equipment
      && reading.words[candidate.words.lowerBound].shape == .allCapitals ? .acronym : .full
  }
}
