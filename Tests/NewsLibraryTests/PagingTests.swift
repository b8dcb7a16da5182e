import NewsLibrary
import NewsModel
import Testing

@Suite struct PagingTests {
  /// Twelve articles that tie on every sort key there is.
  static func crowded() throws -> NewsLibrary {
    let drafts = (0..<12).map { number in
      var draft = Draft(
        "\(number).txt", title: number < 6 ? "Same" : "",
        on: number % 3 == 0 ? nil : "2025-0\(number % 3)", source: number % 2 == 0 ? "Post" : nil,
        "{Firm \(number)/company} and {Thales/company} met in June 2025.")
      draft = draft.teasing("Next", "More")
      return draft
    }
    let library = try NewsLibrary.inMemory()
    let documents = drafts.map { draft in
      var document = draft.document
      let sentence = document.articles[0].analysis.sentences[0]
      let span = sentence.upperBound - 10..<sentence.upperBound - 1
      document.articles[0].analysis.figures = [
        LocalFigure(span: span, sentence: 0, unit: nil, value: 2025, measure: "year", subject: 0)
      ]
      document.articles[0].analysis.quotes = [LocalQuote(span: span, sentence: 0, speaker: 1)]
      let date = PrintedDate(
        printed: "June 2025", resolved: CalendarDate(year: 2025, month: 6), confidence: 1)
      document.articles[0].analysis.dates = [LocalDate(span: span, sentence: 0, date: date)]
      return document
    }
    _ = try library.store(documents)
    try library.finishImport()
    return library
  }

  static let limits = [1, 2, 5, 100]

  @Test(arguments: ArticleOrder.allCases, limits)
  func articlesComeOnceEach(order: ArticleOrder, limit: Int) throws {
    let library = try Self.crowded()
    let rows = try Self.walk(total: 12) { after in
      try library.answer(
        .articles(order: order, filter: "", after: after, limit: limit)
      ).articlePage
    }
    #expect(Set(rows.map(\.id)).count == 12)
    #expect(rows.count == 12)
  }

  @Test(arguments: EntityOrder.allCases, limits)
  func entitiesComeOnceEach(order: EntityOrder, limit: Int) throws {
    let library = try Self.crowded()
    let rows = try Self.walk(total: 13) { after in
      try library.answer(
        .entities(.company, order: order, filter: "", after: after, limit: limit)
      ).entityPage
    }
    #expect(Set(rows.map(\.id)).count == 13)
    #expect(rows.count == 13)
  }

  @Test(arguments: limits)
  func figuresComeOnceEach(limit: Int) throws {
    let library = try Self.crowded()
    let rows = try Self.walk(total: 12) { after in
      try library.answer(
        .figures(order: .newest, filter: "", after: after, limit: limit)
      ).figurePage
    }
    #expect(rows.count == 12)
    #expect(Set(rows.map(\.evidence.article)).count == 12)
    #expect(rows.allSatisfy { $0.text == "June 2025" && $0.subjectName?.hasPrefix("Firm") == true })
  }

  @Test(arguments: limits)
  func quotesComeOnceEach(limit: Int) throws {
    let library = try Self.crowded()
    let rows = try Self.walk(total: 12) { after in
      try library.answer(
        .quotes(order: .newest, filter: "", after: after, limit: limit)
      ).quotePage
    }
    #expect(rows.count == 12)
    #expect(Set(rows.map(\.evidence.article)).count == 12)
    #expect(rows.allSatisfy { $0.speakerName == "Thales" })
  }

  @Test(arguments: limits)
  func timelineRowsComeOnceEach(limit: Int) throws {
    let library = try Self.crowded()
    let rows = try Self.walk(total: 12) { after in
      try library.answer(
        .timeline(entity: nil, order: .earliest, filter: "", after: after, limit: limit)
      ).timelinePage
    }
    #expect(rows.count == 12)
    #expect(Set(rows.map(\.evidence.article)).count == 12)
  }

  @Test(arguments: limits)
  func teasersComeOnceEach(limit: Int) throws {
    let library = try Self.crowded()
    let rows = try Self.walk(total: 24) { after in
      try library.answer(
        .teasers(isMissing: false, filter: "", after: after, limit: limit)
      ).teaserPage
    }
    #expect(rows.count == 24)
    #expect(rows.filter { $0.teaser.title == "Next" }.count == 12)
  }

  @Test func theTimelineOfAnEntityHoldsOnlyItsSentences() throws {
    let library = try Self.crowded()
    let firm = try library.entity("Firm 3")
    let page = try #require(
      try library.answer(
        .timeline(entity: firm, order: .earliest, filter: "", after: nil, limit: 50)
      ).timelinePage)
    #expect(page.total == 1)
    #expect(page.rows.first?.evidence.sentence.contains("Firm 3 and") == true)
  }

  @Test func datedArticlesComeFirstNewestAtTheTop() throws {
    let library = try Self.crowded()
    let page = try #require(
      try library.answer(.articles(order: .newest, filter: "", after: nil, limit: 50)).articlePage)
    let dates = page.rows.map { $0.published?.iso8601 ?? "" }
    #expect(dates == dates.sorted(by: >))
    #expect(dates.last == "")
  }

  @Test(arguments: [("same", 6), ("POST", 6), ("", 12), ("nowhere", 0)])
  func aFilterNarrowsTheListAndItsTotal(filter: String, count: Int) throws {
    let library = try Self.crowded()
    let page = try #require(
      try library.answer(.articles(order: .title, filter: filter, after: nil, limit: 50))
        .articlePage)
    #expect(page.total == count)
    #expect(page.rows.count == count)
  }

  /// Every row of a list, page by page.
  private static func walk<Row>(
    total: Int, _ page: (PageKey?) throws -> ListPage<Row>?
  ) throws -> [Row] {
    var rows: [Row] = []
    var after: PageKey?
    for _ in 0..<100 {
      guard let next = try page(after) else { break }
      #expect(next.total == total)
      rows += next.rows
      after = next.next
      if after == nil { break }
    }
    return rows
  }
}
