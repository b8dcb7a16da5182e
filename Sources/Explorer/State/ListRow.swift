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

  private static func place(_ evidence: Evidence) -> Destination {
    .article(evidence.article, at: evidence.span)
  }
}

extension ListState {
  /// Takes the rows of an answer, in place of those there are or after them.
  ///
  /// The cursor stays on its row where the row is still there.
  mutating func take(_ answer: LibraryAnswer, appending: Bool) {
    switch answer {
    case .articles(let page): take(page, as: ListRow.article, appending: appending)
    case .entities(let page): take(page, as: ListRow.entity, appending: appending)
    case .figures(let page): take(page, as: ListRow.figure, appending: appending)
    case .quotes(let page): take(page, as: ListRow.quote, appending: appending)
    case .timeline(let page): take(page, as: ListRow.moment, appending: appending)
    case .teasers(let page): take(page, as: ListRow.teaser, appending: appending)
    case .stories(let stories):
      replace(
        stories.flatMap { [.story($0)] + $0.articles.map(ListRow.storyArticle) },
        total: stories.count, next: nil)
    case .related(let articles):
      replace(articles.map(ListRow.related), total: articles.count, next: nil)
    case .search(let results):
      let found =
        results.entities.map(ListRow.entityHit) + results.articles.map(ListRow.articleHit)
      replace(found, total: found.count, next: nil)
    case .stats, .article, .entity, .page: break
    }
  }

  /// Shows nothing, as for a search without words.
  mutating func clear() { replace([], total: 0, next: nil) }

  private mutating func take<Row>(
    _ page: ListPage<Row>, as row: (Row) -> ListRow, appending: Bool
  ) {
    if appending {
      append(page.rows.map(row), total: page.total, next: page.next)
    } else {
      replace(page.rows.map(row), total: page.total, next: page.next)
    }
  }

  mutating func replace(_ new: [ListRow], total: Int, next: PageKey?) {
    let kept = viewport.cursor > 0 ? current?.destination : nil
    rows = new
    self.total = total
    self.next = next
    isStale = false
    isLoaded = true
    failure = nil
    let place = kept.flatMap { kept in new.firstIndex { $0.destination == kept } }
    viewport.place(place ?? viewport.cursor, count: new.count)
  }
}
