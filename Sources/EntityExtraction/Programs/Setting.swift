import NewsModel

/// Where an undertaking is spoken of, and what stands around it.
struct Setting {
  let head: Range<Int>
  let sentence: Range<Int>
  let reading: Reading
  let parties: PartyReader

  /// Whether one of the words that the undertaking asks for stands in the sentence.
  func hasCue(_ undertaking: Undertaking) -> Bool {
    undertaking.cues.isEmpty
      || sentence.contains { undertaking.cues.contains(reading.words[$0].number) }
  }

  /// The parties' short names without duplicates, or nil where nobody is named.
  ///
  /// The surest sign first: parties right in front of the head, "between", "with", a list in the
  /// sentence; and where the sentence speaks of "the two sides", the list before it.
  var partyNames: [String]? {
    let groups = parties.groups(in: sentence)
    let names =
      inFront(groups)?.names ?? between(groups) ?? with(groups) ?? listed(groups)
      ?? earlier(groups)
    guard let names else { return nil }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The words that name the undertaking: in a headline with the parties in front.
  var span: Range<Int> {
    guard reading.words[head.lowerBound].isNameLike,
      let group = inFront(parties.groups(in: sentence))
    else { return head }
    return group.words.lowerBound..<head.upperBound
  }

  /// The word of the undertaking's second column nearest to the head, in the singular.
  func topic(of undertaking: Undertaking) -> String? {
    let near =
      max(
        sentence.lowerBound, head.lowerBound - 3)..<min(
        sentence.upperBound, head.upperBound + 7)
    let index = near.first { undertaking.cues.contains(reading.words[$0].number) }
    return index.map { reading.folded($0) }.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
  }

  /// The country named right after the head ("supporting Ukraine").
  var beneficiary: String? {
    parties.groups(in: head.upperBound..<min(sentence.upperBound, head.upperBound + 8))
      .first { $0.names.count == 1 }?.names.first
  }

  /// Two or more parties in front of the head, other capitalised words between.
  private func inFront(_ groups: [PartyReader.Group]) -> PartyReader.Group? {
    guard let group = groups.last(where: { $0.words.upperBound <= head.lowerBound }),
      group.names.count > 1,
      head.lowerBound - group.words.upperBound <= 2,
      (group.words.upperBound..<head.lowerBound).allSatisfy({ reading.words[$0].isNameLike })
    else { return nil }
    return group
  }

  private func between(_ groups: [PartyReader.Group]) -> [String]? {
    groups.first { group in
      group.words.lowerBound > head.lowerBound && group.names.count > 1
        && opens(group, with: ["between", "of", "by"])
    }?.names
  }

  /// "with Britain and Italy" and whoever is named before that.
  private func with(_ groups: [PartyReader.Group]) -> [String]? {
    guard let partners = groups.first(where: { opens($0, with: ["with"]) && isNear($0) }),
      let subject = groups.last(where: { $0.words.upperBound <= partners.words.lowerBound })
    else { return nil }
    return subject.names + partners.names
  }

  private func listed(_ groups: [PartyReader.Group]) -> [String]? {
    groups.last { $0.names.count > 1 && $0.words.upperBound <= head.lowerBound }?.names
  }

  /// The list of parties that "the two sides" or "the leaders" refers to.
  ///
  /// A party named in the sentence itself must be in the list.
  private func earlier(_ groups: [PartyReader.Group]) -> [String]? {
    guard sentence.contains(where: { Self.pluralParties.contains(reading.folded($0)) }) else {
      return nil
    }
    let first = reading.words[sentence.lowerBound].sentence
    for number in stride(from: first - 1, through: max(0, first - 5), by: -1) {
      let named = Set(groups.flatMap(\.names))
      let lists = parties.groups(in: reading.sentences[number]).filter {
        $0.names.count > 1 && named.isSubset(of: $0.names)
      }
      if let list = lists.last { return list.names }
    }
    return nil
  }

  private static let pluralParties: Set<String> = [
    "sides", "leaders", "ministers", "partners", "parties", "countries", "governments", "nations",
    "both", "two", "three", "they",
  ]

  private func opens(_ group: PartyReader.Group, with openers: Set<String>) -> Bool {
    let before = group.words.lowerBound - 1
    guard before >= sentence.lowerBound else { return false }
    if openers.contains(reading.folded(before)) { return true }
    return reading.folded(before) == "the" && before > sentence.lowerBound
      && openers.contains(reading.folded(before - 1))
  }

  /// Whether a group stands so close to the head that it belongs to it.
  private func isNear(_ group: PartyReader.Group) -> Bool {
    group.words.lowerBound > head.lowerBound
      ? group.words.lowerBound - head.upperBound <= 4
      : head.lowerBound - group.words.upperBound <= 6
  }
}
