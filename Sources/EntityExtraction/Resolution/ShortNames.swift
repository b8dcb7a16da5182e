import NewsModel

/// Knows which longer name of the same article a shorter one stands for.
///
/// Firms are cut at the end ("Ordwell" for "Ordwell Castings"), undertakings in front, where the
/// parties stand ("Defense Industry Dialogue" for "Japan-EU Defense Industry Dialogue").
struct ShortNames {
  private let reading: Reading
  /// Names by kind, each in folded words.
  private var names: [EntityKind: [(words: [Substring], name: String)]] = [:]

  init(_ candidates: [Candidate], reading: Reading) {
    self.reading = reading
    for candidate in candidates where candidate.kind == .company || candidate.kind == .program {
      let name = candidate.name ?? CanonicalName.of(candidate, in: reading)
      let words = Self.words(of: name)
      guard names[candidate.kind]?.contains(where: { $0.name == name }) != true else { continue }
      names[candidate.kind, default: []].append((words, name))
    }
  }

  /// The canonical name of what `candidate` means.
  func fullName(of candidate: Candidate) -> String {
    let name = CanonicalName.of(candidate, in: reading)
    let words = Self.words(of: name)
    let longer = (names[candidate.kind] ?? []).filter { other in
      guard other.words.count > words.count else { return false }
      return candidate.kind == .company
        ? other.words.starts(with: words)
        : words.count > 1 && other.words.reversed().starts(with: words.reversed())
    }
    guard let full = longer.first, longer.count == 1 else { return name }
    return full.name
  }

  private static func words(of name: String) -> [Substring] {
    NameFolding.fold(name).split(separator: " ")
  }
}
