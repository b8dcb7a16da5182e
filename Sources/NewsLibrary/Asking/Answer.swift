import GRDB
public import NewsModel

extension NewsLibrary {
  /// Answers `query` from one consistent view of the library.
  ///
  /// Limits below one ask for nothing and get an empty page with its total.
  public func answer(_ query: LibraryQuery) throws(LibraryError) -> LibraryAnswer {
    try reading("reading") { db in try Self.answer(query, db) }
  }

  /// Answers `query` likewise; work on it ends where the task is cancelled.
  ///
  /// - Throws: `LibraryError.cancelled` then.
  public func cancellableAnswer(
    _ query: LibraryQuery
  ) async throws(LibraryError) -> LibraryAnswer {
    do {
      return try await database.read { db in try Self.answer(query, db) }
    } catch {
      throw Task.isCancelled ? .cancelled : LibraryError(error, task: "reading", path: place)
    }
  }

  private static func answer(_ query: LibraryQuery, _ db: Database) throws -> LibraryAnswer {
    switch query {
    case .stats: .stats(try Stats.read(db))
    case .overview(let since, let limit):
      .overview(try Overview(db: db).read(since: since, limit: limit))
    case .articles(let order, let filter, let after, let limit):
      .articles(try ArticleList.page(db, order, filter, PageRequest(after, limit)))
    case .entities(let kind, let order, let filter, let after, let limit):
      .entities(try EntityList.page(db, kind, order, filter, PageRequest(after, limit)))
    case .figures(let order, let filter, let after, let limit):
      .figures(try Figures.page(db, order, filter, PageRequest(after, limit)))
    case .quotes(let order, let filter, let after, let limit):
      .quotes(try Quotes.page(db, order, filter, PageRequest(after, limit)))
    case .timeline(let entity, let order, let filter, let after, let limit):
      .timeline(try Timeline.page(db, entity, order, filter, PageRequest(after, limit)))
    case .density(let entity?): .density(try Activity.datedSentences(db, of: entity))
    case .density(nil): .density(try Activity.datedSentences(db))
    case .stories(let limit): .stories(try Stories.newest(db, limit: limit))
    case .teasers(let isMissing, let filter, let after, let limit):
      .teasers(
        try Teasers.page(db, isMissing: isMissing, filter, PageRequest(after, limit)))
    case .article(let id): .article(try ArticleReader(db: db).detail(of: id))
    case .entity(let id, let newest):
      .entity(try EntityReader(db: db).detail(of: id, newest: newest))
    case .card(let id): .card(try Ties(db: db).card(of: id))
    case .page(let id): .page(try PageSource.pieces(db, around: id))
    case .related(let id, let limit):
      .related(try Relations(db: db).articles(relatedTo: id, limit: limit))
    case .tie(let from, let to): .tie(try Ties(db: db).detail(from: from, to: to))
    case .path(let from, let to): .path(try PathFinder(db: db).answer(from: from, to: to))
    case .articlePair(let first, let second):
      .articlePair(
        try ArticleReader(db: db).detail(of: first), try ArticleReader(db: db).detail(of: second))
    case .entityPair(let first, let second, let newest):
      .entityPair(
        try EntityReader(db: db).detail(of: first, newest: newest),
        try EntityReader(db: db).detail(of: second, newest: newest))
    case .matrix(let rows, let columns):
      .matrix(try Matrix(db: db).ties(of: rows, to: columns))
    case .search(let text, let limit, let order):
      .search(try Search(db: db).results(for: text, limit: limit, order))
    case .completions(let text, let limit):
      .completions(
        head: String(text.dropLast(Completions.lastWord(of: text).count)),
        words: try Completions(db: db).candidates(for: text, limit: limit))
    }
  }
}
