import HostileTexts
import NewsModel

@testable import Explorer

/// A library whose every string would do something to a terminal.
///
/// Names and titles have hostile text before and behind them, so that it shows however narrow the
/// screen is; sentences and snippets have their highlights moved along.
struct HostileAnswers<Library: Answering>: Answering {
  var library: Library

  func answer(_ query: LibraryQuery) throws -> LibraryAnswer {
    switch try library.answer(query) {
    case .stats(let stats): .stats(stats)
    case .density(let months): .density(months)
    case .overview(let overview): .overview(overview.hostile)
    case .articles(let page): .articles(page.map(\.hostile))
    case .entities(let page): .entities(page.map(\.hostile))
    case .figures(let page): .figures(page.map(\.hostile))
    case .quotes(let page): .quotes(page.map(\.hostile))
    case .timeline(let page): .timeline(page.map(\.hostile))
    case .teasers(let page): .teasers(page.map(\.hostile))
    case .stories(let rows): .stories(rows.map(\.hostile))
    case .article(let detail): .article(detail.hostile)
    case .entity(let detail): .entity(detail.hostile)
    case .card(let card):
      .card(EntityCard(summary: card.summary.hostile, ties: card.ties.map(\.hostile)))
    case .page(let pieces): .page(pieces.map(\.hostile))
    case .related(let rows): .related(rows.map(\.hostile))
    case .tie(let tie): .tie(tie.hostile)
    case .path(let path): .path(path.hostile)
    case .articlePair(let left, let right): .articlePair(left.hostile, right.hostile)
    case .entityPair(let left, let right): .entityPair(left.hostile, right.hostile)
    case .matrix(let matrix): .matrix(matrix.hostile)
    case .search(let results): .search(results.hostile)
    case .completions(let head, let words):
      .completions(head: head.hostile, words: words.map(\.hostile))
    }
  }
}

extension String {
  /// The string between hostile ones.
  var hostile: String { HostileText.line + self + HostileText.line }
}

extension ListPage {
  fileprivate func map(_ change: (Row) -> Row) -> Self {
    var page = self
    page.rows = rows.map(change)
    return page
  }
}

extension LibraryOverview {
  fileprivate var hostile: Self {
    var overview = self
    overview.newest = newest.map(\.hostile)
    overview.rising = rising.map { rising in
      RisingEntity(summary: rising.summary.hostile, recent: rising.recent, before: rising.before)
    }
    overview.leading = leading.mapValues { $0.map(\.hostile) }
    overview.stats.lastImport = stats.lastImport?.hostile
    return overview
  }
}

extension TieDetail {
  fileprivate var hostile: Self {
    var tie = self
    tie.from = from.hostile
    tie.to = to.hostile
    tie.ties = ties.map(\.hostile)
    tie.articles = articles.map { SharedArticle(from: $0.from.hostile, to: $0.to.hostile) }
    return tie
  }
}

extension EntityPath {
  fileprivate var hostile: Self {
    let steps = steps?.map { step in
      PathStep(
        from: step.from.hostile, to: step.to.hostile, label: step.label?.hostile,
        evidence: step.evidence.hostile)
    }
    return EntityPath(from: from.hostile, to: to.hostile, steps: steps)
  }
}

extension TieMatrix {
  fileprivate var hostile: Self {
    var matrix = self
    matrix.rows = rows.map(\.hostile)
    matrix.columns = columns.map(\.hostile)
    return matrix
  }
}

extension SearchResults {
  fileprivate var hostile: Self {
    SearchResults(
      entities: entities.map { EntityHit(summary: $0.summary.hostile, score: $0.score) },
      articles: articles.map { hit in
        ArticleHit(
          summary: hit.summary.hostile, snippet: hit.snippet.hostile,
          highlights: hit.highlights.map(\.behindHostileText), score: hit.score)
      })
  }
}

extension Range<Int> {
  /// The same stretch of a text that hostile text was put before.
  var behindHostileText: Self {
    let shift = HostileText.line.utf8.count
    return lowerBound + shift..<upperBound + shift
  }
}
