import NewsModel

/// A list with its cursor, as far as it has been fetched.
struct ListState: Equatable, Sendable {
  /// Rows fetched at a time.
  static let pageSize = 200
  /// Rows ahead of the cursor below which more are fetched.
  private static let margin = 60
  /// Rows fetched at a time on the way to a far row, and how far one motion leads at most.
  private static let largestPage = 2_000
  private static let reach = 10_000
  private static let searchLimit = 50
  private static let relatedLimit = 50

  let source: ListSource
  var rows: [ListRow] = []
  /// How many rows the whole list has.
  var total = 0
  var next: PageKey?
  var viewport = Viewport()
  /// The row not fetched yet that the cursor is on its way to, or nil.
  private var goal: Int?
  /// What the list is narrowed to; the query where it is a search.
  var filter = ""
  /// Index into the source's orders.
  var order = 0
  /// Whether the rows must be asked for, again or for the first time.
  var isStale = true
  /// Whether the library has answered at all.
  var isLoaded = false
  var failure: String?

  init(_ source: ListSource) { self.source = source }

  /// The row under the cursor, or nil in an empty list.
  var current: ListRow? {
    rows.indices.contains(viewport.cursor) ? rows[viewport.cursor] : nil
  }

  var wantsMore: Bool {
    next != nil && (goal != nil || viewport.cursor + Self.margin >= rows.count)
  }

  mutating func move(by step: Int) {
    goal = nil
    viewport.move(by: step, count: rows.count)
  }

  /// Goes to a row, or the last; where it is still to be fetched, as the rows come.
  mutating func go(to row: Int) {
    let wanted = min(row, max(total, rows.count) - 1, rows.count + Self.reach)
    viewport.place(wanted, count: rows.count)
    goal = next != nil && wanted >= rows.count ? wanted : nil
  }

  /// Takes the rows that follow those there are.
  mutating func append(_ more: [ListRow], total: Int, next: PageKey?) {
    rows += more
    self.total = total
    self.next = next
    if let goal { go(to: goal) }
  }

  /// Narrows the list and starts it over.
  mutating func narrow(to text: String) {
    guard text != filter else { return }
    filter = text
    startOver()
  }

  /// Goes on to the next of the source's orders.
  mutating func cycleOrder() {
    guard !source.orders.isEmpty else { return }
    order = (order + 1) % source.orders.count
    startOver()
  }

  /// The question that fetches the first rows, or nil where there is nothing to ask.
  ///
  /// A refresh asks for as many as were there.
  func firstQuery() -> LibraryQuery? {
    query(after: nil, limit: max(Self.pageSize, min(rows.count, 10 * Self.pageSize)))
  }

  /// The question that fetches the rows after the last.
  func nextQuery() -> LibraryQuery? {
    let missing = goal.map { $0 - rows.count + 1 } ?? 0
    let limit = max(Self.pageSize, min(missing, Self.largestPage))
    return next.flatMap { query(after: $0, limit: limit) }
  }

  private mutating func startOver() {
    viewport = Viewport()
    goal = nil
    isStale = true
  }

  private func query(after key: PageKey?, limit: Int) -> LibraryQuery? {
    switch source {
    case .articles:
      .articles(
        order: ArticleOrder.allCases[order], filter: filter, after: key, limit: limit)
    case .entities(let kind):
      .entities(
        kind, order: EntityOrder.allCases[order], filter: filter, after: key, limit: limit)
    case .figures: .figures(filter: filter, after: key, limit: limit)
    case .quotes: .quotes(filter: filter, after: key, limit: limit)
    case .timeline: .timeline(entity: nil, filter: filter, after: key, limit: limit)
    case .timelineOf(let entity, _):
      .timeline(entity: entity, filter: filter, after: key, limit: limit)
    case .teasers: .teasers(filter: filter, after: key, limit: limit)
    case .stories: .stories(limit: limit)
    case .related(let article, _): .related(article, limit: Self.relatedLimit)
    case .search: filter.isEmpty ? nil : .search(filter, limit: Self.searchLimit)
    case .help: nil
    }
  }
}
