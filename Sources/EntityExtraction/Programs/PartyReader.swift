import NewsModel

/// Finds who may take part in an undertaking: countries, unions of states, capitals for
/// governments, peoples for their countries.
struct PartyReader {
  /// One party, or several that the text lists ("Japan, Italy and the UK", "Franco-German").
  struct Group {
    var words: Range<Int>
    /// Short names as the names of undertakings use them, in text order, without duplicates.
    var names: [String]
    /// Whether peoples or word stems stand for all of them ("Japanese", "Anglo-").
    var isAdjective: Bool
  }

  private struct Party {
    var length: Int
    var name: String
    var isAdjective = false
    var isCapital = false
  }

  let gazetteers: Gazetteers
  let reading: Reading

  /// The groups of `words`, in text order.
  ///
  /// Whoever is only the scene or the target of what happens is left out ("in Tokyo", "against
  /// Russia"), unless `includingBystanders`.
  func groups(in words: Range<Int>, includingBystanders: Bool = false) -> [Group] {
    var groups: [Group] = []
    var index = words.lowerBound
    while index < words.upperBound {
      guard let party = party(at: index) else {
        index += 1
        continue
      }
      let here = index..<index + party.length
      index = here.upperBound
      guard includingBystanders || !isBystander(party, here) else { continue }
      if let last = groups.last, isListed(last.words.upperBound..<here.lowerBound) {
        groups[groups.count - 1].words = last.words.lowerBound..<here.upperBound
        groups[groups.count - 1].isAdjective = last.isAdjective && party.isAdjective
        if !last.names.contains(party.name) { groups[groups.count - 1].names.append(party.name) }
      } else {
        groups.append(Group(words: here, names: [party.name], isAdjective: party.isAdjective))
      }
    }
    return groups
  }

  private func party(at index: Int) -> Party? {
    let word = reading.words[index]
    guard word.isNameLike else { return bloc(at: index) }
    if index + 1 < reading.words.count, reading.words[index + 1].isJoined,
      let stem = gazetteers.countriesByStem[word.number]
    {
      return Party(length: 1, name: stem, isAdjective: true)
    }
    if let match = gazetteers.names.matches(at: index, in: reading.words).first,
      let party = party(match.subject, length: match.length)
    {
      return party
    }
    for people in gazetteers.peoples[word.number] ?? [] {
      let end = index + people.words.count
      guard end <= reading.words.count,
        people.words.indices.allSatisfy({ reading.words[index + $0].number == people.words[$0] })
      else { continue }
      return Party(length: people.words.count, name: people.country, isAdjective: true)
    }
    return nil
  }

  private func party(_ index: Int, length: Int) -> Party? {
    let subject = gazetteers.names.subjects[index]
    if subject.isState { return Party(length: length, name: subject.shortName) }
    guard subject.kind == .place, let country = gazetteers.countriesByCapital[subject.name],
      let government = gazetteers.names.subject(named: country, .place)
        ?? gazetteers.names.subject(named: country, .organization)
    else { return nil }
    return Party(length: length, name: government.shortName, isCapital: true)
  }

  /// "the bloc", where the text before has named one union of states.
  private func bloc(at index: Int) -> Party? {
    let word = reading.words[index]
    guard word.shape == .lower, word.span.count == 4, reading.folded(index) == "bloc",
      reading.folded(index - 1) == "the"
    else { return nil }
    let unions = (0..<index).filter { reading.words[$0].isNameLike }.compactMap { start in
      gazetteers.names.matches(at: start, in: reading.words).first
        .map { gazetteers.names.subjects[$0.subject] }
    }.filter { $0.isState && $0.kind == .organization }
    guard let union = unions.first, unions.allSatisfy({ $0.name == union.name }) else { return nil }
    return Party(length: 1, name: union.shortName)
  }

  private func isBystander(_ party: Party, _ words: Range<Int>) -> Bool {
    var before = words.lowerBound - 1
    if reading.folded(before) == "the" { before -= 1 }
    let opener = reading.folded(before)
    if Self.targetOpeners.contains(opener) { return true }
    if party.isCapital, Self.sceneOpeners.contains(opener) { return true }
    if opener == "of", Self.hostilities.contains(reading.folded(before - 1)) { return true }
    return reading.isPossessive(at: words.upperBound)
      && Self.hostilities.contains(reading.folded(words.upperBound + 1))
  }

  private static let targetOpeners: Set<String> = [
    "against", "toward", "towards", "near", "on", "over", "counter", "countering", "deter",
    "deterring", "contain", "containing", "invaded", "attacked", "off",
  ]
  private static let sceneOpeners: Set<String> = ["in", "at", "to", "from", "into", "outside"]
  private static let hostilities: Set<String> = [
    "invasion", "aggression", "war", "attack", "attacks", "annexation", "threat", "threats", "rise",
    "buildup", "build-up", "assertiveness", "strikes", "occupation", "militarisation",
  ]

  /// Whether the words between two parties only list them.
  private func isListed(_ words: Range<Int>) -> Bool {
    words.count <= 3
      && words.allSatisfy { Self.joints.contains(reading.folded($0)) }
  }

  private static let joints: Set<String> = [
    ",", "and", "the", "&", "–", "—", "/", "'s", "'", "both", "plus",
  ]
}
