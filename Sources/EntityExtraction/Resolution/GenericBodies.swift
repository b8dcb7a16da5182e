import NewsModel

/// Tells apart bodies that every country has: "Ministry of Defence" is India's or Poland's.
///
/// The country comes from the words in front, from another mention of the body, from the sentence,
/// or from the article as a whole; without any, the body stays what it is called.
struct GenericBodies {
  private let reading: Reading
  private let reader: PartyReader
  /// The country that the article names far more often than any other, or nil.
  private let dominant: String?
  /// The countries that mentions of a body have right in front, by its folded name.
  private var owners: [String: Set<String>] = [:]

  init(_ names: [Candidate], gazetteers: Gazetteers, reading: Reading) {
    self.reading = reading
    reader = PartyReader(gazetteers: gazetteers, reading: reading)
    let generic = names.filter { Self.isGeneric($0, in: reading) }
    dominant = generic.isEmpty ? nil : Self.dominant(in: reading, reader)
    for body in generic {
      guard let owner = owner(of: body) else { continue }
      owners[NameFolding.fold(CanonicalName.of(body, in: reading)), default: []].insert(owner)
    }
  }

  /// The name that tells the body from its namesakes, or nil where it needs none.
  ///
  /// The name alone where the article does not say whose body it is; that is less sure.
  func reading(of candidate: Candidate) -> (name: String, isSure: Bool)? {
    guard Self.isGeneric(candidate, in: reading) else { return nil }
    let name = CanonicalName.of(candidate, in: reading)
    guard let country = country(of: candidate, named: name) else { return (name, false) }
    return ("\(name) (\(country))", true)
  }

  private func country(of body: Candidate, named name: String) -> String? {
    if let owner = owner(of: body) { return owner }
    if let known = owners[NameFolding.fold(name)], known.count == 1 { return known.first }
    let sentence = reading.sentences[reading.words[body.words.lowerBound].sentence]
    let groups = reader.groups(in: sentence)
    // "Poland's yards" and "Polish yards" tell whose ministry speaks; whoever else acts does not.
    let belongs = groups.contains {
      $0.isAdjective || reading.isPossessive(at: $0.words.upperBound)
    }
    let named = Set(groups.flatMap(\.names))
    return belongs && named.count == 1 ? named.first : dominant
  }

  /// The country right in front: "India's Ministry of Defence", "the Indian Ministry of Defence".
  private func owner(of body: Candidate) -> String? {
    let start = body.words.lowerBound
    let sentence = reading.sentences[reading.words[start].sentence]
    return reader.groups(in: sentence.lowerBound..<start, includingBystanders: true).last {
      let end = $0.words.upperBound
      return end == start || (end == start - 1 && reading.isPossessive(at: end))
    }?.names.last
  }

  private static func dominant(in reading: Reading, _ reader: PartyReader) -> String? {
    var counts: [String: Int] = [:]
    for sentence in reading.sentences {
      for name in reader.groups(in: sentence).flatMap(\.names) { counts[name, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value > 1 else { return nil }
    return ranked.count < 2 || ranked[1].value * 2 <= first.value ? first.key : nil
  }

  /// Whether the name says only what sort of body it is.
  private static func isGeneric(_ candidate: Candidate, in reading: Reading) -> Bool {
    guard candidate.kind == .organization, candidate.name == nil else { return false }
    var heads = 0
    for index in candidate.words {
      let word = reading.words[index]
      if sorts.contains(reading.folded(index)) {
        heads += 1
      } else if word.traits.isDisjoint(with: [.topic, .officeModifier, .connector])
        && !reading.isMark(",", at: index)
      {
        return false
      }
    }
    return heads > 0
  }

  private static let sorts: Set<String> = [
    "ministry", "department", "parliament", "senate", "directorate", "treasury", "cabinet",
    "assembly",
  ]
}
