import NewsModel

/// A place of the history: a list, and beside it what a row of it or a link leads to.
///
/// One shape serves all pages. Before a row is opened, the detail is a preview that follows the
/// list's cursor; afterwards it stays, and the list is where it came from.
struct Page: Equatable, Sendable {
  /// Numbers pages within a session, from 1.
  let id: Int
  var list: ListState
  var detail: DetailState?
  /// What belongs to the detail: the names in an article, the evidence of a tie.
  var side = Outline()
  var focus = Pane.list
  /// Whether the detail was opened, so that the list's cursor no longer changes it.
  var isOpened = false

  /// Whether the first thing shown is the list itself.
  var isPrimaryList: Bool { !isOpened && list.source.isPrimary }

  var isHome: Bool { isOpened && detail?.destination == .home }

  mutating func expire() {
    list.expire()
    detail?.isStale = true
    detail?.cardSubject = nil
    detail?.reader?.related = nil
  }
}

/// The columns of the explorer.
enum Pane: String, CaseIterable, Hashable, Codable, Sendable {
  case list, detail, side
}

/// What stands beside the list.
struct DetailState: Equatable, Sendable {
  /// What is wanted.
  var destination: Destination
  /// What is shown: of the place before until the answer for the wanted one is in.
  var content: DetailContent?
  /// The entity under the reader's cursor in short, once it is known.
  var card: EntityCard?
  /// The entity last asked for in short.
  var cardSubject: EntityID?
  var failure: String?
  var isStale = true
  /// Where in the content to stand when it comes; nil for its start.
  var resumesAt: DetailPlace?

  init(_ destination: Destination) { self.destination = destination }

  var reader: Reader? {
    get { if case .article(let reader) = content { reader } else { nil } }
    set { if let newValue { content = .article(newValue) } }
  }

  var entity: EntityPage? {
    get { if case .entity(let page) = content { page } else { nil } }
    set { if let newValue { content = .entity(newValue) } }
  }

  var matrix: MatrixPage? {
    get { if case .matrix(let page) = content { page } else { nil } }
    set { if let newValue { content = .matrix(newValue) } }
  }

  var comparison: ComparisonPage? {
    if case .comparison(let page) = content { page } else { nil }
  }

  /// What the first page tells, where it is shown.
  var home: HomeContent? {
    if case .outline(let page) = content, case .home(let home) = page.content { home } else { nil }
  }

  /// The rows shown where the content is an outline.
  var outline: Outline? {
    get {
      switch content {
      case .entity(let page): page.outline
      case .outline(let page): page.outline
      case .comparison(let page): page.outline
      case .article, .matrix, nil: nil
      }
    }
    set {
      guard let newValue else { return }
      switch content {
      case .entity(var page):
        page.outline = newValue
        content = .entity(page)
      case .outline(var page):
        page.outline = newValue
        content = .outline(page)
      case .comparison(var page):
        page.outline = newValue
        content = .comparison(page)
      case .article, .matrix, nil: break
      }
    }
  }
}

/// The kinds of detail.
enum DetailContent: Equatable, Sendable {
  case article(Reader)
  case entity(EntityPage)
  case outline(OutlinePage)
  case comparison(ComparisonPage)
  case matrix(MatrixPage)

  /// What is shown, with the stretch of text it was opened at.
  var destination: Destination {
    switch self {
    case .article(let reader): .article(reader.detail.summary.id, at: reader.focusSpan)
    case .entity(let page): .entity(page.detail.summary.id)
    case .outline(let page): page.destination
    case .comparison(let page): page.destination
    case .matrix(let page): page.destination
    }
  }

  /// Lays the content out for a pane, if it is not laid out so already.
  mutating func layOut(width: Int, height: Int) {
    switch self {
    case .article(var reader):
      reader.layOut(width: width, height: height)
      self = .article(reader)
    case .entity(var page):
      page.layOut(width: width, height: height)
      self = .entity(page)
    case .outline(var page):
      page.layOut(width: width, height: height)
      self = .outline(page)
    case .comparison(var page):
      page.layOut(width: width, height: height)
      self = .comparison(page)
    case .matrix(var page):
      page.layOut(width: width, height: height)
      self = .matrix(page)
    }
  }
}
