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

  /// Keeps the search on the first page, or drops it where it is kept.
  mutating func toggleSavedSearch() {
    let text = page.list.filter
    if let kept = memory.savedSearches.firstIndex(of: text) {
      memory.savedSearches.remove(at: kept)
      message = Message(text: "No longer kept: \(text)")
    } else {
      memory.savedSearches.append(text)
      let key = keymap.keyNames(of: .home).first ?? ":home"
      message = Message(text: "Kept on the first page (\(key)): \(text)")
    }
    history.expireHome()
  }

  /// Goes `steps` months with dated sentences on in a timeline.
  mutating func moveByMonth(_ steps: Int) {
    guard let months = page.list.density, !months.isEmpty else { return }
    let isLatestFirst = page.list.order == 1
    let here = page.list.current?.month ?? months[0].month
    let place = months.firstIndex { $0.month >= here } ?? months.count - 1
    let direction = isLatestFirst ? -steps : steps
    go(to: months[max(0, min(place + direction, months.count - 1))].month)
  }

  /// Puts the cursor on the first sentence of a month.
  mutating func go(to month: Month) {
    page.list.go(to: month)
    if page.isOpened { followCursor() }
  }

  mutating func startFilter() { startPrompt(.filter) }

  /// A filter goes on from what is there; a search starts empty, and Up brings the last one back.
  private mutating func startPrompt(_ purpose: Prompt.Purpose) {
    let text = page.list.filter
    mode = .prompt(
      Prompt(
        purpose: purpose, editor: LineEditor(purpose == .filter ? text : ""), before: text))
  }
}
