import NewsModel
import Testing

@testable import NewsLibrary

/// Lists read from their end, and lists ordered by whose a row is.
@Suite struct BothWaysTests {
  @Test(arguments: ArticleOrder.allCases, PagingTests.limits)
  func articlesReadBackwardsAreTheSame(order: ArticleOrder, limit: Int) throws {
    let library = try PagingTests.crowded()
    func page(_ key: PageKey?, _ limit: Int) throws -> ListPage<ArticleSummary> {
      let query = LibraryQuery.articles(order: order, filter: "", after: key, limit: limit)
      return try #require(try library.answer(query).articlePage)
    }
    let forward = try page(nil, 100).rows
    #expect(try Self.backwards { try page($0, limit) } == forward)
  }

  @Test(arguments: PagingTests.limits)
  func figuresBySubjectReadTheSameBothWays(limit: Int) throws {
    let library = try PagingTests.crowded()
    func page(_ key: PageKey?) throws -> ListPage<FigureRow> {
      let query = LibraryQuery.figures(order: .subject, filter: "", after: key, limit: limit)
      return try #require(try library.answer(query).figurePage)
    }
    var rows: [FigureRow] = []
    var key: PageKey?
    repeat {
      let next = try page(key)
      rows += next.rows
      key = next.next
    } while key != nil
    #expect(rows.count == 12)
    #expect(rows.compactMap(\.subjectName) == rows.compactMap(\.subjectName).sorted())
    #expect(try Self.backwards(page) == rows)
  }

  @Test func aFilterPutsWhatHoldsTheWordBeforeWhatHoldsItsLetters() throws {
    let library = try NewsLibrary.holding(
      Draft("a", title: "One", "{Mitsubishi Heavy Industries/company} won."),
      Draft("b", title: "Two", "{Amhil/company} lost."), Draft("c", title: "Six", "{MHI/company}."))
    let query = LibraryQuery.entities(
      .company, order: .name, filter: "mhi", after: nil, limit: 10)
    let names = try #require(try library.answer(query).entityPage).rows.map(\.name)
    #expect(names.first == "MHI")
    #expect(names.last == "Mitsubishi Heavy Industries")
    #expect(names.count == 3)
  }

  @Test func theMatrixTellsSentencesFromArticles() throws {
    let library = try NewsLibrary.holding(
      Draft(
        "a", title: "One", "{Thales/company} joins the {Sky Fund/program}.",
        "{Safran/company} left."))
    guard case .matrix(let matrix) = try library.answer(.matrix(rows: .company, columns: .program))
    else { return }
    #expect(matrix.rows.map(\.name) == ["Thales", "Safran"])
    #expect(
      matrix.cells == [
        [TieMatrix.Cell(sentences: 1, articles: 1)], [TieMatrix.Cell(sentences: 0, articles: 1)],
      ])
  }

  @Test func whatRisesIsNamedMoreThanTheYearBefore() throws {
    let old = (1...9).map {
      Draft("old\($0)", title: "O\($0)", on: "2024-0\($0)-01", "{Thales/company}.")
    }
    let new = (1...3).map {
      Draft(
        "new\($0)", title: "N\($0)", on: "2025-03-0\($0)", "{Safran/company} met {Thales/company}.")
    }
    let library = try NewsLibrary.holding(old + new)
    guard case .overview(let overview) = try library.answer(.overview(since: nil, limit: 5)) else {
      return
    }
    #expect(overview.rising.map(\.summary.name) == ["Safran", "Thales"])
    #expect(overview.rising.first?.recent == 3)
    #expect(overview.newArticles == 12)
    guard case .overview(let later) = try library.answer(.overview(since: ArticleID(10), limit: 5))
    else { return }
    #expect(later.newArticles == 2)
    #expect(try library.check() == [])
  }

  /// Many articles name Thales, so that they are met on the way from the newest; few name Safran.
  @Test(arguments: [("Thales", 2, ["L9", "L8"]), ("Safran", 1, ["L4"])])
  func theNewestArticlesOfANameAreFound(name: String, newest: Int, titles: [String]) throws {
    let drafts = (1...9).map { number in
      Draft(
        "\(9 - number)", title: "L\(number)", on: "2025-0\(number)-01",
        number == 2 || number == 4 ? "{Safran/company} met {Thales/company}." : "{Thales/company}.")
    }
    let library = try NewsLibrary.holding(drafts)
    let id = try #require(try library.entity(name))
    func detail(_ newest: Int?) throws -> EntityDetail? {
      if case .entity(let detail) = try library.answer(.entity(id, newest: newest)) {
        detail
      } else {
        nil
      }
    }
    let part = try #require(try detail(newest))
    #expect(part.mentions.map(\.articleTitle) == titles)
    #expect(part.newest == newest)
    let whole = try #require(try detail(nil))
    #expect(whole.mentions.map(\.articleTitle).starts(with: titles))
    #expect(whole.mentions.count == whole.summary.articleCount)
    #expect(whole.newest == nil)
  }

  @Test(
    arguments: [
      ("comp", ["company:"]), ("company:th", ["company:Thales"]), ("-org", ["-organization:"]),
      ("a title:x", []), ("program:\"sky", ["program:\"Sky Fund\""]), ("", []),
    ] as [(String, [String])])
  func theLastWordIsCompleted(text: String, words: [String]) throws {
    let library = try TiesTests.library()
    guard case .completions(_, let found) = try library.answer(.completions(of: text, limit: 5))
    else { return }
    #expect(found == words)
  }

  @Test func aSearchOfMoreWordsThanAnybodyTypesIsRefused() throws {
    let library = try TiesTests.library()
    let text = String(repeating: "word ", count: 200_000)
    #expect(throws: LibraryError.self) { try library.answer(.search(text, limit: 5)) }
  }

  /// The rows from the last page to the first, put in order.
  private static func backwards<Row>(
    _ page: (PageKey?) throws -> ListPage<Row>
  ) throws -> [Row] {
    var rows: [Row] = []
    var key: PageKey? = .end
    for _ in 0..<100 where key != nil {
      let next = try page(key)
      rows = next.rows + rows
      key = next.previous
    }
    return rows
  }
}
