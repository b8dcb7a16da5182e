/// An entity in short, with what it is most strongly tied to.
public struct EntityCard: Equatable, Sendable {
  public var summary: EntitySummary
  /// The strongest ties first, without their evidence.
  public var ties: [Tie]

  public init(summary: EntitySummary, ties: [Tie]) {
    self.summary = summary
    self.ties = ties
  }
}

/// Everything that ties two entities, with every sentence that says so.
public struct TieDetail: Equatable, Sendable {
  /// An article that names both, with a sentence that names either.
  public struct SharedArticle: Equatable, Sendable {
    public var from: Evidence
    public var to: Evidence

    public init(from: Evidence, to: Evidence) {
      self.from = from
      self.to = to
    }
  }

  /// How many of the newest articles that name both are looked through.
  public static let newest = 1_000

  public var from: EntitySummary
  public var to: EntitySummary
  /// The ties as read from `from`, the strongest first; empty where no sentence ties the two.
  public var ties: [Tie]
  /// The newest articles that name both.
  public var articles: [SharedArticle]
  /// How many articles name both.
  public var articleCount: Int

  public init(
    from: EntitySummary, to: EntitySummary, ties: [Tie], articles: [SharedArticle] = [],
    articleCount: Int = 0
  ) {
    self.from = from
    self.to = to
    self.ties = ties
    self.articles = articles
    self.articleCount = articleCount
  }
}

/// The shortest chain of evidence between two entities.
public struct EntityPath: Equatable, Sendable {
  /// How many of the newest articles of each entity a chain is looked for in, which bounds the work
  /// at names that every article has.
  public static let newest = 500
  /// How many articles are looked through in all; chains that take more are given up.
  public static let mostArticles = 20_000

  public var from: EntitySummary
  public var to: EntitySummary
  /// Empty where both are the same; nil where no short chain was found.
  public var steps: [PathStep]?

  public init(from: EntitySummary, to: EntitySummary, steps: [PathStep]?) {
    self.from = from
    self.to = to
    self.steps = steps
  }
}

/// How often entities of one kind are tied to those of another.
public struct TieMatrix: Equatable, Sendable {
  public var rows: [EntitySummary]
  public var columns: [EntitySummary]
  /// What there is of a row's entity and a column's, row by row.
  public var cells: [[Cell]]
  /// How many of the newest articles of each column's entity were looked through.
  public var newest: Int

  /// What speaks for a pair.
  public struct Cell: Equatable, Sendable {
    /// Sentences that tie the two.
    public var sentences: Int
    /// Articles that name both, in whatever sentences.
    public var articles: Int

    public init(sentences: Int = 0, articles: Int = 0) {
      self.sentences = sentences
      self.articles = articles
    }

    public var isEmpty: Bool { sentences == 0 && articles == 0 }
  }

  public init(rows: [EntitySummary], columns: [EntitySummary], cells: [[Cell]], newest: Int) {
    self.newest = newest
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }
}
