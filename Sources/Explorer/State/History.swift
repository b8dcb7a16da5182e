/// The pages visited, as a browser keeps them.
///
/// Never empty. A page keeps its cursors, scroll positions and rows, so that going back shows it
/// exactly as it was left; those far away keep where one stood, and fetch the rest again.
struct History: Equatable, Sendable {
  /// Pages kept; the oldest are forgotten beyond it.
  private static let capacity = 200
  /// Pages at either side of the current one that keep their content; others fetch it again.
  private static let wholePages = 5

  private(set) var pages: [Page]
  private(set) var index = 0

  init(first: Page) { pages = [first] }

  var current: Page {
    get { pages[index] }
    set { pages[index] = newValue }
  }

  var canGoBack: Bool { index > 0 }
  var canGoForward: Bool { index + 1 < pages.count }

  /// Visits a new page; the pages ahead are forgotten.
  mutating func push(_ page: Page) {
    pages.removeSubrange((index + 1)...)
    pages.append(page)
    if pages.count > Self.capacity { pages.removeFirst(pages.count - Self.capacity) }
    index = pages.count - 1
  }

  /// Goes `steps` pages back, or forward where negative, as far as there are pages.
  mutating func goBack(_ steps: Int = 1) {
    index = max(0, min(index - max(-pages.count, min(steps, pages.count)), pages.count - 1))
  }

  /// Lets pages far from the current one go of their content.
  ///
  /// Freeing it takes milliseconds, so this is not for the way from a key to its frame.
  mutating func slimFarPages() {
    for far in pages.indices where abs(far - index) > Self.wholePages { pages[far].slim() }
  }

  /// Changes the page with the number `id`, if it is still kept.
  mutating func withPage<Result>(_ id: Int, _ change: (inout Page) -> Result) -> Result? {
    guard let found = pages.firstIndex(where: { $0.id == id }) else { return nil }
    return change(&pages[found])
  }

  /// Marks the first page as out of date wherever it is.
  mutating func expireHome() {
    for found in pages.indices where pages[found].isHome { pages[found].detail?.isStale = true }
  }

  /// Marks everything shown as out of date.
  mutating func expire() {
    for found in pages.indices { pages[found].expire() }
  }
}
