import NewsModel
import Screen

/// What the state needs after each change: everything laid out, and whatever is missing asked for.
extension ExplorerState {
  /// Brings panes up to date and asks for what the page on screen lacks.
  ///
  /// The needs follow from the state alone, so no command has to remember to ask.
  mutating func settle() -> [ExplorerEffect] {
    if !page.has(page.focus) { page.focus = .list }
    let effects = askForStats() + askForRows() + askForMoreRows() + askForDetail()
    layOut()
    return effects + askForRelated()
  }

  private mutating func askForStats() -> [ExplorerEffect] {
    guard statsAreStale, pending[.stats] == nil else { return [] }
    statsAreStale = false
    return [ask(.stats, for: .stats)]
  }

  private mutating func askForRows() -> [ExplorerEffect] {
    guard page.list.isStale else { return [] }
    page.list.isStale = false
    if let context = page.list.source.helpContext { return fillHelp(context) }
    let slot = Slot(page: page.id, part: .rows)
    pending[Slot(page: page.id, part: .moreRows)] = nil
    guard let query = page.list.firstQuery() else {
      pending[slot] = nil
      page.list.clear()
      return []
    }
    return [ask(query, for: slot)]
  }

  private mutating func fillHelp(_ context: CommandContext) -> [ExplorerEffect] {
    let entries = CommandTable.help(in: context, keymap: keymap, filter: page.list.filter)
    page.list.replace(entries.map(ListRow.help), total: entries.count, next: nil)
    return []
  }

  private mutating func askForMoreRows() -> [ExplorerEffect] {
    let slot = Slot(page: page.id, part: .moreRows)
    let isBusy = pending[slot] != nil || pending[Slot(page: page.id, part: .rows)] != nil
    guard page.list.wantsMore, !isBusy, let query = page.list.nextQuery() else { return [] }
    return [ask(query, for: slot)]
  }

  /// Lets the preview follow the list's cursor and fetches what the detail pane lacks.
  ///
  /// An older answer for the pane is no longer waited for; what is shown stays until the new one.
  private mutating func askForDetail() -> [ExplorerEffect] {
    if !page.isOpened { followCursor() }
    let slot = Slot(page: page.id, part: .detail)
    guard let detail = page.detail, detail.isStale else { return [] }
    guard page.isOpened || ScreenLayout(self).frame(of: .detail) != nil else { return [] }
    page.detail?.isStale = false
    pending[Slot(page: page.id, part: .related)] = nil
    switch detail.destination {
    case .article(let id, _): return [ask(.article(id), for: slot)]
    case .entity(let id): return [ask(.entity(id), for: slot)]
    case .page(let id): return [ask(.page(id), for: slot)]
    case .explanation(let id, _): return [explain(id, for: slot)]
    }
  }

  /// Makes the row under the list's cursor what the detail pane is to show.
  mutating func followCursor() {
    guard let destination = page.list.current?.destination else {
      page.detail = nil
      return
    }
    if page.detail == nil { page.detail = DetailState(destination) }
    guard page.detail?.destination != destination else { return }
    page.detail?.destination = destination
    page.detail?.isStale = true
    page.detail?.failure = nil
  }

  private mutating func askForRelated() -> [ExplorerEffect] {
    let slot = Slot(page: page.id, part: .related)
    guard let reader = page.detail?.reader, reader.related == nil, pending[slot] == nil,
      page.detail?.destination.subject == .article(reader.detail.summary.id),
      ScreenLayout(self).frame(of: .side) != nil
    else { return [] }
    return [ask(.related(reader.detail.summary.id, limit: 8), for: slot)]
  }

  /// Lays out the page on screen for the panes it has.
  private mutating func layOut() {
    let layout = ScreenLayout(self)
    if let frame = layout.frame(of: .list) {
      let height = frame.content.height
      page.list.viewport.reveal(
        count: page.list.rows.count, height: height / page.list.source.rowHeight(in: height))
    }
    if let frame = layout.frame(of: .detail) {
      page.detail?.content?.layOut(width: frame.content.width, height: frame.content.height)
    }
    if let frame = layout.frame(of: .side) { layOutSide(in: frame.content) }
  }

  /// Fills the side pane; from the reader its cursor goes along with the link under the reader's.
  private mutating func layOutSide(in rect: Rect) {
    guard let detail = page.detail else { return }
    let rows = SideOutline.rows(for: detail, width: rect.width)
    if rows != page.side.rows, page.focus != .side { page.side = Outline() }
    page.side.rows = rows
    let link = page.focus == .detail ? detail.reader?.currentLink?.destination : nil
    if let link, let row = rows.firstIndex(where: { $0.isItem && $0.destination == link }) {
      page.side.cursor = row
      page.side.reveal(height: rect.height)
    } else {
      page.side.reveal(height: rect.height, keepingTop: true)
    }
  }
}

extension DetailContent {
  fileprivate mutating func layOut(width: Int, height: Int) {
    switch self {
    case .article(var reader):
      reader.layOut(width: width, height: height)
      self = .article(reader)
    case .entity(var page):
      page.layOut(width: width, height: height)
      self = .entity(page)
    case .source(var page):
      page.layOut(width: width, height: height)
      self = .source(page)
    case .explanation(var page):
      page.layOut(width: width, height: height)
      self = .explanation(page)
    }
  }
}
