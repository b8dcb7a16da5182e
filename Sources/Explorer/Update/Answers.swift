import NewsModel

extension ExplorerState {
  /// Whether an answer is the one waited for; it is waited for no longer.
  mutating func accepts(_ slot: Slot, _ generation: Int) -> Bool {
    guard pending[slot] == generation else { return false }
    pending[slot] = nil
    return true
  }

  mutating func fill(_ slot: Slot, with answer: LibraryAnswer) {
    if case .stats(let new) = answer { stats = new }
    if case .overview(let overview) = answer {
      stats = overview.stats
      statsAreStale = false
    }
    let home = homeContent(answer)
    history.withPage(slot.page) { page in
      switch slot.part {
      case .rows: page.list.take(answer)
      case .moreRows: page.list.take(answer, beyond: .after)
      case .earlierRows: page.list.take(answer, beyond: .before)
      case .density: page.list.take(answer)
      case .detail: page.showDetail(answer, home: home)
      case .card: if case .card(let card) = answer { page.detail?.card = card }
      case .related:
        if case .related(let articles) = answer { page.detail?.reader?.related = articles }
      case .stats, .completions: break
      }
    }
    if case .completions(let head, let words) = answer { offer(words, after: head) }
    if slot.part == .rows, opensWhenLoaded == slot.page, !page.list.awaitsOlder {
      openFirstRow()
    }
  }

  /// Shows why names are names, where that is still wanted.
  mutating func fill(_ slot: Slot, with explanations: [MentionExplanation]) {
    history.withPage(slot.page) { page in
      guard var detail = page.detail, case .explanation = detail.destination else { return }
      detail.isStale = false
      detail.failure = nil
      detail.show(.explanation(explanations))
      page.side = Outline()
      page.detail = detail
    }
  }

  /// Opens what Enter was pressed for before its answer was in, unless the page was left since.
  private mutating func openFirstRow() {
    defer { opensWhenLoaded = nil }
    guard page.id == opensWhenLoaded, let row = page.list.current?.destination else { return }
    open(row)
  }

  /// Notes a failure where its answer would have stood, so that it is not asked again at once.
  ///
  /// `offset` is where in search text the reason lies, in UTF-8 bytes, or nil.
  mutating func fail(_ slot: Slot, because reason: String, at offset: Int? = nil) {
    if offset == nil { message = Message(text: reason, isError: true) }
    giveUp(slot)
    history.withPage(slot.page) { page in
      switch slot.part {
      case .rows: page.list.failure = ListFailure(reason: reason, offset: offset)
      case .detail: page.detail?.failure = reason
      default: break
      }
    }
  }

  /// Does without an answer, so that it is not asked for again until the user asks anew.
  mutating func giveUp(_ slot: Slot) {
    history.withPage(slot.page) { page in
      switch slot.part {
      case .rows, .moreRows, .earlierRows: page.list.giveUp()
      case .density: page.list.density = []
      case .detail: page.detail?.isStale = false
      case .related: page.detail?.reader?.related = []
      case .card, .stats, .completions: break
      }
    }
  }

  /// What the first page tells, where the answer is for it.
  private func homeContent(_ answer: LibraryAnswer) -> HomeContent? {
    guard case .overview(let overview) = answer else { return nil }
    let keys = Command.allCases.compactMap { command in
      keymap.keyNames(of: command).first.map { (command, $0) }
    }
    return HomeContent(
      overview: overview, savedSearches: memory.savedSearches,
      isReturning: memory.latestSeen != nil, keys: Dictionary(uniqueKeysWithValues: keys))
  }
}

extension Page {
  /// Shows an answer in the detail pane; the place in it is kept where it is the same thing again.
  fileprivate mutating func showDetail(_ answer: LibraryAnswer, home: HomeContent?) {
    guard var detail else { return }
    let before = detail.content?.destination
    detail.isStale = false
    detail.failure = nil
    switch answer {
    case .article(let article): detail.show(article, query: query)
    case .entity(let entity):
      var page = EntityPage(entity)
      if let old = detail.entity, old.detail.summary.id == entity.summary.id {
        page.outline.cursor = old.outline.cursor
        page.outline.top = old.outline.top
      }
      detail.content = .entity(page)
    case .page(let pieces): detail.show(.source(pieces))
    case .overview: if let home { detail.show(.home(home)) }
    case .tie(let tie): detail.show(.tie(tie))
    case .path(let path): detail.show(.path(path))
    case .articlePair(let left, let right):
      detail.content = .comparison(ComparisonPage(.articles(left, right)))
    case .entityPair(let left, let right):
      detail.content = .comparison(ComparisonPage(.entities(left, right)))
    case .matrix(let matrix):
      var page = MatrixPage(detail.destination, matrix)
      if let old = detail.matrix { page.keepPlace(of: old) }
      detail.content = .matrix(page)
    default: break
    }
    if let place = detail.resumesAt { detail.content?.resume(at: place) }
    detail.resumesAt = nil
    if detail.content?.destination != before { side = Outline() }
    self.detail = detail
  }

  /// The words searched for where the page came from a search.
  private var query: String { list.source == .search ? list.filter : "" }
}

extension DetailState {
  fileprivate mutating func show(_ article: ArticleDetail, query: String) {
    var reader = Reader(article, query: query, focusSpan: destination.span)
    if let old = self.reader, old.detail.summary.id == article.summary.id {
      reader.related = old.related
      if old.focusSpan == destination.span { reader.keepPlace(of: old) }
    }
    content = .article(reader)
  }

  /// Shows rows for the place wanted; the cursor stays where the same place was shown.
  fileprivate mutating func show(_ rows: OutlinePage.Content) {
    var page = OutlinePage(destination, rows)
    if case .outline(let old) = content, old.destination == destination {
      page.outline.cursor = old.outline.cursor
      page.outline.top = old.outline.top
    }
    content = .outline(page)
  }
}
