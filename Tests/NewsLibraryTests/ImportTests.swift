import NewsLibrary
import NewsModel
import Testing

@Suite struct ImportTests {
  @Test func storingAgainReplacesArticlesAndKeepsTheirNumbers() throws {
    let library = try NewsLibrary.holding(Draft("a", title: "Old", "{Thales/company} won."))
    let before = try library.article(atPath: "a")
    let counts = try library.store([Draft("a", title: "New", "{Safran/company} won.").document])
    try library.finishImport()
    #expect(counts == StoreCounts(added: 0, replaced: 1, articles: 1))
    #expect(try library.article(atPath: "a") == before)
    #expect(try library.names(of: .company) == ["Safran 1/1"])
    #expect(try library.titlesFound(by: "old ") == [])
    #expect(try library.check() == [])
  }

  @Test func entitiesThatStayKeepTheirNumbers() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Thales/company}."), Draft("b", "{Thales/company} {Safran/company}."))
    let before = try library.entity("Thales")
    _ = try library.store([Draft("b", "{Toray/company}.").document])
    try library.finishImport()
    #expect(try library.entity("Thales") == before)
    #expect(try library.names(of: .company) == ["Thales 1/1", "Toray 1/1"].reversed().sorted())
    #expect(try library.entity("Safran") == nil)
  }

  @Test func knownDocumentsTellWhatChanged() throws {
    let library = try NewsLibrary.holding(Draft("a", "Text."))
    #expect(
      try library.knownDocuments() == ["a": DocumentStamp(size: 5, modified: 1, contentHash: "0")])
    try library.touch([SeenDocument(path: "a", size: 5, modified: 77)])
    #expect(try library.knownDocuments().mapValues(\.modified) == ["a": 77])
  }

  @Test func whatIsGoneIsMarkedAndStaysReadable() throws {
    let library = try NewsLibrary.holding(
      Draft("/in/a", "{Thales/company}."), Draft("/in/sub/b", "B."), Draft("/in2/c", "C."))
    #expect(try library.markGone(pathsUnder: "/in") { $0 == "/in/a" } == 1)
    #expect(try library.markGone(pathsUnder: "/in") { $0 == "/in/a" } == 0)
    #expect(try library.detail(atPath: "/in/sub/b")?.summary.isGone == true)
    #expect(try library.detail(atPath: "/in2/c")?.summary.isGone == false)
    #expect(try library.answer(.stats).stats?.gone == 1)
  }

  @Test(arguments: ["store", "touch", "see"])
  func aDocumentThatComesBackLosesItsMark(way: String) throws {
    let draft = Draft("/in/a", "A.")
    let library = try NewsLibrary.holding(draft)
    #expect(try library.markGone(pathsUnder: "/in") { _ in false } == 1)
    switch way {
    case "store": _ = try library.store([draft.document])
    case "touch": try library.touch([SeenDocument(path: "/in/a", size: 2, modified: 1)])
    default: _ = try library.markGone(pathsUnder: "/in") { $0 == "/in/a" }
    }
    try library.finishImport()
    #expect(try library.knownDocuments()["/in/a"]?.isGone == false)
    #expect(try library.check() == [])
  }

  @Test func statsCountEverything() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Thales/company} {Japan/place}.").teasing("T")
        .embedding(Draft("", title: "E", "{Safran/company}.")))
    let stats = try #require(try library.answer(.stats).stats)
    #expect(stats.documents == 1)
    #expect(stats.articles == 1)
    #expect(stats.embedded == 1)
    #expect(stats.mentions == 3)
    #expect(stats.links == 1)
    #expect(stats.teasers == 1)
    #expect(stats.entities == [.company: 2, .place: 1])
    #expect(stats.lastImport?.hasSuffix("Z") == true)
  }

  @Test func storiesAndDatedSentencesAreCountedAndUncounted() throws {
    var dated = Draft("a", StoryTests.long).document
    dated.articles[0].analysis.dates = ["2024", nil].map { year in
      let day = year.flatMap { CalendarDate(iso8601: $0) }
      let date = PrintedDate(printed: "then", resolved: day, confidence: 1)
      return LocalDate(span: 0..<4, sentence: 0, date: date)
    }
    let library = try NewsLibrary.inMemory()
    _ = try library.store([dated, Draft("b", StoryTests.long).document])
    try library.finishImport()
    let stats = try library.answer(.stats).stats
    #expect([stats?.stories, stats?.datedSentences] == [1, 1])
    #expect(try library.check() == [])
    _ = try library.store([Draft("a", "Rain.").document, Draft("b", "Snow.").document])
    try library.finishImport()
    let after = try library.answer(.stats).stats
    #expect([after?.stories, after?.datedSentences] == [0, 0])
    #expect(try library.check() == [])
  }

  @Test func settlingBetweenBatchesShowsEntitiesBeforeTheImportEnds() throws {
    let library = try NewsLibrary.inMemory()
    for path in ["a", "b", "c"] {
      _ = try library.store([Draft(path, "{Thales/company}.").document])
      try library.settle()
    }
    #expect(try library.names(of: .company) == ["Thales 3/3"])
    #expect(try library.answer(.stats).stats?.lastImport == nil)
    #expect(try library.check() == [])
  }

  @Test func whatNoSentenceProvesIsLeftOut() throws {
    var document = Draft("a", "{Thales/company} won 5 and 6.").document
    let sentence = document.articles[0].analysis.sentences[0]
    document.articles[0].analysis.mentions.append(
      LocalMention(span: 500..<504, entity: 0, rule: "test"))
    document.articles[0].analysis.links.append(
      LocalLink(from: 0, to: 9, label: nil, sentence: 0, confidence: 1, rule: "test"))
    document.articles[0].analysis.figures = [
      LocalFigure(span: 0..<1, sentence: 4, unit: nil, value: 1),
      LocalFigure(
        span: sentence.lowerBound..<sentence.upperBound, sentence: 0, unit: nil, value: 5),
      LocalFigure(
        span: sentence.lowerBound..<sentence.upperBound, sentence: 0, unit: nil, value: 6,
        converts: 1),
    ]
    let library = try NewsLibrary.inMemory()
    #expect(try library.store([document]).rejected == 3)
    try library.finishImport()
    #expect(try library.check() == [])
    #expect(try library.detail(atPath: "a")?.figures.map(\.value) == [5, 6])
  }

  @Test func anArticleComesBackAsItWasStored() throws {
    let draft = Draft("a", title: "Héadline", on: "2025-07", source: "Post", "{Thales/company}.")
      .teasing("T")
    var document = draft.document
    document.articles[0].article.credits = ["Somebody"]
    document.articles[0].article.byline = "A. Writer"
    let library = try NewsLibrary.inMemory()
    _ = try library.store([document])
    try library.finishImport()
    let detail = try #require(try library.detail(atPath: "a"))
    #expect(detail.article == document.articles[0].article)
    #expect(detail.mentions.map { detail.article.text(in: $0.span) } == ["Thales"])
    guard case .page(let pieces) = try library.answer(.page(detail.summary.id)) else { return }
    #expect(pieces == document.pieces)
  }

  @Test func anImportCutShortIsFinishedByTheNext() throws {
    let library = try NewsLibrary.inMemory()
    _ = try library.store([Draft("a", "{Thales/company}.").document])
    #expect(try library.names(of: .company) == [])
    #expect(try library.check() == [])
    _ = try library.store([Draft("b", "{Thales/company}.").document])
    try library.finishImport()
    #expect(try library.names(of: .company) == ["Thales 2/2"])
  }

  @Test func everythingIsExportedOnceEach() throws {
    let library = try NewsLibrary.holding(
      Draft("a", title: "A", "{Thales/company}."), Draft("b", title: "B", "{Safran/company}."))
    var names: [String] = []
    try library.everything { item in
      switch item {
      case .article(let detail): names.append(detail.summary.title)
      case .entity(let detail): names.append(detail.summary.name)
      }
    }
    #expect(names.sorted() == ["A", "B", "Safran", "Thales"])
  }
}
