import NewsModel

/// All ties of an entity to one other, however many ways the two are tied.
struct TieGroup: Equatable, Sendable {
  let entity: EntityID
  let kind: EntityKind
  let name: String
  /// The strongest first; never empty.
  private(set) var ties: [Tie]

  private init(_ tie: Tie) {
    entity = tie.entity
    kind = tie.kind
    name = tie.name
    ties = [tie]
  }

  /// Puts ties to the same entity together, each group where its first tie stood.
  static func groups(of ties: [Tie]) -> [TieGroup] {
    var groups: [TieGroup] = []
    var places: [EntityID: Int] = [:]
    for tie in ties {
      if let place = places[tie.entity] {
        groups[place].ties.append(tie)
      } else {
        places[tie.entity] = groups.count
        groups.append(TieGroup(tie))
      }
    }
    return groups
  }

  /// How the two are tied; empty where sentences only name both.
  var labels: [String] { ties.compactMap(\.label) }

  /// How many sentences prove the ties, as far as it can be told that some prove several.
  var evidenceCount: Int {
    let shown = ties.reduce(0) { $0 + $1.evidence.count }
    return ties.reduce(0) { $0 + $1.evidenceCount } - (shown - evidence.count)
  }

  /// The sentences of all ties, each once, those of one article together.
  var evidence: [Evidence] {
    var articles: [ArticleID] = []
    var sentences: [ArticleID: [Evidence]] = [:]
    for item in ties.flatMap(\.evidence) {
      let known = sentences[item.article, default: []]
      if known.isEmpty { articles.append(item.article) }
      if !known.contains(where: { $0.span == item.span }) {
        sentences[item.article] = known + [item]
      }
    }
    return articles.flatMap { sentences[$0, default: []] }
  }
}
