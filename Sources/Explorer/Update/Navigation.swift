import NewsModel

extension ExplorerState {
  mutating func openCurrent() -> [ExplorerEffect] {
    if let destination = currentDestination {
      open(destination)
    } else {
      opensWhenLoaded = page.id
    }
    return []
  }

  /// Visits a place; the list stays the one it was reached from.
  mutating func open(_ destination: Destination) {
    if case .list(let source, let filter) = destination {
      openList(source, filter: filter)
      return
    }
    var next = makePage(list: list(of: page))
    let shown = page.detail
    let isShown = shown?.destination == destination && shown?.content?.destination == destination
    next.detail = isShown ? shown : DetailState(destination)
    if isShown { next.side = page.side }
    next.isOpened = true
    next.focus = .detail
    history.push(next)
  }

  private mutating func openList(_ source: ListSource, filter: String) {
    if source == .search, filter.isEmpty {
      startSearch()
    } else if filter.isEmpty {
      show(source)
    } else {
      pushList(ListState(source, filter: filter))
    }
  }

  mutating func showHome() {
    if !page.isHome { open(.home) }
  }

  mutating func goBack(_ steps: Int) { history.goBack(steps) }

  /// Goes to the list that the page was reached from, from a list to the first page, and from
  /// there out.
  mutating func goUp() -> [ExplorerEffect] {
    if page.isHome { return [.quit] }
    if page.isPrimaryList {
      showHome()
      return []
    }
    let left = page
    let before = history.pages[..<history.index]
    if let index = before.lastIndex(where: { left.isOpened ? !$0.isOpened : true }) {
      history.goBack(history.index - index)
      adoptList(of: left)
    } else if left.isOpened {
      page.isOpened = false
      page.focus = .list
    } else {
      show(.articles)
    }
    return []
  }

  mutating func moveFocus(by step: Int) {
    let panes = Pane.allCases.filter(page.has)
    guard let place = panes.firstIndex(of: page.focus) else { return }
    page.focus = panes[(place + step + panes.count) % panes.count]
  }

  mutating func showRelated() {
    guard let article = currentArticle else { return }
    let shown = page.detail?.reader?.detail.summary
    let known = shown?.id == article ? shown : page.list.current?.article
    pushList(ListState(.related(article, title: known?.title ?? "this article")))
  }

  mutating func showEntityTimeline() {
    guard let entity = currentEntity else { return }
    pushList(ListState(.timelineOf(entity.id, name: entity.name)))
  }

  mutating func showMatrix() {
    let destination = Destination.matrix(rows: .company, columns: .program)
    if page.detail?.destination != destination || !page.isOpened { open(destination) }
  }

  mutating func togglePageSource() {
    if case .page? = page.detail?.destination, history.canGoBack {
      goBack(1)
    } else if let article = currentArticle {
      open(.page(article))
    }
  }

  /// Shows why names are names, from the one under the reader's cursor on; and back.
  mutating func toggleExplanation() {
    if case .explanation? = page.detail?.destination, history.canGoBack {
      goBack(1)
    } else if let article = currentArticle {
      open(.explanation(article, at: page.detail?.reader?.currentLink?.span))
    }
  }

  /// Keeps the rows and cursor of the page left, where the page come to shows the same list.
  private mutating func adoptList(of left: Page) {
    guard left.list.source == page.list.source, left.list.filter == page.list.filter,
      left.list.order == page.list.order, !page.list.isStale
    else { return }
    page.list = left.list
  }
}
