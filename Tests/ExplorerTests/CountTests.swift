import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct CountTests {
  @Test func digitsBeforeAMotionRepeatIt() {
    var session = Session()
    session.press("5 j")
    #expect(session.state.page.list.viewport.cursor == 5)
    session.press("1 2 j")
    #expect(session.state.page.list.viewport.cursor == 17)
    session.press("3 g")
    #expect(session.state.page.list.viewport.cursor == 2)
  }

  @Test func aDigitShowsItsListAtOnce() {
    var session = Session()
    session.press("2")
    #expect(session.state.page.list.source == .entities(.company))
    #expect(session.state.wantsTicks)
    session.pause()
    #expect(session.state.page.list.source == .entities(.company))
    #expect(!session.state.wantsTicks)
  }

  @Test func aMotionAMomentLaterMovesInTheListThatTheDigitShowed() {
    var session = Session()
    session.press("2")
    session.pause()
    session.press("j")
    #expect(session.state.page.list.source == .entities(.company))
    #expect(session.state.page.list.viewport.cursor == 1)
  }

  @Test func aDigitBeforeAnotherCommandShowsItsListFirst() {
    var session = Session()
    session.press("3 Enter")
    #expect(session.state.page.detail?.entity?.detail.summary.kind == .program)
    #expect(session.state.page.isOpened)
  }

  @Test(arguments: zip("1234567890".map(String.init), ListSource.primary.prefix(10)))
  func everyDigitShowsAList(digit: String, source: ListSource) {
    var session = Session()
    session.press("] " + digit)
    session.pause()
    #expect(session.state.page.list.source == source)
  }

  @Test func bracketsWalkEveryListAndComeRound() {
    var session = Session()
    var seen: [ListSource] = []
    for _ in ListSource.primary {
      session.press("]")
      seen.append(session.state.page.list.source)
    }
    #expect(Set(seen) == Set(ListSource.primary))
    #expect(seen.last == .articles)
    session.press("[")
    #expect(session.state.page.list.source == .teasers)
  }

  @Test func escapeForgetsTheDigits() {
    var session = Session()
    session.press("5 Escape j")
    #expect(session.state.page.list.source == .articles)
    #expect(session.state.page.list.viewport.cursor == 1)
  }

  @Test func aHugeCountGoesToTheEnd() {
    var session = Session()
    session.press("9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 j")
    #expect(session.state.page.list.viewport.cursor == 41)
  }

  @Test func aListSeenBeforeComesBackWithItsCursor() {
    var session = Session()
    session.press("j j j 2")
    session.pause()
    session.press("1")
    session.pause()
    #expect(session.state.page.list.viewport.cursor == 3)
  }
}
