import GRDB
public import NewsModel

extension NewsLibrary {
  /// Answers `query` from one consistent view of the library.
  ///
  /// Limits below one ask for nothing and get an empty page with its total.
  public func answer(_ query: LibraryQuery) throws(LibraryError) -> LibraryAnswer {
    try reading("reading") { db in
      switch query {
      case .stats: .stats(try Stats.read(db))
      case .articles(let order, let filter, let after, let limit):
        .articles(try ArticleList.page(db, order, filter, PageRequest(after, limit)))
      case .entities(let kind, let order, let filter, let after, let limit):
        .entities(try EntityList.page(db, kind, order, filter, PageRequest(after, limit)))
      case .figures(let filter, let after, let limit):
        .figures(try Figures.page(db, filter, PageRequest(after, limit)))
      case .quotes(let filter, let after, let limit):
        .quotes(try Quotes.page(db, filter, PageRequest(after, limit)))
      case .timeline(let entity, let filter, let after, let limit):
        .timeline(try Timeline.page(db, entity, filter, PageRequest(after, limit)))
      case .stories(let limit): .stories(try Stories.newest(db, limit: limit))
      case .teasers(let filter, let after, let limit):
        .teasers(try Teasers.page(db, filter, PageRequest(after, limit)))
      case .article(let id): .article(try ArticleReader(db: db).detail(of: id))
      case .entity(let id): .entity(try EntityReader(db: db).detail(of: id))
      case .page(let id): .page(try PageSource.pieces(db, around: id))
      case .related(let id, let limit):
        .related(try Relations(db: db).articles(relatedTo: id, limit: limit))
      case .search(let text, let limit):
        .search(try Search(db: db).results(for: text, limit: limit))
      }
    }
  }
}
