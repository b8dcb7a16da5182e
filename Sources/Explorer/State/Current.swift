import NewsModel

/// What the next command is about.
extension ExplorerState {
  /// Where opening what is under the cursor leads, or nil.
  var currentDestination: Destination? {
    switch page.focus {
    case .list: page.list.current?.destination
    case .side: page.side.current?.destination
    case .detail: detailDestination
    }
  }

  /// The article in the detail pane, or that of the row under the cursor.
  var currentArticle: ArticleID? {
    let candidates = [
      page.focus == .detail ? nil : currentDestination, page.detail?.destination,
    ]
    for case .article(let id, _)? in candidates { return id }
    switch page.detail?.destination {
    case .page(let id), .explanation(let id, _): return id
    default: return nil
    }
  }

  /// The entity whose page it is, or else the one under the cursor.
  var currentEntity: EntitySummary? {
    if page.focus == .list, let entity = page.list.current?.entity { return entity }
    if page.focus != .side, case .entity? = page.detail?.destination {
      return page.detail?.entity?.detail.summary
    }
    guard page.focus != .list, case .entity(let id)? = currentDestination else { return nil }
    return entity(id)
  }

  /// What is known on the page of an entity it names.
  private func entity(_ id: EntityID) -> EntitySummary? {
    if let named = page.detail?.reader?.detail.entities.first(where: { $0.id == id }) {
      return named
    }
    if let shown = page.detail?.entity?.detail.summary, shown.id == id { return shown }
    let tie = page.detail?.entity?.ties.first { $0.entity == id }
    return tie.map { EntitySummary(id: $0.entity, kind: $0.kind, name: $0.name) }
  }

  /// What is known on the page of an article.
  func summary(of id: ArticleID) -> ArticleSummary? {
    if let shown = page.detail?.reader?.detail.summary, shown.id == id { return shown }
    return page.list.rows.lazy.compactMap(\.article).first { $0.id == id }
  }

  /// The web address or file of the current article.
  var original: String? { currentSummary.map { $0.url ?? $0.container ?? $0.path } }

  /// The original as the status line names it.
  var originalInShort: String? { currentSummary?.shortOrigin }

  /// What `copy` copies: what the cursor is on, as text.
  var copyText: String? {
    switch page.focus {
    case .list: page.list.current.flatMap(\.copyText)
    case .side: page.side.current.map { $0.sentence ?? $0.text }
    case .detail: detailCopyText
    }
  }

  private var detailDestination: Destination? {
    guard let detail = page.detail else { return nil }
    if let destination = detail.reader?.currentLink?.destination { return destination }
    if let destination = detail.outline?.current?.destination { return destination }
    if let matrix = detail.matrix { return matrix.currentDestination }
    return page.isOpened ? nil : detail.destination
  }

  private var currentSummary: ArticleSummary? {
    currentArticle.flatMap(summary)
  }

  private var detailCopyText: String? {
    if let reader = page.detail?.reader {
      if let span = reader.currentLink?.span ?? reader.focusSpan {
        return reader.detail.article.text(in: span)
      }
      return reader.detail.summary.url ?? reader.detail.summary.title
    }
    if let row = page.detail?.outline?.current { return row.sentence ?? row.text }
    return page.detail?.entity?.detail.summary.name ?? original
  }
}

extension ListRow {
  /// The article the row is, or nil where it is something in an article.
  var article: ArticleSummary? {
    switch self {
    case .article(let article), .storyArticle(let article): article
    case .related(let related): related.summary
    case .articleHit(let hit): hit.summary
    default: nil
    }
  }

  /// The entity the row is, or nil.
  var entity: EntitySummary? {
    switch self {
    case .entity(let entity): entity
    case .entityHit(let hit): hit.summary
    default: nil
    }
  }

  fileprivate var copyText: String? {
    switch self {
    case .entity(let entity): entity.name
    case .entityHit(let hit): hit.summary.name
    case .figure(let figure): figure.evidence.sentence
    case .quote(let quote): quote.text
    case .moment(let moment): moment.evidence.sentence
    case .story(let story): story.title
    case .teaser(let teaser): teaser.teaser.title ?? teaser.teaser.summary
    case .help(let entry): entry.help
    case .article, .storyArticle, .related, .articleHit:
      article.map { $0.url ?? $0.title }
    }
  }
}
