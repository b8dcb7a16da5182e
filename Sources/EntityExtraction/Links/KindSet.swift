import NewsModel

/// A set of entity kinds, one bit each.
struct KindSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let person = Self(.person)
  /// What acts in its own name without being a person; a country is a place.
  static let body: Self = [Self(.company), Self(.organization), Self(.place)]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ kind: EntityKind) {
    rawValue =
      switch kind {
      case .company: 1
      case .program: 2
      case .person: 4
      case .organization: 8
      case .place: 16
      case .outlet: 32
      case .equipment: 64
      case .event: 128
      }
  }

  func contains(_ kind: EntityKind) -> Bool { contains(Self(kind)) }

  /// The kinds in it, in the order of pages.
  var kinds: [EntityKind] { EntityKind.allCases.filter { contains($0) } }
}
