import NewsModel
import Screen

/// What the state needs after each change: everything laid out, and whatever is missing asked for.
extension ExplorerState {
  /// Brings panes up to date and asks for what the page on screen lacks.
  ///
  /// The needs follow from the state alone, so no command has to remember to ask.
  mutating func settle() -> [ExplorerEffect] {
    if !page.has(page.focus) { page.focus = page.has(.list) ? .list : .detail }
    let effects =
      askForStats() + askForRows() + askForMoreRows() + askForDensity() + askForDetail()
    layOut()
    return effects + askForRelated() + askForCard() + askForCompletions()
  }

  private mutating func askForStats() -> [ExplorerEffect] {
    // The first page brings them along.
    guard statsAreStale, pending[.stats] == nil, !page.isHome || page.detail?.isStale == false
    else { return [] }
    statsAreStale = false
    return [ask(.stats, for: .stats)]
  }

  private mutating func askForRows() -> [ExplorerEffect] {
    guard page.list.isStale, page.has(.list) else { return [] }
    page.list.isStale = false
    if let context = page.list.source.helpContext { return fillHelp(context) }
    let slot = Slot(page: page.id, part: .rows)
    pending[Slot(page: page.id, part: .moreRows)] = nil
    pending[Slot(page: page.id, part: .earlierRows)] = nil
    guard let query = page.list.firstQuery() else {
      pending[slot] = nil
      page.list.clear()
      return []
    }
    return [ask(query, for: slot)]
  }

  private mutating func fillHelp(_ context: CommandContext) -> [ExplorerEffect] {
    let entries = CommandTable.help(in: context, keymap: keymap, filter: page.list.filter)
    page.list.replace(
      with: ListPage(rows: entries.map(ListRow.help), total: entries.count))
    return []
  }

  private mutating func askForMoreRows() -> [ExplorerEffect] {
    guard page.has(.list), let side = page.list.missingSide,
      let query = page.list.query(beyond: side)
    else { return [] }
    let parts: [Slot.Part] = [.rows, .moreRows, .earlierRows]
    let isBusy = parts.contains { pending[Slot(page: page.id, part: $0)] != nil }
    guard !isBusy else { return [] }
    return [ask(query, for: Slot(page: page.id, part: side == .after ? .moreRows : .earlierRows))]
  }

  private mutating func askForDensity() -> [ExplorerEffect] {
    let slot = Slot(page: page.id, part: .density)
    guard page.has(.list), let entity = page.list.source.timelineEntity,
      page.list.density == nil, page.list.isLoaded, pending[slot] == nil
    else { return [] }
    return [ask(.density(entity: entity), for: slot)]
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
    if case .explanation(let id, _) = detail.destination { return [explain(id, for: slot)] }
    return query(for: detail.destination).map { [ask($0, for: slot)] } ?? []
  }

  private func query(for destination: Destination) -> LibraryQuery? {
    switch destination {
    case .article(let id, _): .article(id)
    case .entity(let id): .entity(id, newest: Self.newestArticles)
    case .page(let id): .page(id)
    case .home: .overview(since: memory.latestSeen, limit: Self.newsShown)
    case .tie(let from, let to): .tie(from, to)
    case .path(let from, let to): .path(from, to)
    case .articlePair(let left, let right): .articlePair(left, right)
    case .entityPair(let left, let right):
      .entityPair(left, right, newest: Self.newestArticles)
    case .matrix(let rows, let columns): .matrix(rows: rows, columns: columns)
    case .explanation, .list: nil
    }
  }

  /// Articles that an entity's page tells of; it says so where there are more.
  private static let newestArticles = 300
  /// New articles and rising names on the first page.
  private static let newsShown = 8

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

  /// Asks for the entity under the reader's cursor, to be told in short beside the text.
  private mutating func askForCard() -> [ExplorerEffect] {
    guard case .entity(let id)? = page.detail?.reader?.currentLink?.destination else {
      page.detail?.cardSubject = nil
      page.detail?.card = nil
      return []
    }
    guard page.detail?.cardSubject != id, ScreenLayout(self).frame(of: .side) != nil else {
      return []
    }
    page.detail?.cardSubject = id
    return [ask(.card(id), for: Slot(page: page.id, part: .card))]
  }

  /// Asks what the word being typed in a search may be meant to become.
  private mutating func askForCompletions() -> [ExplorerEffect] {
    guard case .prompt(let prompt) = mode, prompt.purpose == .search, prompt.completion == nil,
      prompt.completes != prompt.editor.text
    else { return [] }
    var asked = prompt
    asked.completes = prompt.editor.text
    asked.completions = []
    mode = .prompt(asked)
    return [
      ask(
        .completions(of: prompt.editor.text, limit: 8),
        for: Slot(page: page.id, part: .completions))
    ]
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
    if rows != page.side.rows {
      if page.focus == .side { page.side.replaceRows(with: rows) } else { page.side = Outline() }
    }
    page.side.rows = rows
    if detail.comparison != nil, page.focus != .side {
      page.side.top = detail.outline?.top ?? 0
      return
    }
    let link = page.focus == .detail ? detail.reader?.currentLink?.destination : nil
    if let link, let row = rows.firstIndex(where: { $0.isItem && $0.destination == link }) {
      page.side.cursor = row
      page.side.reveal(height: rect.height)
    } else {
      page.side.reveal(height: rect.height, keepingTop: true)
    }
  }
}
