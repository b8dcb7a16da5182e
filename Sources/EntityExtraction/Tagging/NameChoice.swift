import NewsModel

/// Decides between what the rules and what the tagger take for names.
///
/// The tagger has weighed the rules already, so its reading stands; a rule that says the same adds
/// what it knows: the curated name, the title, the reason.
struct NameChoice {
  let reading: Reading
  let gazetteers: Gazetteers

  /// The names that stand, in text order and without overlaps.
  func names(rules: [Candidate], tagged: [Candidate]) -> [Candidate] {
    var ruleAt = [Int](repeating: -1, count: reading.words.count)
    for (number, rule) in rules.enumerated() {
      for word in rule.words { ruleAt[word] = number }
    }
    let voted = KindVote(reading: reading, gazetteers: gazetteers)
      .apply(to: withSmallNames(tagged, rules))
    let clearPrograms = Set(voted.filter { $0.kind == .program && !isInHeadline($0) }.map(key))
    let currency = CurrencyWords(reading: reading)
    let evidence = ProgramEvidence(voted, rules: rules, reading: reading)
    var chosen: [Candidate] = []
    var end = 0
    for name in voted {
      let first = ruleAt[name.words.lowerBound]
      let number = first >= 0 ? first : ruleAt[name.words.upperBound - 1]
      let rule = number >= 0 ? rules[number] : nil
      let whole = program(
        rule.map { choose(name, beside: $0) } ?? completed(name), rule, clearPrograms, evidence)
      for part in whole.map({ parts(of: $0, rules) }) ?? []
      where part.words.lowerBound >= end && !currency.hold(part.words) && !isOffice(part) {
        end = part.words.upperBound
        chosen.append(part)
      }
    }
    return chosen
  }

  /// A name that is no program, or one that more than the tagger shows; else the rule's, or nil.
  private func program(
    _ name: Candidate, _ rule: Candidate?, _ clear: Set<[Int32]>, _ evidence: ProgramEvidence
  ) -> Candidate? {
    guard name.kind == .program else { return name }
    // Headlines run names and other words together: what they call a program must be told elsewhere
    // too, or by a table.
    if name.rule.hasPrefix("tagger"), isInHeadline(name), !clear.contains(key(name)) {
      return rule.flatMap { $0.confidence > 0.9 ? $0 : nil }
    }
    if evidence.shows(name) { return name }
    return rule.flatMap { $0.kind == .program && $0.confidence > 0.7 ? $0 : nil }
  }

  /// The names of the tables in what the tagger runs together in a headline ("Tokyo Joins Europe"),
  /// or the name itself.
  private func parts(of name: Candidate, _ rules: [Candidate]) -> [Candidate] {
    guard name.rule.hasPrefix("tagger") || name.kind == .person, isInHeadline(name),
      name.words.count > 1
    else { return [name] }
    let known = rules.filter { rule in
      rule.confidence > 0.9 && rule.kind != .person
        && name.words.lowerBound <= rule.words.lowerBound
        && rule.words.upperBound <= name.words.upperBound
    }
    return known.isEmpty ? [name] : known
  }

  /// Whether the words name an office and no body: "Deputy Minister of Foreign Affairs".
  private func isOffice(_ name: Candidate) -> Bool {
    guard name.kind == .organization, name.name == nil else { return false }
    let first = name.words.drop {
      reading.words[$0].traits.contains(.officeModifier)
        && reading.words[$0].traits.isDisjoint(with: [.office, .organizationHead])
    }
    guard let head = first.first else { return false }
    return reading.words[head].traits.contains(.office)
      && reading.words[head].traits.isDisjoint(with: [.organizationHead])
      && reading.folded(head + 1) == "of"
  }

  /// Whether the rule knows better than the tagger which of the two a name is: a treaty or act is no
  /// body, and "the Borgen Project nonprofit" no project.
  private func tellsProgramsFromBodies(_ rule: Candidate, _ name: Candidate) -> Bool {
    switch (rule.kind, name.kind) {
    case (.organization, .program): rule.confidence > 0.7
    case (.program, .organization):
      [rule.words.lowerBound, rule.words.upperBound - 1].contains {
        Self.clearNouns.contains(reading.folded($0))
      }
    default: false
    }
  }

  /// Nouns that undertakings are named by, and bodies are not.
  private static let clearNouns: Set<String> = [
    "program", "programme", "agreement", "treaty", "act", "law", "code", "convention", "protocol",
    "accord", "directive", "plan", "strategy", "regulation", "amendment",
  ]

