public import NewsModel

/// What the explorer remembers of a library from one run to the next.
public struct Memory: Codable, Equatable, Sendable {
  /// A page as it can be found again.
  public struct Place: Codable, Equatable, Sendable {
    var source: ListSource
    var filter: String
    var order: Int
    /// The row of the list that the cursor was on.
    var row: Int
    /// What was opened from the list, or nil where the list itself was shown.
    var destination: Destination?
    /// Where one stood in what was opened.
    var detailPlace: DetailPlace?
    var focus: Pane
  }

  /// Where the explorer was left.
  public var place: Place?
  /// Bookmarks by their letters.
  public var bookmarks: [String: Place]
  /// Searches as typed, the latest last.
  public var searches: [String]
  public var savedSearches: [String]
  /// The article added last when the library was last looked at, or nil before the first visit.
  public var latestSeen: ArticleID?
  public var isMaximized: Bool
  /// Columns of the list and side panes where the user changed them.
  public var listWidth: Int?
  public var sideWidth: Int?
  /// The name of the theme chosen in the explorer, or nil for the configured one.
  public var theme: String?

  /// What is remembered of a library never looked at.
  public init() {
    bookmarks = [:]
    searches = []
    savedSearches = []
    isMaximized = false
  }
}

extension Memory.Place {
  init(_ page: Page) {
    source = page.list.source
    filter = page.list.filter
    order = page.list.order
    row = page.list.position ?? 0
    destination = page.isOpened ? page.detail?.destination : nil
    focus = page.focus
    if page.isOpened { detailPlace = page.detail?.content?.place ?? page.detail?.resumesAt }
  }

  /// The page as it is before anything is fetched.
  func page(id: Int) -> Page {
    var list = ListState(source, filter: filter, order: order)
    list.resume(at: row)
    var page = Page(id: id, list: list)
    if let destination {
      page.detail = DetailState(destination)
      page.detail?.resumesAt = detailPlace
      page.isOpened = true
    }
    page.focus = page.has(focus) ? focus : page.isOpened ? .detail : .list
    return page
  }
}
