import HostileTexts
import NewsModel
import Screen
import Testing

@testable import Explorer

/// Pages on a library from strangers who mean harm: nothing of it reaches a cell.
@Suite struct HostilePageTests {
  static let sizes = CorpusScreenTests.sizes + [(20, 5), (3, 3)]

  @Test(arguments: CorpusScreenTests.walks)
  func everyPageHoldsSafeCells(walk: CorpusScreenTests.Walk) async throws {
    let library = HostileAnswers(library: try await Self.library.value)
    for (columns, rows) in Self.sizes {
      var session = Session(columns: columns, rows: rows, library: library)
      for word in walk.keys.split(separator: " ") {
        session.press(String(word))
        session.pause()
        expectSafe(session, "\(walk.name) at \(columns)×\(rows)")
      }
    }
  }

  @Test func everyDestinationHoldsSafeCells() async throws {
    let library = HostileAnswers(library: try await Self.library.value)
    for (number, destination) in try Self.destinations(in: library).enumerated() {
      let (columns, rows) = Self.sizes[number % Self.sizes.count]
      var session = Session(columns: columns, rows: rows, library: library, opening: destination)
      for keys in ["", "j j", "Tab j Tab j", ";", "Escape G", "} }", "z", "C-d"] {
        session.press(keys)
        expectSafe(session, "\(destination) at \(columns)×\(rows)")
      }
    }
  }

  @Test func explanationsHoldSafeCells() async throws {
    let library = try await Self.library.value
    var session = Session(
      library: HostileAnswers(library: library), opening: .explanation(ArticleID(1)))
    guard case .explain(_, let slot, let generation)? = session.effects.last else {
      Issue.record("nobody asked why")
      return
    }
    let explanation = MentionExplanation(
      span: 0..<4, text: "Riga", kind: .place, name: "Riga", rule: "gazetteer", meaning: "a town",
      confidence: 0.5, reasons: [.init(text: "stands alone", weight: 1)],
      alternative: .init(kind: .person, margin: 1))
    session.send(.explained([explanation.hostile], for: slot, generation: generation))
    expectSafe(session, "an explanation")
    #expect(session.text.contains("Riga"))
  }

  /// What comes from outside the library: pastes, notices, errors, progress.
  @Test(arguments: HostileText.all) func whatElseIsToldIsSafe(hostile: String) async throws {
    let library = HostileAnswers(library: try await Self.library.value)
    for keys in ["", "/", "2 f", ":", "?"] {
      var session = Session(columns: 80, rows: 24, library: library)
      session.press(keys)
      session.send(.input(.paste("after:\(hostile) x")))
      expectSafe(session, "a paste after \(keys)")
      session.send(.notice("cannot open \(hostile)", isError: true))
      expectSafe(session, "a notice")
      session.send(.imported(.progress("importing \(hostile)")))
      session.send(.imported(.finished("imported \(hostile)")))
      expectSafe(session, "news of an import")
    }
    let failing = FailingLibrary(message: hostile)
    for destination in [Destination.home, .article(ArticleID(1)), .list(.entities(.company))] {
      expectSafe(Session(library: failing, opening: destination), "a failure")
    }
  }

  private func expectSafe<Library: Answering>(
    _ session: Session<Library>, _ what: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let screen = session.screen
    for y in 0..<screen.height {
      var isRightHalf = false
      for x in 0..<screen.width {
        let text = screen[x, y].text
        let isSafe = TerminalText.offender(in: text) == nil && text.isEmpty == isRightHalf
        isRightHalf = TextWidth.columns(of: text) == 2
        guard !isSafe || (isRightHalf && x == screen.width - 1) else { continue }
        Issue.record(
          "\(what()): \(text.debugDescription) at \(x),\(y)", sourceLocation: sourceLocation)
        return
      }
    }
  }

  /// A place of every kind, on what the hostile articles are about.
  private static func destinations(in library: some Answering) throws -> [Destination] {
    let articles = try library.articleIDs()
    let companies = try library.entityIDs(.company)
    let pairs = zip(articles, articles.dropFirst()).prefix(2)
    let lists =
      ListSource.primary + [.search, .help(.list)]
      + articles.prefix(1).map { .related($0, title: HostileText.line) }
      + companies.prefix(1).map { .timelineOf($0, name: HostileText.line) }
    let tied = zip(companies, companies.dropFirst()).prefix(3)
    let matrices = [EntityKind.program, .place].map {
      Destination.matrix(rows: .company, columns: $0)
    }
    return [.home] + matrices
      + articles.flatMap { [.article($0), .page($0), .explanation($0)] }
      + companies.prefix(6).map { .entity($0) } + lists.map { .list($0) }
      + pairs.map { .articlePair($0, $1) }
      + tied.flatMap { [.tie($0, $1), .path($0, $1), .entityPair($0, $1)] }
  }

  /// The hostile corpus beside the sample corpus, imported once for all pages.
  private static let library = Task {
    let library = try await importedSeeds(with: HostileCorpus.files)
    guard case .stats(let stats) = try library.answer(.stats) else { return library }
    #expect(stats.articles > HostileText.all.count)
    return library
  }
}

/// A library that cannot answer.
private struct FailingLibrary: Answering {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  var message: String

  func answer(_ query: LibraryQuery) throws -> LibraryAnswer {
    throw Failure(description: "the library says \(message)")
  }
}

extension Answering {
  fileprivate func articleIDs() throws -> [ArticleID] {
    let query = LibraryQuery.articles(order: .newest, filter: "", after: nil, limit: 40)
    guard case .articles(let page) = try answer(query) else { return [] }
    return page.rows.map(\.id)
  }

  fileprivate func entityIDs(_ kind: EntityKind) throws -> [EntityID] {
    let query = LibraryQuery.entities(
      kind, order: .mostMentioned, filter: "", after: nil, limit: 40)
    guard case .entities(let page) = try answer(query) else { return [] }
    return page.rows.map(\.id)
  }
}
