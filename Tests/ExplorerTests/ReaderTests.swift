import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct ReaderTests {
  @Test(arguments: [10, 24, 40, 78, 200])
  func everyByteOfTheTextIsLaidOutOnce(width: Int) {
    let detail = Sample.article(1)
    let layout = ReaderLayout(detail, width: width)
    for part in detail.article.parts {
      let lines = layout.lines.compactMap(\.span).filter { part.span.contains($0.lowerBound) }
      let shown = lines.map { detail.article.text(in: $0) }.joined(separator: " ")
      let words = shown.split(separator: " ")
      #expect(words == detail.article.text(in: part.span).split(separator: " "))
    }
  }

  @Test(arguments: [10, 24, 40, 78, 200])
  func noLineIsWiderThanThePaneOrTheMeasure(width: Int) {
    let layout = ReaderLayout(Sample.article(1), width: width)
    let limit = min(width, ReaderLayout.maximumWidth)
    let tooWide = layout.lines.filter { TextWidth.columns(of: $0.lead + $0.text) > limit }
    #expect(tooWide.isEmpty)
  }

  @Test func everyMentionIsALinkOnTheLineThatShowsIt() {
    let detail = Sample.article(1)
    let layout = ReaderLayout(detail, width: 40)
    for link in layout.links {
      guard let span = link.span else { continue }
      let shown = layout.lines[link.line].span
      #expect(shown?.contains(span.lowerBound) == true)
    }
    #expect(layout.links.count(where: { $0.span != nil }) == detail.mentions.count)
  }

  @Test func theLinkCursorWalksOutOfSightAndBack() {
    var session = Session(columns: 80, rows: 12)
    session.press("Enter")
    let count = session.state.page.detail?.reader?.layout.links.count ?? 0
    for _ in 0..<count { session.press("}") }
    let reader = session.state.page.detail?.reader
    #expect(reader?.link == count - 1)
    #expect((reader?.top ?? 0) > 0)
    session.press("{")
    #expect(session.state.page.detail?.reader?.link == count - 2)
  }

  @Test func theTopOfTheTextStaysWhenTheTerminalIsResized() {
    var session = Session(columns: 160, rows: 20)
    session.press("Enter C-d")
    let reader = session.state.page.detail?.reader
    let offset = reader.flatMap { $0.layout.offset(atLine: $0.top) } ?? 0
    session.send(.resized(columns: 60, rows: 20))
    let after = session.state.page.detail?.reader
    let line = after?.layout.line(at: offset)
    #expect(after?.top == line)
  }

  @Test func aGuessedDateIsMarked() {
    let session = Session()
    #expect(session.text.contains("≈ 23 Jul 2025 (13 hours ago)"))
  }

  @Test func whatStandsApartIsMarkedAsSuch() {
    var session = Session(columns: 100, rows: 60)
    session.press("Enter G")
    for words in ["▸ A pump", "│ • Three stands", "Also on this page", "◦ Ferries to run late"] {
      #expect(session.text.contains(words), "\(words) is missing")
    }
  }

  @Test func theSidePaneFollowsTheLinkUnderTheCursor() {
    var session = Session(columns: 160, rows: 10)
    session.press("Enter } } }")
    let link = session.state.page.detail?.reader?.currentLink?.destination
    #expect(link == .entity(Sample.kallas))
    #expect(session.state.page.side.current?.destination == link)
    session.press("Tab Enter")
    #expect(session.state.page.detail?.destination == link)
  }

  @Test func hintsOpenTheNameTheyStandOn() {
    var session = Session()
    session.press("Enter ; a a")
    #expect(session.state.page.detail?.destination == .entity(Sample.thales))
  }

  @Test func hintsThatLabelNothingSaySo() {
    var session = Session()
    session.press("Enter ; m")
    #expect(session.state.message?.text == "No link is labelled m.")
    #expect(session.state.mode == .normal)
  }

  @Test func theSidePaneGroupsNamesByKindAndLeadsOn() {
    var session = Session()
    session.press("Enter Tab j Enter")
    #expect(session.state.page.detail?.destination == .entity(Sample.ihi))
  }

  @Test(
    arguments: [
      ("thales", "Thales met Thaless", [0..<6, 11..<17]),
      ("eu", "The EU, eu-wide; museum", [4..<6, 8..<10]),
      ("a", "a cat and A", [0..<1, 10..<11]),
      ("", "nothing", []),
      ("café", "Un café noir", [3..<8]),
      ("company:thales -tokyo OR", "Thales or Tokyo, a company", [0..<6]),
      ("source:kyodo after:2025 eu", "Kyodo 2025 EU", [11..<13]),
    ] as [(String, String, [Range<Int>])])
  func wordsOfAQueryAreFoundWhereWordsBegin(query: String, text: String, hits: [Range<Int>]) {
    #expect(QueryHits.ranges(of: query, in: text) == hits)
  }
}
