import NewsLibrary
import NewsModel

/// Whole lists, for commands that print them; the explorer asks page by page instead.
extension NewsLibrary {
  func articles(limit: Int?) throws -> [ArticleSummary] {
    try rows(limit) {
      .articles(order: .newest, filter: "", after: $0, limit: $1)
    } in: {
      if case .articles(let page) = $0 { page } else { nil }
    }
  }

  func entities(_ kind: EntityKind, limit: Int?) throws -> [EntitySummary] {
    try rows(limit) {
      .entities(kind, order: .mostMentioned, filter: "", after: $0, limit: $1)
    } in: {
      if case .entities(let page) = $0 { page } else { nil }
    }
  }

  func figures(limit: Int?) throws -> [FigureRow] {
    try rows(limit) {
      .figures(order: .newest, filter: "", after: $0, limit: $1)
    } in: {
      if case .figures(let page) = $0 { page } else { nil }
    }
  }

  func quotes(limit: Int?) throws -> [QuoteRow] {
    try rows(limit) {
      .quotes(order: .newest, filter: "", after: $0, limit: $1)
    } in: {
      if case .quotes(let page) = $0 { page } else { nil }
    }
  }

  func teasers(limit: Int?) throws -> [TeaserRow] {
    try rows(limit) {
      .teasers(isMissing: false, filter: "", after: $0, limit: $1)
    } in: {
      if case .teasers(let page) = $0 { page } else { nil }
    }
  }

  func timeline(of entity: EntityID?, limit: Int?) throws -> [TimelineRow] {
    try rows(limit) {
      .timeline(entity: entity, order: .earliest, filter: "", after: $0, limit: $1)
    } in: {
      if case .timeline(let page) = $0 { page } else { nil }
    }
  }

  func stories(limit: Int?) throws -> [StoryRow] {
    guard case .stories(let rows) = try ask(.stories(limit: limit ?? .max)) else { return [] }
    return rows
  }

  /// Asks, and turns the library's error into the command's failure.
  func ask(_ query: LibraryQuery) throws(Outcome) -> LibraryAnswer {
    do {
      return try answer(query)
    } catch {
      throw .failure("\(error)")
    }
  }

  /// The rows of a paged list, all of them or the first `limit`.
  private func rows<Row>(
    _ limit: Int?, of query: (PageKey?, Int) -> LibraryQuery,
    in page: (LibraryAnswer) -> ListPage<Row>?
  ) throws(Outcome) -> [Row] {
    var rows: [Row] = []
    var key: PageKey?
    while true {
      let wanted = min(limit.map { $0 - rows.count } ?? .max, 1000)
      guard wanted > 0, let answer = page(try ask(query(key, wanted))) else { return rows }
      rows += answer.rows
      guard let next = answer.next else { return rows }
      key = next
    }
  }
}
