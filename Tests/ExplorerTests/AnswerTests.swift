import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct AnswerTests {
  @Test func lateAnswersAreDropped() {
    var session = Session()
    session.holdsAnswers = true
    session.press("j j j")
    session.answerBackwards()
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(4))
    #expect(session.state.pending.isEmpty)
  }

  @Test func theOldPreviewStaysUntilTheNewOneIsIn() {
    var session = Session()
    session.holdsAnswers = true
    session.press("j")
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(1))
    #expect(session.state.wantsTicks)
  }

  @Test func anAnswerForAPageLeftStillReachesThatPage() {
    var session = Session()
    session.holdsAnswers = true
    session.press("j Enter h")
    session.answerBackwards()
    session.press("L")
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(2))
  }

  @Test func aPageOpenedFromAListStillToComeGetsTheListToo() {
    var session = Session(opening: .entity(Sample.thales))
    session.holdsAnswers = true
    session.press("R Enter")
    session.answerBackwards()
    #expect(session.state.page.detail?.entity?.detail.summary.id == Sample.fund)
    #expect(session.state.page.list.rows.count == 42)
    #expect(session.state.pending.isEmpty)
  }

  @Test func aBookmarkOfAPageStillToComeIsAskedForAgain() {
    var session = Session()
    session.holdsAnswers = true
    session.press("j Enter m a h")
    session.answerBackwards()
    session.press("' a")
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(2))
  }

  @Test func aFailureIsALineAndIsNotAskedForAgainAtOnce() {
    var state = ExplorerState(columns: 100, rows: 30)
    let effects = Explorer.start(&state)
    var asked = 0
    for case .ask(_, let slot, let generation) in effects {
      asked +=
        Explorer.update(
          &state, .failed("The library is locked; try R.", for: slot, generation: generation)
        ).count
    }
    #expect(asked == 0)
    #expect(state.message == Message(text: "The library is locked; try R.", isError: true))
    let again = Explorer.update(&state, .command(.refresh))
    #expect(again.count == 2)
  }

  @Test func aFailureOfAnOldQuestionIsNotShown() {
    var session = Session()
    session.holdsAnswers = true
    session.press("j j")
    let first = session.unanswered.first
    guard case .ask(_, let slot, let generation)? = first else {
      Issue.record("nothing was asked")
      return
    }
    session.send(.failed("too late", for: slot, generation: generation))
    #expect(session.state.message == nil)
  }

  @Test(arguments: [
    ("G", 2_449), ("2 0 0 0 g", 1_999), ("G k", 2_448), ("G g", 0), ("G 9 0 0 k", 1_549),
    ("2 0 0 0 g 1 5 0 0 k", 499), ("G 2 3 0 0 g", 2_299),
  ])
  func aFarRowIsFetchedOnTheWayToIt(script: String, row: Int) {
    var session = Session(library: SampleLibrary(articleCount: 2_450))
    session.press(script)
    #expect(session.state.page.list.position == row)
    #expect(session.state.page.list.current?.destination == .article(ArticleID(Int64(row) + 1)))
  }

  @Test func aMotionEndsTheWayToAFarRow() {
    var session = Session(library: SampleLibrary(articleCount: 2_450))
    session.holdsAnswers = true
    session.press("G k")
    session.answerBackwards()
    #expect(session.state.page.list.position == 2_448)
  }

  @Test func moreRowsAreAskedForBeforeTheCursorReachesTheEnd() {
    var session = Session(library: SampleLibrary(articleCount: 450))
    #expect(session.state.page.list.rows.count == 200)
    session.press("1 5 0 j")
    #expect(session.state.page.list.rows.count == 400)
    session.press("G")
    #expect(session.text.contains("450/450"))
    session.press("4 0 0 k")
    #expect(session.text.contains("50/450"))
  }

  @Test func aLongListKeepsAWindowOfItsRows() {
    var session = Session(library: SampleLibrary(articleCount: 30_000))
    session.press("9 0 0 0 g")
    #expect(session.state.page.list.position == 8_999)
    #expect(session.state.page.list.rows.count <= ListWindow.capacity + 2_000)
    session.press("8 9 9 9 k")
    #expect(session.state.page.list.position == 0)
    #expect(session.state.page.list.current?.destination == .article(ArticleID(1)))
  }

  @Test func theEndOfAnImportAsksAgainAndKeepsTheCursorOnItsRow() {
    var session = Session()
    session.press("j j j")
    let row = session.state.page.list.current
    session.send(.imported(.progress("3 of 9 files")))
    #expect(session.text.contains("3 of 9 files"))
    let asked = session.questions.count
    session.send(.imported(.finished("9 files read.")))
    #expect(session.questions.count > asked)
    #expect(session.state.page.list.current == row)
    #expect(session.state.importProgress == nil)
    #expect(session.text.contains("9 files read."))
  }

  @Test func anEmptyLibrarySaysWhatToDo() {
    let session = Session(library: SampleLibrary.empty)
    #expect(session.text.contains("dossier import FOLDER"))
  }

  @Test func pagesOffScreenAreNotAskedForInNarrowTerminals() {
    let session = Session(columns: 60, rows: 20)
    let articles = session.questions.filter { if case .article = $0 { true } else { false } }
    #expect(articles.isEmpty)
  }

  @Test func articlesAppearInAnEmptyListWhileTheImportGoesOn() {
    var session = Session(library: SampleLibrary.empty)
    session.send(.imported(.progress("1 of 9 files")))
    #expect(session.text.contains("Articles appear here"))
    session.library = SampleLibrary()
    session.send(.imported(.progress("2 of 9 files")))
    #expect(session.state.page.list.rows.count == 42)
    let asked = session.questions.count
    session.send(.imported(.progress("3 of 9 files")))
    #expect(session.questions.count == asked)
  }

  @Test func aRefreshAsksAgainForTheRelatedArticlesToo() {
    var session = Session()
    let related = LibraryQuery.related(ArticleID(1), limit: 8)
    let before = session.questions.count { $0 == related }
    session.press("R")
    let after = session.questions.count { $0 == related }
    #expect(before == 1)
    #expect(after > before)
    #expect(session.text.contains("Related"))
  }

  @Test func aListInItsMiddleStaysOnItsRowWhenItIsAskedForAgain() {
    var session = Session(library: SampleLibrary(articleCount: 30_000))
    session.press("9 0 0 0 g R")
    #expect(session.state.page.list.current?.destination == .article(ArticleID(9_000)))
    session.press("G R")
    #expect(session.state.page.list.current?.destination == .article(ArticleID(30_000)))
  }

  @Test func aPressedRowOfAListInItsMiddleIsTheOneUnderThePointer() throws {
    var session = Session(library: SampleLibrary(articleCount: 30_000))
    session.press("9 0 0 0 g")
    let row = session.state.page.list.viewport.top + 2
    session.send(.input(.mouse(.press, x: 5, y: 6)))
    #expect(session.state.page.list.viewport.cursor == row)
    #expect(session.state.page.list.position.map { $0 > 8_900 } == true)
  }

  @Test func aStoppedJumpLeavesTheListAsItWas() {
    var session = Session(library: SampleLibrary(articleCount: 2_450))
    session.press("j j")
    session.holdsAnswers = true
    session.press("G")
    for _ in 0..<5 { session.send(.tick) }
    #expect(session.text.contains("Escape stops it"))
    session.press("Escape j")
    #expect(session.state.page.list.position == 3)
    #expect(session.effects.contains { if case .cancel = $0 { true } else { false } })
    session.answerBackwards()
    #expect(session.state.page.list.position == 3)
  }

  @Test func whatWasStoppedIsNotAskedForAgain() {
    var session = Session()
    session.holdsAnswers = true
    session.press("8")
    for _ in 0..<5 { session.send(.tick) }
    let asked = session.questions.count
    session.press("Escape")
    #expect(session.questions.count == asked)
  }
}
