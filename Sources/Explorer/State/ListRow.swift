import NewsModel

/// A row of a list, of any kind.
enum ListRow: Equatable, Sendable {
  case article(ArticleSummary)
  case entity(EntitySummary)
  case figure(FigureRow)
  case quote(QuoteRow)
  case moment(TimelineRow)
  /// The head of a story; its articles follow as rows of their own.
  case story(StoryRow)
  case storyArticle(ArticleSummary)
  case teaser(TeaserRow)
  case related(RelatedArticle)
  case entityHit(SearchResults.EntityHit)
  case articleHit(SearchResults.ArticleHit)
  case help(HelpEntry)

  /// Where opening the row leads, or nil where it only informs.
  var destination: Destination? {
    switch self {
    case .article(let article), .storyArticle(let article): .article(article.id)
    case .entity(let entity): .entity(entity.id)
    case .figure(let figure): Self.place(figure.evidence)
    case .quote(let quote): Self.place(quote.evidence)
    case .moment(let moment): Self.place(moment.evidence)
    case .story(let story): story.articles.first.map { .article($0.id) }
    case .teaser(let teaser): .article(teaser.article ?? teaser.printedOn)
    case .related(let related): .article(related.summary.id)
    case .entityHit(let hit): .entity(hit.summary.id)
    case .articleHit(let hit): .article(hit.summary.id)
    case .help: nil
    }
  }

  /// The month a dated sentence names, or nil for other rows and years alone.
  var month: Month? {
    if case .moment(let moment) = self { Month(moment.date) } else { nil }
  }

  private static func place(_ evidence: Evidence) -> Destination {
    .article(evidence.article, at: evidence.span)
  }
}

extension ListState {
  /// Takes the rows of an answer, in place of those there are or beyond one end of them.
  mutating func take(_ answer: LibraryAnswer, beyond side: PageKey.Side? = nil) {
    if case .density(let months) = answer { density = months }
    guard let page = answer.listPage else { return }
    if let side {
      extend(side, with: page)
    } else {
      replace(with: page, isPartial: answer.isPartial)
    }
  }

  /// Shows nothing, as for a search without words.
  mutating func clear() { replace(with: ListPage()) }
}

extension LibraryAnswer {
  /// Whether others than those found by a search may match it.
  fileprivate var isPartial: Bool {
    if case .search(let results) = self { results.isPartial } else { false }
  }

  /// The answer as rows of a list; nil for answers of other kinds.
  fileprivate var listPage: ListPage<ListRow>? {
    switch self {
    case .articles(let page): page.map(ListRow.article)
    case .entities(let page): page.map(ListRow.entity)
    case .figures(let page): page.map(ListRow.figure)
    case .quotes(let page): page.map(ListRow.quote)
    case .timeline(let page): page.map(ListRow.moment)
    case .teasers(let page): page.map(ListRow.teaser)
    case .stories(let stories):
      ListPage(
        rows: stories.flatMap { [.story($0)] + $0.articles.map(ListRow.storyArticle) },
        total: stories.count)
    case .related(let articles):
      ListPage(rows: articles.map(ListRow.related), total: articles.count)
    case .search(let results):
      ListPage(
        rows: results.entities.map(ListRow.entityHit) + results.articles.map(ListRow.articleHit),
        total: results.entities.count + results.articles.count)
    case .stats, .overview, .density, .article, .entity, .card, .page, .tie, .path, .articlePair,
      .entityPair, .matrix, .completions:
      nil
    }
  }
}

extension ListPage {
  fileprivate func map(_ row: (Row) -> ListRow) -> ListPage<ListRow> {
    ListPage<ListRow>(rows: rows.map(row), total: total, next: next, previous: previous)
  }
}
