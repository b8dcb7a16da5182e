import NewsModel

/// Knows which longer name of the same article a shorter one stands for.
///
/// Firms are cut at the end ("Ordwell" for "Ordwell Castings"), undertakings in front, where the
/// parties stand ("Defense Industry Dialogue" for "Japan-EU Defense Industry Dialogue"), bodies at
/// either end ("Pirates", "Tsinghua"), places to what tells them from their sort ("Bataan" for
/// "Bataan Peninsula"). A name that fits two longer ones stands for itself.
struct ShortNames {
  /// A name of the article.
  struct Known {
    var kind: EntityKind
    var name: String
    fileprivate var words: [Substring]
  }

  private let reading: Reading
  private var names: [Family: [Known]] = [:]

  /// Kinds that writers do not keep apart when they shorten names.
  private enum Family {
    case bodies, programs, places, events
  }

  init(_ candidates: [Candidate], reading: Reading) {
    self.reading = reading
    for candidate in candidates {
      guard let family = Self.family(of: candidate.kind) else { continue }
      let name = candidate.name ?? CanonicalName.of(candidate, in: reading)
      guard names[family]?.contains(where: { $0.name == name && $0.kind == candidate.kind }) != true
      else { continue }
      names[family, default: []].append(
        Known(kind: candidate.kind, name: name, words: Self.words(of: name)))
    }
  }

  /// What `candidate` means: the longer name it is short for, or itself.
  func fullName(
    of candidate: Candidate
  ) -> (kind: EntityKind, name: String, isLonger: Bool) {
    let name = CanonicalName.of(candidate, in: reading)
    guard let family = Self.family(of: candidate.kind) else { return (candidate.kind, name, false) }
    let words = Self.words(of: name)
    let longer = (names[family] ?? []).filter { other in
      other.words.count > words.count && isShort(words, candidate, for: other)
    }
    guard let full = longer.first, Set(longer.map(\.name)).count == 1 else {
      return (candidate.kind, name, false)
    }
    return (full.kind, full.name, true)
  }

  private func isShort(_ words: [Substring], _ candidate: Candidate, for other: Known) -> Bool {
    let isFront = other.words.starts(with: words)
    let isEnd = other.words.reversed().starts(with: words.reversed())
    switch candidate.kind {
    case .company: return isFront
    case .organization, .outlet: return isFront || isEnd
    case .program: return isEnd && words.count > 1
    case .event: return isEnd && words.count > 1 || isFront
    case .place:
      let rest =
        isFront ? other.words[words.count...] : other.words[..<(other.words.count - words.count)]
      return (isFront || isEnd) && rest.allSatisfy { Self.sorts.contains(String($0)) }
    case .person, .equipment: return false
    }
  }

  /// What a place is, said with its name or not.
  private static let sorts: Set<String> = [
    "peninsula", "island", "islands", "of", "city", "town", "the", "municipality", "township",
    "village", "river", "archipelago", "region",
  ]

  private static func family(of kind: EntityKind) -> Family? {
    switch kind {
    case .company, .organization, .outlet: .bodies
    case .program: .programs
    case .place: .places
    case .event: .events
    case .person, .equipment: nil
    }
  }

  private static func words(of name: String) -> [Substring] {
    NameFolding.fold(name).split(separator: " ")
  }
}
