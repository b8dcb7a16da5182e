import NewsModel

/// Ties programs to the parties that their names spell out ("Japan-EU Partnership Agreement").
struct NamedPartners {
  private let partners: [Int: [Int]]

  init(entities: [LocalEntity]) {
    var parties: [String: Int] = [:]
    for (index, entity) in entities.enumerated() where Self.kinds.contains(entity.kind) {
      for name in [entity.name] + entity.aliases { parties[Self.plain(name)] = index }
    }
    var partners: [Int: [Int]] = [:]
    for (index, entity) in entities.enumerated() where entity.kind == .program {
      for name in [entity.name] + entity.aliases {
        let found = Self.parties(of: name, among: parties)
        partners[index, default: []] += found.filter { !partners[index, default: []].contains($0) }
      }
    }
    self.partners = partners
  }

  private static let kinds: Set<EntityKind> = [.place, .organization, .company]

  /// Adds a tie to every party of each program named in the sentence.
  func collect(of mentions: ArraySlice<PlacedMention>, into collector: inout LinkCollector) {
    for mention in mentions where mention.kind == .program {
      for party in partners[mention.entity] ?? [] {
        collector.add(party, mention.entity, .takesPartIn, confidence: 0.85, rule: "named in it")
      }
    }
  }

  /// The parties joined by a hyphen, dash or slash at the head of a program's name.
  private static func parties(of name: String, among parties: [String: Int]) -> [Int] {
    for word in name.split(separator: " ") {
      let pieces = word.split { "-–/".contains($0) }.map { parties[plain(String($0))] }
      let found = pieces.compactMap { $0 }
      if pieces.count >= 2, found.count == pieces.count { return found }
    }
    return []
  }

  /// A name without stops and case: "U.S." and "US" are one.
  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != "." }
  }
}
