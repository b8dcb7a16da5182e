/// What a library holds and what is new in it, as its first page shows it.
public struct LibraryOverview: Equatable, Sendable {
  public var stats: LibraryStats
  /// Articles a month, in order; undated ones and those dated by the year are left out.
  public var months: [MonthCount]
  /// How many articles were added since the visit before; all of them at the first.
  public var newArticles: Int
  /// The articles added last, the last one first.
  public var newest: [ArticleSummary]
  /// What was named more of late than before, the steepest rise first.
  public var rising: [RisingEntity]
  /// The names of each kind that most articles have.
  public var leading: [EntityKind: [String]]
  public init(
    stats: LibraryStats = LibraryStats(), months: [MonthCount] = [], newArticles: Int = 0,
    newest: [ArticleSummary] = [], rising: [RisingEntity] = [],
    leading: [EntityKind: [String]] = [:]
  ) {
    self.stats = stats
    self.months = months
    self.newArticles = newArticles
    self.newest = newest
    self.rising = rising
    self.leading = leading
  }
}

/// An entity that more articles named in the last months than the months before led to expect.
public struct RisingEntity: Equatable, Sendable {
  public var summary: EntitySummary
  /// Articles in the last three months of the library.
  public var recent: Int
  /// Articles in the year before those.
  public var before: Int

  public init(summary: EntitySummary, recent: Int, before: Int) {
    self.summary = summary
    self.recent = recent
    self.before = before
  }
}
