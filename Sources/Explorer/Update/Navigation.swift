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
    var next = makePage(list: list(of: page))
    let shown = page.detail
    let isShown = shown?.destination == destination && shown?.content?.destination == destination
    next.detail = isShown ? shown : DetailState(destination)
    if isShown { next.side = page.side }
    next.isOpened = true
    next.focus = .detail
    history.push(next)
  }

  mutating func goBack(_ steps: Int) { history.goBack(steps) }

  /// Goes to the list that the page was reached from, and from a first list out.
  mutating func goUp() -> [ExplorerEffect] {
    if page.isPrimaryList { return [.quit] }
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
