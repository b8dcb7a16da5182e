/// What sort of thing an entity is.
public enum EntityKind: String, CaseIterable, Codable, Comparable, Sendable {
  /// A firm: a maker, bank, shipyard or start-up, state-owned ones included.
  case company
  /// A named undertaking several parties take part in: a fund, treaty, partnership, joint project.
  case program
  /// A human being, by name.
  case person
  /// A body that is no firm: ministry, union of states, party, agency, association, university.
  case organization
  /// A country, city, region, sea or named site.
  case place
  /// A newspaper, agency, broadcaster or news site.
  case outlet
  /// A named product: weapon, vehicle, satellite, software.
  case equipment
  /// A named conference, show, exercise, war or storm.
  case event

  /// The word for several of the kind, as the command line and page titles spell it.
  public var plural: String {
    switch self {
    case .company: "companies"
    case .program: "programs"
    case .person: "people"
    case .organization: "organizations"
    case .place: "places"
    case .outlet: "outlets"
    case .equipment: "equipment"
    case .event: "events"
    }
  }

  /// The kind whose plural is `plural`, or nil where there is none.
  public init?(plural: String) {
    guard let kind = Self.allCases.first(where: { $0.plural == plural }) else { return nil }
    self = kind
  }

  /// Orders kinds as pages list them: companies first, events last.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
