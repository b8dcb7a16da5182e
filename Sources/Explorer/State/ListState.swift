import NewsModel

/// A list with its cursor, as far as it has been fetched.
struct ListState: Equatable, Sendable {
  /// Rows fetched at a time.
  static let pageSize = 200
  /// Articles, and as many entities, that a search shows.
  private static let searchLimit = 50
  /// Rows ahead of the cursor below which more are fetched.
  private static let margin = 60
  /// Rows fetched at a time on the way to a far row, and how far one motion leads at most.
  private static let largestPage = ListWindow.capacity
  private static let reach = 10_000

  /// Where the rows are to be fetched anew from.
  private enum Jump: Equatable, Sendable {
    /// The beginning.
    case start
    /// A page elsewhere, to stand on its first row, or on its last where it is the end.
    case page(PageKey)
    /// The page that is there, to stay on its row.
    case again(PageKey)

    var key: PageKey? {
      switch self {
      case .start: nil
      case .page(let key), .again(let key): key
      }
    }
  }

  let source: ListSource
  private(set) var window = ListWindow()
  /// Counts rows of the window.
  var viewport = Viewport()
  /// The row, counted in the whole list, that the cursor is on its way to, or nil.
  private var goal: Int?
  private var jump: Jump?
  /// Steps taken since the jump, which count from where it leads.
  private var stepsAfterJump = 0
  /// What the list is narrowed to; the query where it is a search.
  private(set) var filter: String
  /// Index into the source's orders.
  private(set) var order: Int
  /// Whether the rows must be asked for, again or for the first time.
  var isStale = true
  /// Whether the library has answered at all.
  private(set) var isLoaded = false
  var failure: ListFailure?
  /// How the articles of a search are ordered that are asked for next: the newest come at once and
  /// are shown until the best are found.
  private var searchOrder = SearchOrder.newest
  /// How those are ordered that are shown, or nil where none are.
  private(set) var shownSearchOrder: SearchOrder?
  /// Whether none of the newest matched, and what is shown stays until older ones were looked for.
  private(set) var awaitsOlder = false
  /// Dated sentences a month, for a timeline, once they are known.
  var density: [MonthCount]?

  init(_ source: ListSource, filter: String = "", order: Int = 0) {
    self.source = source
    self.filter = filter
    self.order = source.orders.indices.contains(order) ? order : 0
  }

  var rows: [ListRow] { window.rows }
  var total: Int { window.total }

  /// The row under the cursor, or nil in an empty list.
  var current: ListRow? {
    rows.indices.contains(viewport.cursor) ? rows[viewport.cursor] : nil
  }

  /// Where the cursor is in the whole list, from 0; nil where that is not known.
  var position: Int? { window.offset.map { $0 + viewport.cursor } }

  /// Which end of the window the cursor is near without having the rows beyond, or nil.
  var missingSide: PageKey.Side? {
    if let goal, let offset = window.offset, goal < offset {
      return window.previous == nil ? nil : .before
    }
    if window.next != nil, goal != nil || viewport.cursor + Self.margin >= rows.count {
      return .after
    }
    return window.previous != nil && viewport.cursor < Self.margin ? .before : nil
  }

  /// Moves the cursor; beyond the rows there are, as they come.
  mutating func move(by step: Int) {
    goal = nil
    if jump != nil {
      stepsAfterJump += step
      return
    }
    let (wanted, overflow) = viewport.cursor.addingReportingOverflow(step)
    let beyond = wanted < 0 ? window.previous : wanted >= rows.count ? window.next : nil
    if let offset = window.offset, !overflow, beyond != nil {
      go(to: max(0, offset + wanted))
    } else {
      viewport.move(by: step, count: rows.count)
    }
  }

  /// Goes to a row of the whole list; where it is still to be fetched, as the rows come.
  mutating func go(to row: Int) {
    guard let offset = window.offset, row > 0 || offset == 0, offset - row <= Self.reach else {
      seek(.start)
      goal = row > 0 ? row : nil
      return
    }
    let end = offset + rows.count
    let wanted = min(row, max(total, end) - 1, end + Self.reach)
    viewport.place(wanted - offset, count: rows.count)
    let isBeyond = wanted < offset || window.next != nil && wanted >= end
    goal = isBeyond ? wanted : nil
  }

  /// Goes to the last row, by fetching the end of the list where it is far.
  mutating func goToEnd() {
    goal = nil
    if window.next == nil {
      viewport.place(rows.count - 1, count: rows.count)
    } else {
      seek(.page(.end))
    }
  }

  /// Goes to the first row of a timeline's month.
  mutating func go(to month: Month) {
    let row = rows.firstIndex { $0.month == month }
    if let row, row > 0 || window.previous == nil {
      goal = nil
      viewport.place(row, count: rows.count)
    } else {
      seek(.page(.month(month)))
    }
  }

  /// Starts with the cursor on a row that is still to be fetched.
  mutating func resume(at row: Int) {
    if row > 0 { goal = row }
  }