  private func isInHeadline(_ name: Candidate) -> Bool {
    reading.isTitleCase[reading.words[name.words.lowerBound].sentence]
  }

  private func key(_ name: Candidate) -> [Int32] { name.words.map { reading.words[$0].number } }

  /// The tagger's names and those that a table has in small letters ("drone coalition"), which the
  /// tagger knows nothing of; in text order.
  private func withSmallNames(_ tagged: [Candidate], _ rules: [Candidate]) -> [Candidate] {
    let small = rules.filter { rule in
      rule.confidence > 0.9 && !rule.words.contains { reading.words[$0].isNameLike }
        && !tagged.contains { $0.words.overlaps(rule.words) }
    }
    guard !small.isEmpty else { return tagged }
    return (tagged + small).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// The tagger's name, or the rule's where that says the same and more.
  private func choose(_ name: Candidate, beside rule: Candidate) -> Candidate {
    guard rule.kind == name.kind else {
      return rule.words == name.words && tellsProgramsFromBodies(rule, name)
        ? rule : completed(name)
    }
    if rule.words == name.words { return rule }
    // "Forum on Safety, Research, and Training" goes on behind its commas; "the Indian Ministry of
    // Defence" begins behind the people it belongs to; an office is no part of the body it is in.
    let (own, other) = (name.words, rule.words)
    // A table knows that "the EU commission" is one name.
    let isListed =
      rule.confidence > 0.9 && other.count > 1 && other.lowerBound <= own.lowerBound
      && other.upperBound >= own.upperBound
    let hasComplement = rule.rule == "head with complement"
    let isLonger =
      hasComplement && other.lowerBound <= own.lowerBound && other.upperBound > own.upperBound
      && reading.isMark(",", at: own.upperBound)
    let isBehindPeople =
      hasComplement && other.upperBound == own.upperBound
      && other.lowerBound == own.lowerBound + 1
      && reading.words[own.lowerBound].traits.contains(.demonym)
    let isBeforeOffice =
      rule.confidence > 0.9 && other.lowerBound == own.lowerBound
      && other.upperBound < own.upperBound
      && (other.upperBound..<max(other.upperBound, own.upperBound)).allSatisfy {
        !reading.words[$0].traits.isDisjoint(with: [.office, .officeModifier])
      }
    // "the EU SPA": an agreement of the union, not a longer name of it.
    let isBeforeAcronym =
      rule.confidence > 0.9 && other.lowerBound == own.lowerBound && other.count == 1
      && own.count == 2 && reading.words[own.lowerBound + 1].shape == .allCapitals
      && reading.words[own.lowerBound].shape == .allCapitals
    return isListed || isBeforeAcronym || isLonger || isBehindPeople || isBeforeOffice
      ? rule : completed(name)
  }

  /// The name with its curated form and a person's title.
  private func completed(_ name: Candidate) -> Candidate {
    var name = withoutTitle(withoutArticle(name))
    let start = name.words.lowerBound
    let known = gazetteers.names.matches(at: start, in: reading.words).first { match in
      match.length == name.words.count
        && gazetteers.names.subjects[match.subject].kind == name.kind
    }
    name.name = known.map { gazetteers.names.subjects[$0.subject].name }
    if name.kind == .person, let title = TitleReader(reading: reading).title(before: start) {
      name.titles = [title.text]
    }
    return name
  }

  /// A name without "The" in front, where the tables do not have it so ("The Hague").
  private func withoutArticle(_ name: Candidate) -> Candidate {
    let first = name.words.lowerBound
    guard name.words.count > 1, name.kind != .outlet, reading.folded(first) == "the",
      !gazetteers.names.matches(at: first, in: reading.words).contains(where: {
        $0.length == name.words.count
      })
    else { return name }
    var name = name
    name.words = first + 1..<name.words.upperBound
    return name
  }

  /// A person without the office or form of address that was taken for part of the name.
  private func withoutTitle(_ name: Candidate) -> Candidate {
    guard name.kind == .person else { return name }
    var name = name
    while name.words.count > 1, let first = name.words.first,
      !reading.words[first].traits.isDisjoint(with: [.honorific, .office]),
      reading.words[first].traits.isDisjoint(with: [.givenName, .surname]),
      !reading.isInitial(first)
    {
      name.words = first + 1..<name.words.upperBound
    }
    return name
  }
}
