import NewsModel

extension ListSource {
  private static let relatedLimit = 50

  /// The question that fetches rows of the list at a place of it, nil being the beginning; nil where
  /// there is nothing to ask, and for searches, which are asked as a whole.
  ///
  /// `order` is an index into `orders`.
  func query(order: Int, filter: String, at key: PageKey?, limit: Int) -> LibraryQuery? {
    switch self {
    case .articles:
      .articles(
        order: ArticleOrder.allCases[order], filter: filter, after: key, limit: limit)
    case .entities(let kind):
      .entities(
        kind, order: EntityOrder.allCases[order], filter: filter, after: key, limit: limit)
    case .figures:
      .figures(order: StatementOrder.allCases[order], filter: filter, after: key, limit: limit)
    case .quotes:
      .quotes(order: StatementOrder.allCases[order], filter: filter, after: key, limit: limit)
    case .timeline: Self.timeline(of: nil, order, filter, key, limit)
    case .timelineOf(let entity, _): Self.timeline(of: entity, order, filter, key, limit)
    case .teasers: .teasers(isMissing: true, filter: filter, after: key, limit: limit)
    case .stories: .stories(limit: limit)
    case .related(let article, _): .related(article, limit: Self.relatedLimit)
    case .search, .help: nil
    }
  }

  private static func timeline(
    of entity: EntityID?, _ order: Int, _ filter: String, _ key: PageKey?, _ limit: Int
  ) -> LibraryQuery {
    .timeline(
      entity: entity, order: TimelineOrder.allCases[order], filter: filter, after: key,
      limit: limit)
  }
}
