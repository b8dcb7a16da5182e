import ArgumentParser
import NewsLibrary
import NewsModel

/// What a library holds that questions can be about, drawn at random but the same each time.
struct LibraryDraws {
  /// How many places in the list of articles are gone to at most.
  private static let pages = 1000
  private static let rowsPerPage = 5
  /// How many of each kind's most mentioned entities are asked about.
  private static let entities = 100

  /// Places all over the list of articles.
  private(set) var keys: [PageKey] = []
  /// Articles from all over the list, none of them twice.
  private(set) var articles: [ArticleID] = []
  /// Companies, programs, people and places, the most mentioned of each first.
  private(set) var named: [EntitySummary] = []
  private(set) var sources: [String] = []
  let mostMentioned: EntitySummary

  /// Walks the whole list of articles once.
  init(_ library: NewsLibrary, _ random: inout RandomSource) throws {
    for kind in [EntityKind.company, .program, .person, .place] {
      let query = LibraryQuery.entities(
        kind, order: .mostMentioned, filter: "", after: nil, limit: Self.entities)
      if case .entities(let page) = try library.answer(query) { named += page.rows }
    }
    guard let first = named.max(by: { $0.mentionCount < $1.mentionCount }) else {
      throw ValidationError("The library names nobody to ask about.")
    }
    mostMentioned = first
    var next: PageKey?
    var limit = 20
    repeat {
      try Task.checkCancellation()
      let query = LibraryQuery.articles(order: .newest, filter: "", after: next, limit: limit)
      guard case .articles(let page) = try library.answer(query), !page.rows.isEmpty else { break }
      limit = max(20, page.total / Self.pages)
      let rows = page.rows.shuffled(using: &random).prefix(Self.rowsPerPage)
      articles += rows.map(\.id)
      sources += rows.compactMap(\.source)
      next = page.next
      if let next { keys.append(next) }
    } while next != nil
  }

  /// The texts of at most `count` articles, none of them twice.
  func texts(
    _ count: Int, of library: NewsLibrary, _ random: inout RandomSource
  ) throws -> [String] {
    try articles.shuffled(using: &random).prefix(count).compactMap { id in
      guard case .article(let detail) = try library.answer(.article(id)) else { return nil }
      return detail.article.text
    }
  }
}
