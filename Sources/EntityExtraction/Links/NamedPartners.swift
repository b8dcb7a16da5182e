import NewsModel

/// Ties programs to the parties that their names spell out ("Japan-EU Partnership Agreement").
struct NamedPartners {
  private let partners: [Int: [Int]]

  init(entities: [LocalEntity]) {
    let programs = entities.indices.filter { entities[$0].kind == .program }
    guard !programs.isEmpty else {
      partners = [:]
      return
    }
    var parties: [String: Int] = [:]
    for (index, entity) in entities.enumerated() where Self.kinds.contains(entity.kind) {
      for name in [entity.name] + entity.aliases { parties[Self.plain(name)] = index }
    }
    var partners: [Int: [Int]] = [:]
    for index in programs {
      for name in [entities[index].name] + entities[index].aliases {
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
    let pieces = name.split { "-–/".contains($0) }.map { $0.split(separator: " ") }
    guard pieces.count >= 2, let first = party(endingIn: pieces[0], among: parties) else {
      return []
    }
    var found = [first]
    for piece in pieces.dropFirst() {
      guard let party = parties[plain(piece.joined(separator: " "))] else {
        found += party(beginning: piece, among: parties).map { [$0] } ?? []
        break
      }
      found.append(party)
    }
    return found.count >= 2 ? found : []
  }

  /// The party at the end of "the second South Korea".
  private static func party(endingIn words: [Substring], among parties: [String: Int]) -> Int? {
    (0..<words.count).lazy.compactMap { parties[plain(words[$0...].joined(separator: " "))] }.first
  }

  /// The party at the beginning of "South Korea security partnership".
  private static func party(beginning words: [Substring], among parties: [String: Int]) -> Int? {
    (0..<words.count).reversed().lazy
      .compactMap { parties[plain(words[...$0].joined(separator: " "))] }.first
  }

  /// A name without stops, case and article, shortened as names of pacts shorten it: "U.S.", "the
  /// US" and "United States" are one.
  private static func plain(_ name: String) -> String {
    var plain = name.lowercased().filter { $0 != "." }
    if plain.hasPrefix("the ") { plain.removeFirst(4) }
    return shortNames[plain] ?? plain
  }

  private static let shortNames = [
    "united states": "us", "united states of america": "us", "usa": "us", "america": "us",
    "united kingdom": "uk", "britain": "uk", "great britain": "uk", "european union": "eu",
    "republic of korea": "south korea", "rok": "south korea",
  ]
}
