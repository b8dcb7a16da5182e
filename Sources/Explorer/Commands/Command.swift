/// Everything the user can ask of the explorer, by the name configuration files and the palette use.
public enum Command: String, CaseIterable, Sendable {
  case nextRow = "next-row"
  case previousRow = "previous-row"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case first
  case last

  case open
  case back
  case historyBack = "history-back"
  case historyForward = "history-forward"
  case up
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case maximize

  case showArticles = "articles"
  case showCompanies = "companies"
  case showPrograms = "programs"
  case showPeople = "people"
  case showOrganizations = "organizations"
  case showPlaces = "places"
  case showFigures = "figures"
  case showTimeline = "timeline"
  case showStories = "stories"
  case showQuotes = "quotes"
  case showOutlets = "outlets"
  case showEquipment = "equipment"
  case showEvents = "events"
  case showTeasers = "teasers"
  case home
  case matrix
  case nextList = "next-list"
  case previousList = "previous-list"

  case search
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case filter
  case clearFilter = "clear-filter"
  case sort
  case saveSearch = "save-search"
  case nextPeriod = "next-period"
  case previousPeriod = "previous-period"

  case nextMention = "next-mention"
  case previousMention = "previous-mention"
  case hints
  case evidence
  case related
  case entityTimeline = "entity-timeline"
  case compare
  case path
  case nextColumn = "next-column"
  case previousColumn = "previous-column"
  case openCell = "open-cell"
  case pageSource = "page-source"
  case explain

  case setBookmark = "set-bookmark"
  case jumpToBookmark = "jump-to-bookmark"
  case openOriginal = "open-original"
  case copy

  case palette
  case help
  case refresh
  case redraw
  case suspend
  case cancel
  case quit
  case theme

  /// Whether a count before the key repeats it.
  var isMotion: Bool {
    switch self {
    case .nextRow, .previousRow, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .first, .last,
      .nextArticle, .previousArticle, .nextMention, .previousMention, .nextHit, .previousHit,
      .historyBack, .historyForward, .nextColumn, .previousColumn, .nextPeriod, .previousPeriod:
      true
    default: false
    }
  }
}

/// What the focused pane shows; a key may mean one command in each.
public enum CommandContext: String, CaseIterable, Codable, Sendable {
  case home, list, article, entity, side, source, comparison, matrix, help

  /// What the context is called on the help page.
  var title: String {
    switch self {
    case .home: "first page"
    case .comparison: "comparison"
    case .matrix: "matrix"
    case .list: "lists"
    case .article: "article"
    case .entity: "entity page"
    case .side: "side pane"
    case .source: "page source"
    case .help: "help"
    }
  }
}

/// Commands of one purpose, as the help page groups them.
enum CommandGroup: String, CaseIterable, Sendable {
  case move = "Moving"
  case go = "Going places"
  case lists = "Lists"
  case find = "Finding"
  case read = "Reading"
  case take = "Taking along"
  case program = "The program"
}
