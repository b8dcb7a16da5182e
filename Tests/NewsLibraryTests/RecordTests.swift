import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

/// Documents that share a file.
@Suite struct RecordTests {
  private static func record(_ key: String, hash: String = "0") -> ImportedDocument {
    var document = Draft("/in/f#\(key)", title: "Article \(key)", "{Thales/company} won.").document
    document.container = "/in/f"
    document.contentHash = hash
    document.modified = 0
    return document
  }

  private static func file(_ modified: Int = 5, announcing titles: String...) -> ImportedContainer {
    var listing = Article(role: .listing, teasers: titles.map { Teaser(title: $0) })
    listing.append("Feed", as: .title)
    return ImportedContainer(
      path: "/in/f", size: 9, modified: modified, listings: titles.isEmpty ? [] : [listing],
      contentHash: titles.joined())
  }

  private static func library(_ keys: String...) throws -> NewsLibrary {
    let library = try NewsLibrary.inMemory()
    _ = try library.store(keys.map { record($0) })
    _ = try library.finish(file()) { _ in true }
    try library.finishImport()
    return library
  }

  @Test func onlyFilesAreKnownInAdvance() throws {
    let library = try Self.library("a", "b")
    #expect(
      try library.knownDocuments()
        == ["/in/f": DocumentStamp(size: 9, modified: 5, contentHash: "", records: 2)])
    #expect(
      try library.stamps(ofDocuments: ["/in/f#b", "/in/f#c"])
        == ["/in/f#b": DocumentStamp(size: 21, modified: 0, contentHash: "0")])
    #expect(try library.check() == [])
  }

  @Test func aFileThatIsBeingReadCountsAsChanged() throws {
    let library = try Self.library("a")
    try library.begin(containerAt: "/in/f")
    #expect(try library.knownDocuments()["/in/f"]?.modified == -1)
    _ = try library.store([Self.record("b")])
    try library.settle()
    #expect(try library.check() == [])
    _ = try library.finish(Self.file(6)) { _ in true }
    #expect(try library.knownDocuments()["/in/f"]?.records == 2)
  }

  @Test func finishingMarksWhatWasNotSeen() throws {
    let library = try Self.library("a", "b", "c")
    #expect(try library.finish(Self.file(6)) { $0 == "/in/f#b" } == ContainerCounts(gone: 2))
    #expect(try library.answer(.stats).stats?.gone == 2)
    #expect(try library.check() == [])
  }

  @Test func recordsOfAFileThatWasNeverReadToItsEndGoWithIt() throws {
    let library = try NewsLibrary.inMemory()
    _ = try library.store([Self.record("a"), Draft("/in2/b", "B.").document])
    try library.finishImport()
    #expect(try library.markGone(pathsUnder: "/in") { $0 == "/in/f" } == 0)
    #expect(try library.markGone(pathsUnder: "/in") { _ in false } == 1)
    #expect(try library.check() == [])
  }

  @Test func aListingIsRewrittenOnlyWhereItChanged() throws {
    let library = try NewsLibrary.inMemory()
    let first = try library.finish(Self.file(1, announcing: "One")) { _ in true }
    #expect(first.own == StoreCounts(added: 1))
    let number = try library.article(atPath: "/in/f")
    let same = try library.finish(Self.file(2, announcing: "One")) { _ in true }
    #expect(same.own == StoreCounts())
    let third = try library.finish(Self.file(3, announcing: "One", "Two")) { _ in true }
    #expect(third.own == StoreCounts(replaced: 1))
    #expect(try library.article(atPath: "/in/f") == number)
    #expect(try library.answer(.stats).stats?.teasers == 2)
    #expect(try library.check() == [])
  }

  @Test(arguments: [
    ("UPDATE document SET records = 7 WHERE records IS NOT NULL", "records counted"),
    (
      "UPDATE document SET container = '/in/g' WHERE container IS NOT NULL",
      "records belong to their file"
    ),
    ("UPDATE article SET role = 'listing'", "listings say nothing themselves"),
  ])
  func plantedDamageIsFound(damage: String, rule: String) throws {
    let library = try Self.library("a")
    try library.database.writeWithoutTransaction { try $0.execute(sql: damage) }
    #expect(try library.check().map(\.rule).contains(rule))
  }

  @Test func listsOfArticlesFindTheirPlaceInAnIndex() throws {
    let library = try Self.library("a")
    let plans = try library.database.read { db in
      try ["a.title_key", "a.source_key"].map { column in
        try Row.fetchAll(
          db,
          sql: """
            EXPLAIN QUERY PLAN SELECT \(ArticleList.columns) FROM \(ArticleList.source)
            WHERE \(ArticleList.isArticle) AND \(column) >= 'x' ORDER BY \(column), a.id LIMIT 9
            """
        ).map { $0["detail"] as String }.joined(separator: "; ")
      }
    }
    #expect(plans.allSatisfy { $0.contains("USING INDEX article_by_") })
    #expect(plans.allSatisfy { !$0.contains("TEMP B-TREE") })
  }

  @Test func languageAndAddressesComeBack() throws {
    var document = Draft("a", title: "T", "{Thales/company} won.").document
    document.articles[0].article.language = "en-GB"
    document.articles[0].article.teasers = [Teaser(title: "Other", url: "https://w.example/o")]
    let library = try NewsLibrary.inMemory()
    _ = try library.store([document])
    try library.finishImport()
    #expect(try library.detail(atPath: "a")?.article == document.articles[0].article)
  }
}
