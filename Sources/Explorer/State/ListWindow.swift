import NewsModel

/// The rows of a list that are there, and where in the list they stand.
///
/// The window grows page by page at either end, and pages far from the cursor are let go, so that a
/// list of a million rows costs no more than one of ten.
struct ListWindow: Equatable, Sendable {
  /// Rows kept; more are let go at the end the cursor is far from.
  static let capacity = 2_400
  /// Rows around the cursor that are kept in any case.
  private static let margin = 120

  /// One page as it was fetched, with what lies beyond its ends.
  private struct Chunk: Equatable, Sendable {
    var count: Int
    var next: PageKey?
    var previous: PageKey?
  }

  private(set) var rows: [ListRow] = []
  /// How many rows the whole list has.
  private(set) var total = 0
  /// How many rows of the list stand before the window; nil where that is not known.
  private(set) var offset: Int? = 0
  private(set) var next: PageKey?
  private(set) var previous: PageKey?
  private var chunks: [Chunk] = []

  /// A window without rows.
  init() {}

  /// A window on one page; `offset` is as far as it is known.
  init(_ page: ListPage<ListRow>, offset: Int?) {
    rows = page.rows
    total = page.total
    next = page.next
    previous = page.previous
    self.offset = page.previous == nil ? 0 : offset
    chunks = [Chunk(count: page.rows.count, next: page.next, previous: page.previous)]
  }

  /// Takes a page beyond one end.
  ///
  /// - Returns: how many rows further down those stand now that were there.
  mutating func extend(_ side: PageKey.Side, with page: ListPage<ListRow>) -> Int {
    total = page.total
    let chunk = Chunk(count: page.rows.count, next: page.next, previous: page.previous)
    switch side {
    case .after:
      rows += page.rows
      next = page.next
      chunks.append(chunk)
      return 0
    case .before:
      rows = page.rows + rows
      previous = page.previous
      chunks.insert(chunk, at: 0)
      offset = previous == nil ? 0 : offset.map { max(0, $0 - chunk.count) }
      return chunk.count
    }
  }

  /// Lets pages go that are far from the row under the cursor.
  ///
  /// - Returns: how many rows further up those stand now that are left.
  mutating func trim(around cursor: Int) -> Int {
    var removed = 0
    while rows.count > Self.capacity, chunks.count > 1,
      cursor - removed - Self.margin > chunks[0].count, let key = chunks[1].previous
    {
      let count = chunks.removeFirst().count
      rows.removeFirst(count)
      previous = key
      offset = offset.map { $0 + count }
      removed += count
    }
    while rows.count > Self.capacity, chunks.count > 1, let last = chunks.last,
      cursor - removed + Self.margin < rows.count - last.count,
      let key = chunks[chunks.count - 2].next
    {
      chunks.removeLast()
      rows.removeLast(last.count)
      next = key
    }
    return removed
  }

  /// Asks for nothing beyond the ends any more.
  mutating func close() {
    next = nil
    previous = nil
  }
}
