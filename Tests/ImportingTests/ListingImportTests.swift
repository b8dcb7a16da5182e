import NewsLibrary
import NewsModel
import Testing

@testable import Importing

/// Files that only announce articles.
struct ListingImportTests {
  private static let wire = Desk.records(
    "* Cranes for Riga", "* Locks for Kiel", Desk.line("own", "Ferries for Turku"))

  private func answers(_ desk: Desk) throws -> [LibraryAnswer] {
    try [
      .articles(order: .newest, filter: "", after: nil, limit: 10),
      .articles(order: .title, filter: "wire", after: nil, limit: 10),
      .articles(order: .source, filter: "", after: nil, limit: 10),
      .search("wire", limit: 10), .search("-nothing", limit: 10), .search("title:wire", limit: 10),
    ].map(desk.library.answer)
  }

  @Test func aListingIsNoArticleAnywhere() async throws {
    let desk = try Desk([
      "wire.rec": Self.wire, "a.rec": Desk.records(Desk.line("a", "Cranes for Riga")),
    ])
    let report = try await desk.run()
    #expect(report.articles == 2)
    let stats = try desk.stats()
    #expect(stats.articles == 2 && stats.embedded == 0)
    #expect(stats.documents == 2 && stats.teasers == 2)
    for answer in try answers(desk) {
      switch answer {
      case .articles(let page): #expect(page.rows.allSatisfy { $0.role == .main })
      case .search(let results): #expect(results.articles.allSatisfy { $0.summary.role == .main })
      default: Issue.record("unexpected answer")
      }
    }
    let crane = try #require(try desk.library.article(atPath: desk.path("a.rec")))
    guard case .related(let related) = try desk.library.answer(.related(crane, limit: 9)) else {
      return
    }
    #expect(related.allSatisfy { $0.summary.role == .main })
    var exported: [ArticleRole] = []
    try desk.library.everything { item in
      if case .article(let detail) = item { exported.append(detail.article.role) }
    }
    #expect(exported == [.main, .main])
    #expect(try desk.library.check() == [])
  }

  @Test func itsTeasersAreListedAndFindTheirArticles() async throws {
    let desk = try Desk([
      "wire.rec": Self.wire, "a.rec": Desk.records(Desk.line("a", "Cranes for Riga")),
    ])
    try await desk.run()
    let query = LibraryQuery.teasers(isMissing: false, filter: "", after: nil, limit: 10)
    guard case .teasers(let page) = try desk.library.answer(query) else { return }
    #expect(page.total == 2)
    #expect(page.rows.map(\.teaser.title) == ["Cranes for Riga", "Locks for Kiel"])
    #expect(page.rows.map(\.teaser.url) == ["https://w.example", "https://w.example"])
    #expect(page.rows.map(\.printedOnTitle) == ["The wire", "The wire"])
    let crane = try desk.library.article(atPath: desk.path("a.rec#a"))
    #expect(page.rows.map(\.article) == [crane, nil])
    guard case .article(let detail) = try desk.library.answer(.article(page.rows[0].printedOn))
    else { return }
    #expect(detail.article.role == .listing)
    #expect(detail.teasers.count == 2)
  }

  @Test func noTeaserAnnouncesAListing() async throws {
    let desk = try Desk([
      "wire.rec": Self.wire, "b.rec": Desk.records("* The wire", Desk.line("b", "Locks")),
    ])
    try await desk.run()
    guard
      case .teasers(let page) = try desk.library.answer(
        .teasers(isMissing: false, filter: "the wire", after: nil, limit: 9))
    else { return }
    #expect(page.rows.map(\.article) == [nil])
  }

  @Test func aFileThatOnlyAnnouncesIsADocumentOfItsOwn() async throws {
    let desk = try Desk(["wire.rec": Desk.records("* Cranes for Riga")])
    let first = try await desk.run()
    #expect(first.counts == Counts(added: 1))
    #expect(first.articles == 0)
    let again = try await desk.run()
    #expect(again.counts == Counts(unchanged: 1))
    #expect(try desk.stats().documents == 1)
    try desk.folder.write("wire.rec", Desk.records("* Cranes for Riga", "* Locks for Kiel"))
    let third = try await desk.run()
    #expect(third.counts == Counts(changed: 1))
    #expect(try desk.stats().teasers == 2)
    try desk.folder.write("wire.rec", Desk.records(Desk.line("a", "Cranes for Riga")))
    try await desk.run()
    let stats = try desk.stats()
    #expect(stats.documents == 1 && stats.teasers == 0)
    #expect(try desk.library.check() == [])
  }
}
