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
    history.withPage(slot.page) { page in
      switch slot.part {
      case .rows: page.list.take(answer, appending: false)
      case .moreRows: page.list.take(answer, appending: true)
      case .detail: page.showDetail(answer)
      case .related:
        if case .related(let articles) = answer { page.detail?.reader?.related = articles }
      case .stats: break
      }
    }
    if slot.part == .rows, opensWhenLoaded == slot.page { openFirstRow() }
  }

  /// Shows why names are names, where that is still wanted.
  mutating func fill(_ slot: Slot, with explanations: [MentionExplanation]) {
    history.withPage(slot.page) { page in
      guard var detail = page.detail, case .explanation(let article, let span) = detail.destination
      else { return }
      detail.isStale = false
      detail.failure = nil
      detail.content = .explanation(
        ExplanationPage(article: article, explanations: explanations, focusSpan: span))
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
  mutating func fail(_ slot: Slot, because reason: String) {
    message = Message(text: reason, isError: true)
    history.withPage(slot.page) { page in
      switch slot.part {
      case .rows:
        page.list.isStale = false
        page.list.failure = reason
      case .moreRows: page.list.next = nil
      case .detail:
        page.detail?.isStale = false
        page.detail?.failure = reason
      case .related: page.detail?.reader?.related = []
      case .stats: break
      }
    }
  }
}

extension Page {
  /// Shows an answer in the detail pane; the place in it is kept where it is the same thing again.
  fileprivate mutating func showDetail(_ answer: LibraryAnswer) {
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
    case .page(let pieces):
      if case .page(let article) = detail.destination {
        detail.content = .source(SourcePage(article: article, pieces: pieces))
      }
    default: break
    }
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
}
