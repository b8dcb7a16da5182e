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

  mutating func expire() {
    list.isStale = list.source.isFromLibrary
    detail?.isStale = true
    detail?.reader?.related = nil
  }
}

/// The columns of the explorer.
enum Pane: CaseIterable, Hashable, Sendable {
  case list, detail, side
}

/// What stands beside the list.
struct DetailState: Equatable, Sendable {
  /// What is wanted.
  var destination: Destination
  /// What is shown: of the place before until the answer for the wanted one is in.
  var content: DetailContent?
  var failure: String?
  var isStale = true

  init(_ destination: Destination) { self.destination = destination }

  var reader: Reader? {
    get { if case .article(let reader) = content { reader } else { nil } }
    set { if let newValue { content = .article(newValue) } }
  }

  var entity: EntityPage? {
    get { if case .entity(let page) = content { page } else { nil } }
    set { if let newValue { content = .entity(newValue) } }
  }

  /// The rows shown where the content is an outline.
  var outline: Outline? {
    get {
      switch content {
      case .entity(let page): page.outline
      case .source(let page): page.outline
      case .explanation(let page): page.outline
      case .article, nil: nil
      }
    }
    set {
      guard let newValue else { return }
      switch content {
      case .entity(var page):
        page.outline = newValue
        content = .entity(page)
      case .source(var page):
        page.outline = newValue
        content = .source(page)
      case .explanation(var page):
        page.outline = newValue
        content = .explanation(page)
      case .article, nil: break
      }
    }
  }
}

/// The kinds of detail.
enum DetailContent: Equatable, Sendable {
  case article(Reader)
  case entity(EntityPage)
  case source(SourcePage)
  case explanation(ExplanationPage)

  /// What is shown, with the stretch of text it was opened at.
  var destination: Destination {
    switch self {
    case .article(let reader): .article(reader.detail.summary.id, at: reader.focusSpan)
    case .entity(let page): .entity(page.detail.summary.id)
    case .source(let page): .page(page.article)
    case .explanation(let page): .explanation(page.article, at: page.focusSpan)
    }
  }
}
