import NewsModel

@testable import Explorer

/// Answers questions as a library would, from the samples.
struct SampleLibrary: Answering {
  var articleCount: Int64 = 42

  static let empty = SampleLibrary(articleCount: 0)

  func answer(_ query: LibraryQuery) -> LibraryAnswer {
    switch query {
    case .stats: .stats(stats)
    case .articles(_, let filter, let after, let limit):
      .articles(articles(filter: filter, after: after, limit: limit))
    case .entities(let kind, _, let filter, _, _):
      .entities(page(entities(of: kind), matching: filter, by: \.name))
    case .overview(let since, _): .overview(overview(since: since))
    case .figures(_, let filter, _, _):
      .figures(page([Sample.figure], matching: filter, by: \.text))
    case .quotes(_, let filter, _, _): .quotes(page([Sample.quote], matching: filter, by: \.text))
    case .timeline(_, _, let filter, _, _):
      .timeline(page(moments, matching: filter, by: \.evidence.sentence))
    case .stories: .stories(articleCount == 0 ? [] : [story])
    case .density: .density(articleCount == 0 ? [] : Sample.months)
    case .teasers(_, let filter, _, _):
      .teasers(page(Sample.article(1).teasers, matching: filter, by: \.printedOnTitle))
    case .card(let id):
      .card(
        EntityCard(
          summary: Sample.entityDetail(id).summary,
          ties: Array(Sample.entityDetail(id).ties.prefix(3))))
    case .tie(let from, let to): .tie(Sample.tie(from, to))
    case .path(let from, let to): .path(Sample.path(from, to))
    case .articlePair(let left, let right):
      .articlePair(Sample.article(left.number), Sample.article(right.number))
    case .entityPair(let left, let right, _):
      .entityPair(Sample.entityDetail(left), Sample.entityDetail(right))
    case .matrix: .matrix(Sample.matrix)
    case .completions(let text, _):
      .completions(
        head: "", words: ["company:", "company:Thales"].filter { $0.hasPrefix(text) && $0 != text })
    case .article(let id): .article(Sample.article(id.number))
    case .entity(let id, _): .entity(Sample.entityDetail(id))
    case .page: .page(Sample.page)
    case .related: .related([Sample.related(7), Sample.related(8)])
    case .search(let words, _, _): .search(results(words))
    }
  }

  private var stats: LibraryStats {
    guard articleCount > 0 else { return LibraryStats() }
    return LibraryStats(
      documents: Int(articleCount), articles: Int(articleCount),
      entities: Dictionary(grouping: Sample.entities, by: \.kind).mapValues(\.count),
      figures: 1, quotes: 1, teasers: 1, stories: 1, datedSentences: 1,
      latestArticle: ArticleID(articleCount))
  }

  private func overview(since: ArticleID?) -> LibraryOverview {
    guard articleCount > 0 else { return LibraryOverview() }
    return LibraryOverview(
      stats: stats, months: Sample.months,
      newArticles: Int(articleCount - (since?.number ?? 0)), newest: [Sample.summary(articleCount)],
      rising: [RisingEntity(summary: Sample.entities[0], recent: 4, before: 1)],
      leading: [.company: ["Thales", "IHI"]])
  }

  private var story: StoryRow {
    StoryRow(
      title: "Makers gather in hall 1", articles: [Sample.summary(1), Sample.summary(2)],
      shared: ["Thales", "SAFE"])
  }

  private var moments: [TimelineRow] {
    guard let date = CalendarDate(year: 2027) else { return [] }
    return [
      TimelineRow(date: date, printed: "by 2027", confidence: 0.7, evidence: Sample.evidence(1))
    ]
  }

  private func entities(of kind: EntityKind) -> [EntitySummary] {
    Sample.entities.filter { $0.kind == kind }
  }

  private func articles(
    filter: String, after: PageKey?, limit: Int
  ) -> ListPage<ArticleSummary> {
    let all = (0..<articleCount).map { Sample.summary($0 + 1) }
      .filter { filter.isEmpty || $0.title.contains(filter) }
    var start = 0
    var end = min(limit, all.count)
    if let after {
      let place = after.fields.first.flatMap { Int($0) } ?? all.count
      start = after.side == .after ? place : max(0, place - limit)
      end = after.side == .after ? min(place + limit, all.count) : place
    }
    return ListPage(
      rows: Array(all[start..<end]), total: all.count,
      next: end < all.count ? PageKey(fields: [String(end)]) : nil,
      previous: start > 0 ? PageKey(fields: [String(start)], side: .before) : nil)
  }

  private func page<Row>(
    _ rows: [Row], matching filter: String, by text: (Row) -> String
  ) -> ListPage<Row> {
    let found =
      articleCount == 0
      ? [] : rows.filter { filter.isEmpty || text($0).lowercased().contains(filter.lowercased()) }
    return ListPage(rows: found, total: found.count)
  }

  private func results(_ words: String) -> SearchResults {
    let entities = Sample.entities.filter { $0.name.lowercased().hasPrefix(words.lowercased()) }
    guard !entities.isEmpty else { return SearchResults() }
    return SearchResults(
      entities: entities.map { SearchResults.EntityHit(summary: $0, score: 1) },
      articles: [
        SearchResults.ArticleHit(
          summary: Sample.summary(3), snippet: "Thales left early.", highlights: [0..<6], score: 1)
      ])
  }
}
