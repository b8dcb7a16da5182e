import NewsLibrary
import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct SearchTests {
  @Test func slashThalesEnterOpensTheEntity() {
    var session = Session()
    session.press("/thales Enter")
    #expect(session.state.page.detail?.entity?.detail.summary.id == Sample.thales)
    #expect(session.state.page.isOpened)
  }

  @Test func enterBeforeTheAnswerOpensTheFirstHitWhenItComes() {
    var session = Session()
    session.holdsAnswers = true
    session.press("/thales Enter")
    #expect(!session.state.page.isOpened)
    session.answerBackwards()
    #expect(session.state.page.detail?.entity?.detail.summary.id == Sample.thales)
    #expect(session.state.page.isOpened)
  }

  @Test func resultsFollowEveryLetterAndEntitiesComeFirst() {
    var session = Session()
    session.press("/tha")
    #expect(session.questions.contains(.search("t", limit: 50, order: .best)))
    #expect(session.questions.contains(.search("tha", limit: 50, order: .best)))
    let rows = session.state.page.list.rows
    guard case .entityHit? = rows.first, case .articleHit? = rows.last else {
      Issue.record("rows are \(rows)")
      return
    }
  }

  @Test func theHitIsChosenWhileTyping() {
    var session = Session()
    session.press("/thales C-n Enter")
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(3))
  }

  @Test func hitsInTheArticleOpenedAreWalkedRound() {
    var session = Session()
    session.press("/thales Down Enter")
    let hits = session.state.page.detail?.reader?.hits.count
    #expect(hits == 2)
    session.press("n")
    #expect(session.state.page.detail?.reader?.hit == 0)
    session.press("n n")
    #expect(session.state.page.detail?.reader?.hit == 0)
    session.press("N")
    #expect(session.state.page.detail?.reader?.hit == 1)
  }

  @Test func anArticleFoundOpensWhereTheWordsStand() {
    var reader = Reader(Sample.article(1), query: "early")
    reader.layOut(width: 50, height: 8)
    let line = reader.layout.line(at: reader.hits.first?.lowerBound ?? 0) ?? 0
    #expect(line >= 8)
    #expect((reader.top..<reader.top + 8).contains(line))
  }

  @Test func nWithoutASearchSaysWhatToDo() {
    var session = Session()
    session.press("Enter n")
    #expect(session.state.message?.text == "No search led here; / searches everything.")
  }

  @Test func escapeLeavesTheSearchButKeepsItsPage() {
    var session = Session()
    session.press("/thales Escape")
    #expect(session.state.page.list.source == .articles)
    session.press("L")
    #expect(session.state.page.list.filter == "thales")
  }

  @Test func theFaultOfALongerTextDoesNoHarmToAShorterOne() {
    var session = Session(library: ReadingLibrary())
    session.press("/after:soon")
    #expect(session.state.page.list.failure?.offset == 6)
    session.holdsAnswers = true
    session.press("C-u c")
    #expect(session.text.contains("/c"))
  }

  @Test func whereNoneOfTheNewestMatchesTheBestAreShown() {
    var session = Session(library: OldLibrary())
    session.press("/thales")
    #expect(!session.state.page.list.rows.isEmpty)
    #expect(session.text.contains("best first"))
    #expect(!session.text.contains("Nothing matches"))
  }

  @Test func enterBeforeOlderMatchesCameOpensTheFirstOfThem() {
    var session = Session(library: OldLibrary())
    session.holdsAnswers = true
    session.press("/thales Enter")
    session.answerBackwards()
    #expect(session.state.page.isOpened)
    #expect(session.state.page.detail?.entity?.detail.summary.id == Sample.thales)
  }

  @Test func whereFewOfTheBestWereFoundTheRestIsLookedFor() {
    var session = Session(library: DeepLibrary())
    let thorough = LibraryQuery.search("thales", limit: 50, order: .thorough)
    session.isHeld = { $0 == thorough }
    session.press("/thales")
    #expect(session.questions.contains(thorough))
    #expect(session.text.contains("Search: thales · best so far"))
    session.answerBackwards()
    #expect(session.text.contains("Search: thales · best first"))
  }

  @Test func nothingIsSaidToMatchNothingBeforeOlderArticlesWereLookedThrough() {
    var session = Session()
    session.isHeld = { $0 == .search("zzz", limit: 50, order: .best) }
    session.press("/zzz")
    #expect(session.text.contains("Nothing matches \"zzz\" yet; looking further"))
    session.answerBackwards()
    #expect(session.text.contains("Nothing matches \"zzz\"."))
  }

  @Test func aSearchWithoutHitsSaysSo() {
    var session = Session()
    session.press("/zzz")
    #expect(session.text.contains("Nothing matches \"zzz\"."))
  }

  @Test func pastedTextIsSearchedForInOneLine() {
    var session = Session()
    session.press("/")
    session.send(.input(.paste("tha\nles")))
    #expect(session.state.page.list.filter == "tha les")
  }

  @Test func aFilterNarrowsTheListAndIsCleared() {
    var session = Session()
    session.press("f")
    session.press("42 Enter")
    #expect(session.state.page.list.total == 1)
    #expect(session.text.contains("Articles · filter: 42"))
    session.press("F")
    #expect(session.state.page.list.total == 42)
  }

  @Test func aFilterThatMatchesNothingSaysHowToClearIt() {
    var session = Session()
    session.press("fxyz Enter")
    #expect(session.text.contains("Nothing here matches \"xyz\". F shows the whole list"))
  }

  @Test func escapeBringsBackTheFilterBefore() {
    var session = Session()
    session.press("f42 Enter fx Escape")
    #expect(session.state.page.list.filter == "42")
  }

  @Test func sortingCyclesThroughTheOrders() {
    var session = Session()
    session.press("S")
    #expect(
      session.questions.contains(
        .articles(order: .title, filter: "", after: nil, limit: ListState.pageSize)))
    session.press("S S S")
    #expect(session.state.page.list.order == 0)
  }
}

/// The sample library, which tells what it cannot read in a search.
private struct ReadingLibrary: Answering {
  func answer(_ query: LibraryQuery) throws -> LibraryAnswer {
    if case .search(let text, _, _) = query {
      do throws(SearchSyntaxError) {
        _ = try SearchParser.parse(text)
      } catch {
        throw LibraryError.search(error)
      }
    }
    return SampleLibrary().answer(query)
  }
}

/// A library that has more to find than it gives at once.
private struct DeepLibrary: Answering {
  func answer(_ query: LibraryQuery) throws -> LibraryAnswer {
    let answer = SampleLibrary().answer(query)
    guard case .search(var results) = answer, case .search(_, _, let order) = query else {
      return answer
    }
    results.isPartial = order != .thorough
    return .search(results)
  }
}

/// A library none of whose newest articles matches, but an older one.
private struct OldLibrary: Answering {
  func answer(_ query: LibraryQuery) throws -> LibraryAnswer {
    if case .search(_, _, .newest) = query { return .search(SearchResults(order: .newest)) }
    return SampleLibrary().answer(query)
  }
}
