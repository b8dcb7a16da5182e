import NewsModel

extension ExplorerState {
  /// Shows a list, as it was when it was last seen.
  mutating func show(_ source: ListSource) {
    if page.list.source == source, !page.isOpened {
      page.focus = .list
      return
    }
    let seen = history.pages.last { $0.list.source == source && $0.list.filter.isEmpty }
    pushList(seen.map(list(of:)) ?? ListState(source))
  }

  /// Shows the list `offset` places after the current one.
  mutating func showList(offset: Int) {
    let lists = ListSource.primary
    let place = lists.firstIndex(of: page.list.source) ?? (offset > 0 ? -1 : 0)
    show(lists[(place + offset + lists.count) % lists.count])
  }

  mutating func pushList(_ list: ListState) { history.push(makePage(list: list)) }

  mutating func showHelp() {
    guard page.list.source.isFromLibrary else {
      history.goBack()
      return
    }
    pushList(ListState(.help(context)))
  }

  /// Opens the search prompt, on a page of its own.
  mutating func startSearch() {
    if page.list.source != .search || page.isOpened { pushList(ListState(.search)) }
    page.focus = .list
    startPrompt(.search)
  }

  mutating func startFilter() { startPrompt(.filter) }

  private mutating func startPrompt(_ purpose: Prompt.Purpose) {
    let text = page.list.filter
    mode = .prompt(Prompt(purpose: purpose, editor: LineEditor(text), before: text))
  }
}
