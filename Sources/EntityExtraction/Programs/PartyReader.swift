import NewsModel

/// Finds who takes part in an undertaking: countries, the union of states, capitals for governments.
struct PartyReader {
  /// One party, or several that the text lists ("Japan, Italy and the UK", "Japan-EU").
  struct Group {
    var words: Range<Int>
    /// Short names as the names of undertakings use them, in text order.
    var names: [String]
  }

  let gazetteers: Gazetteers
  let reading: Reading

  /// The groups of `words`, in text order.
  func groups(in words: Range<Int>) -> [Group] {
    var groups: [Group] = []
    var index = words.lowerBound
    while index < words.upperBound {
      guard let party = party(at: index) else {
        index += 1
        continue
      }
      let here = index..<index + party.length
      if let last = groups.last, isListed(last.words.upperBound..<here.lowerBound) {
        groups[groups.count - 1].words = last.words.lowerBound..<here.upperBound
        if !last.names.contains(party.name) { groups[groups.count - 1].names.append(party.name) }
      } else {
        groups.append(Group(words: here, names: [party.name]))
      }
      index = here.upperBound
    }
    return groups
  }

  private func party(at index: Int) -> (length: Int, name: String)? {
    guard reading.words[index].isNameLike,
      let match = gazetteers.names.matches(at: index, in: reading.words).first
    else { return nil }
    let subject = gazetteers.names.subjects[match.subject]
    if subject.isCountry { return (match.length, subject.shortName) }
    if subject.name == "European Union" { return (match.length, subject.shortName) }
    guard subject.kind == .place, let country = gazetteers.countriesByCapital[subject.name] else {
      return nil
    }
    let government =
      gazetteers.names.subject(named: country, .place)
      ?? gazetteers.names.subject(named: country, .organization)
    return government.map { (match.length, $0.shortName) }
  }

  /// Whether the words between two parties only list them.
  private func isListed(_ words: Range<Int>) -> Bool {
    words.count <= 3
      && words.allSatisfy { [",", "and", "the", "&", "–", "—"].contains(reading.folded($0)) }
  }
}
