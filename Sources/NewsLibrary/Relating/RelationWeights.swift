import Glibc
import NewsModel

/// How much each thing two articles share says about their being related.
enum RelationWeights {
  static let story = 8.0
  static let teaser = 4.0
  /// Of a word both use, before rarity.
  static let term = 0.5

  /// Of an entity both name, before rarity: the more particular the kind, the more.
  static func weight(of kind: EntityKind) -> Double {
    switch kind {
    case .program, .company, .person: 1
    case .organization, .event, .equipment: 0.7
    case .place, .outlet: 0.3
    }
  }

  /// How rare something is that stands in `articles` of `total`: 0.1 where it is everywhere.
  ///
  /// Source: K. Spärck Jones, "A statistical interpretation of term specificity" (1972).
  static func rarity(articles: Int, of total: Int) -> Double {
    guard articles > 0, total > 0 else { return 0.1 }
    let fraction = Double(total) / Double(articles)
    return max(0.1, log(fraction))
  }
}
