import NewsModel

/// What one article shares with the one asked about.
struct SharedReasons {
  /// What is named before what, whatever its weight: reasons are read from the first.
  enum Rank: Int, Comparable {
    case story, entity
    /// A page both stand on, or a teaser.
    case page
    /// A place or outlet that more than half of the library names.
    case setting
    case term

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private static let mostShown = 6

  private var reasons: [(reason: RelationReason, rank: Rank, weight: Double)] = []

  /// The weight of everything shared, shown or not.
  var score: Double { reasons.reduce(0) { $0 + $1.weight } }

  /// The reasons worth showing, by rank and then the heaviest first.
  var shown: [RelationReason] {
    reasons.sorted {
      ($0.rank, -$0.weight, $0.reason.name) < ($1.rank, -$1.weight, $1.reason.name)
    }
    .prefix(Self.mostShown).map(\.reason)
  }

  mutating func add(_ reason: RelationReason, rank: Rank, weight: Double) {
    reasons.append((reason, rank, weight))
  }
}
