import NewsModel
import Screen

/// Everything the explorer knows, as one value.
///
/// `Explorer.update` changes it, `Explorer.render` shows it.
public struct ExplorerState: Equatable, Sendable {
  var columns: Int
  var rows: Int
  var theme: Theme
  var keymap: Keymap
  var history: History
  var mode = Mode.normal
  var message: Message?
  /// How an import under way gets on, or nil.
  var importProgress: String?
  var stats: LibraryStats?
  var statsAreStale = true
  /// The latest question for each slot; any other answer is dropped.
  var pending: [Slot: Int] = [:]
  /// The number of the latest question asked.
  var generation = 0
  /// What outlives this run, as far as it is not on the page.
  var memory: Memory
  /// What `compare` or `path` is to be done with, once the other one is found.
  var mark: SubjectMark?
  /// The pane border being dragged: the pane at its left.
  var draggedBorder: Pane?
  /// Digits that may be a count or name a list.
  var count: PendingCount?
  /// The page whose first row is to be opened when its rows come, or nil.
  var opensWhenLoaded: Int?
  /// Tenths of a second since something was first waited for.
  var ticks = 0
  private var lastPage = 1

  /// Themes to go through with the `theme` command.
  let themes: [Theme]

  /// Creates the state of an explorer that shows the list of articles, or a place it opens at.
  public init(
    columns: Int, rows: Int, theme: Theme = .dark, themes: [Theme] = Theme.all,
    keymap: Keymap = .standard, opening destination: Destination? = nil,
    remembering memory: Memory = Memory()
  ) {
    self.columns = columns
    self.rows = rows
    self.theme = theme
    self.themes = themes
    self.keymap = keymap
    self.memory = memory
    var page = Page(id: 1, list: ListState(.articles))
    if let destination {
      page.detail = DetailState(destination)
      page.isOpened = true
      page.focus = .detail
    }
    history = History(first: page)
  }

  /// The state with the page that was left last in front of the first one.
  public mutating func resume() {
    guard let place = memory.place else { return }
    if let source = place.destination, source == .home, page.isHome { return }
    lastPage += 1
    history.push(place.page(id: lastPage))
  }

  /// What to remember for the next run.
  public var remembered: Memory {
    var remembered = memory
    remembered.place = Memory.Place(page)
    remembered.latestSeen = stats?.latestArticle ?? memory.latestSeen
    return remembered
  }

  /// Whether `.tick` events change anything now.
  public var wantsTicks: Bool { !pending.isEmpty || count != nil || importProgress != nil }

  var page: Page {
    get { history.current }
    set { history.current = newValue }
  }

  /// What the focused pane shows, as the key table divides it.
  var context: CommandContext {
    switch page.focus {
    case .list: page.list.source.isFromLibrary ? .list : .help
    case .side:
      switch page.detail?.destination {
      case .home: .home
      case .articlePair, .entityPair: .comparison
      default: .side
      }
    case .detail:
      switch page.detail?.destination {
      case .entity, .tie, .path: .entity
      case .page, .explanation: .source
      case .home: .home
      case .articlePair, .entityPair: .comparison
      case .matrix: .matrix
      case .article, .list, nil: .article
      }
    }
  }

  /// Whether the rows of the list on screen are still to come.
  var awaitsRows: Bool {
    page.list.isStale || pending[Slot(page: page.id, part: .rows)] != nil
  }

  /// Makes a page that no other has the number of.
  mutating func makePage(list: ListState) -> Page {
    lastPage += 1
    return Page(id: lastPage, list: list)
  }

  /// The list of `page` for a page of its own, which asks for what `page` still waits for.
  func list(of page: Page) -> ListState {
    var list = page.list
    let isAwaited = pending[Slot(page: page.id, part: .rows)] != nil
    if isAwaited || !list.isLoaded { list.isStale = true }
    return list
  }

  /// Notes a question as the latest for its slot.
  mutating func ask(_ query: LibraryQuery, for slot: Slot) -> ExplorerEffect {
    generation += 1
    pending[slot] = generation
    return .ask(query, for: slot, generation: generation)
  }

  /// Asks why the names of an article are taken for names.
  mutating func explain(_ article: ArticleID, for slot: Slot) -> ExplorerEffect {
    generation += 1
    pending[slot] = generation
    return .explain(article, for: slot, generation: generation)
  }

  /// Waits no longer for what the page on screen asked for.
  mutating func cancelQuestions() -> [ExplorerEffect] {
    let slots = pending.keys.filter { $0.page == page.id }
    for slot in slots {
      pending[slot] = nil
      giveUp(slot)
    }
    return slots.map(ExplorerEffect.cancel)
  }
}
