import GRDB
public import NewsModel

extension NewsLibrary {
  /// The shortest chain of evidence between two entities, or nil where none has six steps or
  /// fewer; empty where both are the same.
  ///
  /// Of chains equally long the one with more labels wins, then the one through rarer entities.
  public func path(
    from: EntityID, to: EntityID
  ) throws(LibraryError) -> [PathStep]? {
    try reading("reading") { db in try PathFinder(db: db).answer(from: from, to: to).steps }
  }
}

/// Searches breadth first from both ends, each level's ends once.
///
/// Source: I. Pohl, "Bi-directional search" (1971). The end with fewer names to follow goes on, until
/// a name is reached from both: from one end alone the third step would look at all that a thousand
/// names are tied to.
struct PathFinder {
  let db: Database

  private static let longest = 6

  /// How an entity was reached: from where, by which link, and how good the chain so far is.
  private struct Arrival {
    var previous: EntityID
    var end: Ties.End
    /// Fewer is better: steps without a label, then articles that name the entities between.
    var cost: Cost
  }

  private struct Cost: Comparable {
    var unlabelled = 0
    var articles = 0

    static func < (left: Self, right: Self) -> Bool {
      (left.unlabelled, left.articles) < (right.unlabelled, right.articles)
    }

    static func + (left: Self, right: Self) -> Self {
      Self(
        unlabelled: left.unlabelled + right.unlabelled, articles: left.articles + right.articles)
    }
  }

  /// What was reached from one end.
  private struct Side {
    var arrivals: [EntityID: Arrival] = [:]
    /// The names reached last, with the costs of going on from them.
    var frontier: [EntityID: Cost]
    /// All names reached, with the costs of getting to them.
    var reached: [EntityID: Cost]

    init(_ end: EntityID) {
      frontier = [end: Cost()]
      reached = frontier
    }
  }

  func answer(from: EntityID, to: EntityID) throws -> EntityPath {
    EntityPath(
      from: try EntityList.summary(db, of: from), to: try EntityList.summary(db, of: to),
      steps: try path(from: from, to: to))
  }

  private func path(from: EntityID, to: EntityID) throws -> [PathStep]? {
    guard from != to else { return [] }
    var (near, far) = (Side(from), Side(to))
    let links = Ties(db: db)
    var articles = 0
    for _ in 0..<Self.longest {
      let isNear = near.frontier.count <= far.frontier.count
      guard try isNear ? expand(&near, links, &articles) : expand(&far, links, &articles) else {
        return nil
      }
      if let meeting = try meeting(of: near, far, between: from, to) {
        return try steps(through: meeting, near, far)
      }
    }
    return nil
  }

  /// Goes one step on from one end; false where nothing is left to follow, or too much.
  private func expand(_ side: inout Side, _ links: Ties, _ articles: inout Int) throws -> Bool {
    var level: [EntityID: Arrival] = [:]
    for (entity, cost) in side.frontier.sorted(by: { $0.key < $1.key }) {
      let newest = try NewestArticles.naming(entity, db, limit: EntityPath.newest)
      articles += newest.count
      guard articles <= EntityPath.mostArticles else { return false }
      for end in try links.ends(of: entity, in: newest) where side.reached[end.other] == nil {
        var reached = cost
        reached.unlabelled += end.label == nil ? 1 : 0
        if let known = level[end.other], known.cost <= reached { continue }
        level[end.other] = Arrival(previous: entity, end: end, cost: reached)
      }
    }
    side.frontier = try level.reduce(into: [:]) { frontier, arrival in
      frontier[arrival.key] = try arrival.value.cost + passing(arrival.key)
    }
    for (entity, arrival) in level { side.reached[entity] = arrival.cost }
    side.arrivals.merge(level) { first, _ in first }
    return !level.isEmpty
  }

  /// What it costs that a chain goes through a name.
  private func passing(_ entity: EntityID) throws -> Cost {
    let count = try QuickStatement(db, "SELECT article_count FROM entity WHERE id = ?")
      .number(entity.number)
    return Cost(articles: Int(count ?? 0))
  }

  /// The name reached from both ends through which the best chain goes, or nil.
  private func meeting(
    of near: Side, _ far: Side, between from: EntityID, _ to: EntityID
  ) throws -> EntityID? {
    var best: (entity: EntityID, cost: Cost)?
    for (entity, cost) in near.reached {
      guard let rest = far.reached[entity] else { continue }
      let isEnd = entity == from || entity == to
      let whole = try cost + rest + (isEnd ? Cost() : passing(entity))
      guard let known = best else {
        best = (entity, whole)
        continue
      }
      if whole < known.cost || (whole <= known.cost && entity < known.entity) {
        best = (entity, whole)
      }
    }
    return best?.entity
  }

  private func steps(
    through meeting: EntityID, _ near: Side, _ far: Side
  ) throws -> [PathStep]? {
    var steps: [PathStep] = []
    var entity = meeting
    while let arrival = near.arrivals[entity] {
      guard let step = try step(arrival.previous, arrival.end.label, entity, arrival.end) else {
        return nil
      }
      steps.insert(step, at: 0)
      entity = arrival.previous
    }
    entity = meeting
    while let arrival = far.arrivals[entity] {
      guard let step = try step(entity, arrival.end.inverse, arrival.previous, arrival.end) else {
        return nil
      }
      steps.append(step)
      entity = arrival.previous
    }
    return steps
  }

  private func step(
    _ from: EntityID, _ label: String?, _ to: EntityID, _ end: Ties.End
  ) throws -> PathStep? {
    try Ties(db: db).evidence(for: end).map { evidence in
      PathStep(
        from: try EntityList.summary(db, of: from), to: try EntityList.summary(db, of: to),
        label: label, evidence: evidence)
    }
  }
}