  /// Takes the rows of a page that was asked for anew.
  ///
  /// `isPartial` where others may match a search.
  mutating func replace(with page: ListPage<ListRow>, isPartial: Bool = false) {
    let further = furtherOrder(isPartial: isPartial)
    if page.rows.isEmpty, let further {
      // None of the newest matches; older ones may.
      awaitsOlder = true
      searchOrder = further
      isStale = true
      failure = nil
      return
    }
    awaitsOlder = false
    let isEnd = jump?.key?.side == .before
    let isKept = if case .page? = jump { false } else { jump != .start }
    let kept = isKept && viewport.cursor > 0 ? current?.destination : nil
    window = ListWindow(
      page, offset: isEnd ? max(0, page.total - page.rows.count) : jump?.key == nil ? 0 : nil)
    isStale = false
    isLoaded = true
    failure = nil
    let row = kept.flatMap { kept in rows.firstIndex { $0.destination == kept } }
    let place = isEnd ? rows.count - 1 : row ?? (isKept ? viewport.cursor : 0)
    viewport.place(place, count: rows.count)
    jump = nil
    arrive()
    guard source == .search else { return }
    shownSearchOrder = searchOrder
    guard let further else { return }
    searchOrder = further
    isStale = true
  }

  /// Whether more of a search is on its way than what is shown.
  var looksFurther: Bool { searchOrder == .thorough && shownSearchOrder == .best }

  /// What is asked for once a search has been answered: the best matches after the newest, and all of
  /// them where few of the best were found at once.
  private func furtherOrder(isPartial: Bool) -> SearchOrder? {
    guard source == .search else { return nil }
    switch searchOrder {
    case .newest: return .best
    case .best: return isPartial ? .thorough : nil
    case .thorough, .complete: return nil
    }
  }

  /// Takes the rows of a page beyond one end of the window.
  mutating func extend(_ side: PageKey.Side, with page: ListPage<ListRow>) {
    shift(by: window.extend(side, with: page))
    arrive()
    shift(by: -window.trim(around: viewport.cursor))
  }

  /// Narrows the list and starts it over.
  mutating func narrow(to text: String) {
    guard text != filter else { return }
    filter = text
    searchOrder = .newest
    seek(.start)
  }

  /// Goes on to the next of the source's orders.
  mutating func cycleOrder() {
    guard !source.orders.isEmpty else { return }
    sort(by: (order + 1) % source.orders.count)
  }

  mutating func sort(by order: Int) {
    guard source.orders.indices.contains(order) else { return }
    self.order = order
    seek(.start)
  }

  /// Makes the rows be asked for again; what is shown stays until they come.
  mutating func expire() {
    guard source.isFromLibrary else { return }
    isStale = true
    density = nil
    if let key = window.previous, jump == nil { jump = .again(key.onward) }
  }

  /// Stays where one is, without the rows that were on their way.
  mutating func giveUp() {
    if !isStale, jump == nil { window.close() }
    isStale = false
    goal = nil
    jump = nil
    stepsAfterJump = 0
  }

  /// The question that fetches the rows anew, or nil where there is nothing to ask.
  ///
  /// A refresh asks for as many as were there.
  func firstQuery() -> LibraryQuery? {
    let wanted =
      switch jump {
      case nil: max(rows.count, goal.map { $0 + Self.margin } ?? 0)
      case .again: rows.count
      case .start, .page: goal.map { $0 + Self.margin } ?? 0
      }
    return query(at: jump?.key, rows: wanted)
  }

  /// The question that fetches the rows beyond one end.
  func query(beyond side: PageKey.Side) -> LibraryQuery? {
    let offset = window.offset ?? 0
    switch side {
    case .after:
      let missing = goal.map { $0 - offset - rows.count + 1 } ?? 0
      return window.next.flatMap { query(at: $0, rows: missing) }
    case .before:
      let missing = goal.map { offset - $0 + Self.margin } ?? 0
      return window.previous.flatMap { query(at: $0, rows: missing) }
    }
  }

  private func query(at key: PageKey?, rows wanted: Int) -> LibraryQuery? {
    if source == .search {
      return filter.isEmpty ? nil : .search(filter, limit: Self.searchLimit, order: searchOrder)
    }
    let limit = max(Self.pageSize, min(wanted, Self.largestPage))
    return source.query(order: order, filter: filter, at: key, limit: limit)
  }

  /// Fetches rows from elsewhere; those there are stay until then.
  private mutating func seek(_ place: Jump) {
    goal = nil
    stepsAfterJump = 0
    jump = place
    isStale = true
  }

  /// Goes as far on the way as there are rows now.
  private mutating func arrive() {
    if let goal { go(to: goal) }
    guard stepsAfterJump != 0 else { return }
    let steps = stepsAfterJump
    stepsAfterJump = 0
    move(by: steps)
  }

  private mutating func shift(by rows: Int) {
    viewport.cursor += rows
    viewport.top = max(0, viewport.top + rows)
  }
}

/// Why a list has no rows.
struct ListFailure: Equatable, Sendable {
  var reason: String
  /// Where in the search text the reason lies, in UTF-8 bytes, or nil.
  var offset: Int?
}
