import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct PointerTests {
  @Test func aClickSelectsTheRowUnderIt() {
    var session = Session()
    session.press("Tab")
    session.send(.input(.mouse(.press, x: 5, y: 6)))
    #expect(session.state.page.focus == .list)
    #expect(session.state.page.list.viewport.cursor == 2)
  }

  @Test func aDoubleClickOpensTheRowUnderIt() {
    var session = Session()
    session.send(.input(.mouse(.doublePress, x: 5, y: 6)))
    #expect(session.state.page.isOpened)
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(3))
  }

  @Test func aClickOnAResultEndsTheSearchPrompt() {
    var session = Session()
    session.press("/thales")
    session.send(.input(.mouse(.doublePress, x: 5, y: 4)))
    #expect(session.state.mode == .normal)
    #expect(session.state.page.detail?.reader?.detail.summary.id == ArticleID(3))
    #expect(session.state.page.isOpened)
  }

  @Test func aClickOnATabShowsItsList() throws {
    var session = Session()
    let tabs = HeaderTabs(session.state, width: 160).tabs
    let tab = try #require(tabs.first { $0.source == .quotes })
    session.send(.input(.mouse(.press, x: tab.columns.lowerBound, y: 0)))
    #expect(session.state.page.list.source == .quotes)
  }

  @Test func theWheelScrollsThePaneUnderThePointerWithoutFocusingIt() throws {
    var session = Session(columns: 160, rows: 20)
    let frame = try #require(ScreenLayout(session.state).frame(of: .detail))
    session.send(.input(.mouse(.wheelDown, x: frame.content.x, y: frame.content.y)))
    #expect(session.state.page.detail?.reader?.top == 3)
    #expect(session.state.page.focus == .list)
  }

  @Test func aDoubleClickOnANameOpensIt() throws {
    var session = Session()
    let link = try #require(session.state.hintedLinks().first)
    session.send(.input(.mouse(.doublePress, x: link.x, y: link.y)))
    #expect(session.state.page.detail?.destination == link.destination)
  }

  @Test(arguments: [(-1, -1), (0, 0), (500, 500), (44, 3), (3, 47)])
  func aClickAnywhereIsHarmless(x: Int, y: Int) {
    var session = Session()
    for action in [MouseAction.press, .doublePress, .wheelUp, .wheelDown, .drag, .release] {
      session.send(.input(.mouse(action, x: x, y: y)))
    }
    #expect(session.screen.width == 160)
  }
}
