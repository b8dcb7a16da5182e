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

/// Searches breadth first, each level's ends once.
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
  }

  func answer(from: EntityID, to: EntityID) throws -> EntityPath {
    EntityPath(
      from: try EntityList.summary(db, of: from), to: try EntityList.summary(db, of: to),
      steps: try path(from: from, to: to))
  }

  private func path(from: EntityID, to: EntityID) throws -> [PathStep]? {
    guard from != to else { return [] }
    var arrivals: [EntityID: Arrival] = [:]
    var frontier = [from: Cost()]
    // The links alone are followed; only the sentences of the chain found are read.
    let links = Ties(db: db, bodies: ArticleBodies(db, .analysis))
    for _ in 0..<Self.longest where !frontier.isEmpty {
      var level: [EntityID: Arrival] = [:]
      for (entity, cost) in frontier.sorted(by: { $0.key < $1.key }) {
        for end in try links.ends(
          of: entity,
          in: NewestArticles.naming(entity, db, limit: EntityPath.newest))
        where end.other != from && arrivals[end.other] == nil {
          var reached = cost
          reached.unlabelled += end.label == nil ? 1 : 0
          if let known = level[end.other], known.cost <= reached { continue }
          level[end.other] = Arrival(previous: entity, end: end, cost: reached)
        }
      }
      arrivals.merge(level) { first, _ in first }
      if arrivals[to] != nil { return try steps(to: to, from: from, arrivals) }
      frontier = try level.reduce(into: [:]) { frontier, arrival in
        var cost = arrival.value.cost
        cost.articles += try EntityList.summary(db, of: arrival.key).articleCount
        frontier[arrival.key] = cost
      }
    }
    return nil
  }

  private func steps(
    to: EntityID, from: EntityID, _ arrivals: [EntityID: Arrival]
  ) throws -> [PathStep]? {
    var steps: [PathStep] = []
    var entity = to
    while entity != from {
      guard let arrival = arrivals[entity],
        let evidence = try Ties(db: db).evidence(for: arrival.end)
      else { return nil }
      steps.append(
        PathStep(
          from: try EntityList.summary(db, of: arrival.previous),
          to: try EntityList.summary(db, of: entity), label: arrival.end.label,
          evidence: evidence))
      entity = arrival.previous
    }
    return steps.reversed()
  }
}
