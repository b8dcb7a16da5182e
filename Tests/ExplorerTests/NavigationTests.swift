import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct NavigationTests {
  @Test func theFirstPageIsTheListOfArticlesWithAPreviewOfTheFirst() {
    let session = Session()
    #expect(session.state.page.list.source == .articles)
    #expect(session.state.page.list.total == 42)
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(1))
    #expect(session.state.page.focus == .list)
  }

  @Test func movingTheCursorPreviewsTheRowUnderIt() {
    var session = Session()
    session.press("j j")
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(3))
    #expect(!session.state.history.canGoBack)
  }

  @Test func enterOpensTheArticleAndBackRestoresTheListExactly() {
    var session = Session()
    session.press("j j j")
    let before = session.state.page
    session.press("Enter C-d } } h")
    #expect(session.state.page == before)
  }

  @Test func forwardRestoresTheReaderExactly() {
    var session = Session(columns: 80, rows: 24)
    session.press("j Enter C-d }")
    let reading = session.state.page
    session.press("H L")
    #expect(session.state.page == reading)
    #expect(reading.detail?.reader?.link != nil)
  }

  @Test func aVisitAfterGoingBackForgetsThePagesAhead() {
    var session = Session()
    session.press("Enter h ]")
    #expect(!session.state.history.canGoForward)
    session.press("L")
    #expect(session.state.message?.text == "This is the latest page.")
  }

  @Test func aLinkInTheTextOpensTheEntityItNames() {
    var session = Session()
    session.press("Enter } Enter")
    #expect(session.state.page.detail?.destination == .entity(Sample.thales))
    #expect(session.state.page.focus == .detail)
  }

  @Test func qGoesUpToTheListThenToTheFirstPageAndThenOut() {
    var session = Session()
    session.press("Enter } Enter q")
    #expect(session.state.page.isPrimaryList)
    session.press("q")
    #expect(session.state.page.isHome)
    #expect(session.effects.isEmpty)
    session.press("q")
    #expect(session.effects == [.quit])
  }

  @Test func qAfterTheNextArticleLeavesTheListOnThatArticle() {
    var session = Session()
    session.press("Enter J J q")
    #expect(session.state.page.list.viewport.cursor == 2)
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(3))
  }

  @Test func theNextArticleIsReadWithoutLeavingThePage() {
    var session = Session()
    session.press("Enter J")
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(2))
    #expect(session.state.page.focus == .detail)
    session.press("K")
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(1))
  }

  @Test(arguments: [
    ("Q", ExplorerEffect.quit), ("C-c", .quit), ("C-z", .suspend), ("C-l", .redraw),
  ])
  func aKeyThatConcernsTheProgramHasItsEffect(key: String, effect: ExplorerEffect) {
    var session = Session()
    session.press(key)
    #expect(session.effects == [effect])
    session.press("/ab " + (key == "Q" ? "Escape Q" : key))
    #expect(session.effects == [effect, effect])
  }

  @Test func tabWalksThePanesAndComesRound() {
    var session = Session()
    var seen: [Pane] = []
    for _ in 0..<3 {
      session.press("Tab")
      seen.append(session.state.page.focus)
    }
    #expect(seen == [.detail, .side, .list])
    session.press("S-Tab")
    #expect(session.state.page.focus == .side)
  }

  @Test func aBookmarkComesBackToItsPage() {
    var session = Session()
    session.press("j j Enter m a q 2")
    session.pause()
    session.press("' a")
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(3))
    session.press("' z")
    #expect(session.state.message?.text == "No bookmark z; there are: a")
  }

  @Test func anExplorerCanStartAtAnEntity() {
    let session = Session(opening: .entity(Sample.fund))
    #expect(session.state.page.detail?.entity?.detail.summary.name == "SAFE")
    #expect(session.text.contains("program · in 3 articles · Jun 2024 – Jul 2025"))
  }

  @Test func relatedArticlesComeWithTheirReasons() {
    var session = Session()
    session.press("Enter r")
    #expect(
      session.state.page.list.source == .related(ArticleID(1), title: Sample.summary(1).title))
    #expect(session.text.contains("Thales, same story"))
  }

  @Test func thePageOfAnArticleShowsEveryLineWithItsRole() {
    var session = Session()
    session.press("Enter v")
    #expect(session.text.contains("left out by navigation"))
    session.press("v")
    #expect(session.state.page.detail?.reader != nil)
  }

  @Test func openingTheOriginalAndCopyingAreEffects() {
    var session = Session()
    session.press("o y")
    #expect(
      session.effects == [
        .openExternally("https://news.example/1"), .copy("https://news.example/1"),
      ])
  }

  @Test func aKeyWithoutAMeaningSaysSo() {
    var session = Session()
    session.press("e")
    #expect(session.state.message?.text == "e does nothing here; ? lists the keys.")
  }

  @Test func pagesFarBackComeBackAsTheyWereLeft() {
    var session = Session(columns: 100, rows: 20)
    session.press("2 Enter e j j")
    let before = session.text
    session.press("Enter C-d } Enter r Enter } Enter r Enter } Enter r Enter } Enter")
    #expect(session.state.history.pages.contains { $0.detail?.resumesAt != nil })
    for _ in 0..<session.state.history.pages.count where session.text != before {
      session.press("H")
    }
    #expect(session.text == before)
  }
}
