import NewsModel

/// The page within an answer; nil where the answer is of another kind.
extension LibraryAnswer {
  var articlePage: ListPage<ArticleSummary>? {
    if case .articles(let page) = self { page } else { nil }
  }
  var entityPage: ListPage<EntitySummary>? {
    if case .entities(let page) = self { page } else { nil }
  }
  var figurePage: ListPage<FigureRow>? {
    if case .figures(let page) = self { page } else { nil }
  }
  var quotePage: ListPage<QuoteRow>? {
    if case .quotes(let page) = self { page } else { nil }
  }
  var timelinePage: ListPage<TimelineRow>? {
    if case .timeline(let page) = self { page } else { nil }
  }
  var teaserPage: ListPage<TeaserRow>? {
    if case .teasers(let page) = self { page } else { nil }
  }
  var related: [RelatedArticle]? {
    if case .related(let rows) = self { rows } else { nil }
  }
  var stats: LibraryStats? {
    if case .stats(let stats) = self { stats } else { nil }
  }
}
