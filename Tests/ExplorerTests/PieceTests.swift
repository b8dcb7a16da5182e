import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct PieceTests {
  @Test(
    arguments: [
      ([Key.character("a"), .character("b"), .left, .character("x")], "axb", 2),
      ([.character("a"), .backspace, .backspace], "", 0),
      ([.character("a"), .character(" "), .character("b"), .control("w")], "a ", 2),
      ([.character("a"), .character("b"), .control("u")], "", 0),
      ([.character("a"), .character("b"), .home, .delete], "b", 0),
      ([.character("é"), .character("日"), .control("a"), .right], "é日", 1),
    ] as [([Key], String, Int)])
  func editingALine(keys: [Key], text: String, cursor: Int) {
    var editor = LineEditor()
    for key in keys { _ = editor.take(key) }
    #expect(editor.text == text)
    #expect(editor.cursor == cursor)
  }

  @Test(
    arguments: [
      (0..<1, 5, 10, 3, 0), (9..<10, 0, 10, 3, 7), (4..<5, 3, 10, 3, 3), (0..<1, 0, 0, 5, 0),
      (5..<9, 0, 10, 3, 5), (2..<3, 0, 2, 0, 0),
    ] as [(Range<Int>, Int, Int, Int, Int)])
  func theWindowMovesAsLittleAsItMust(
    rows: Range<Int>, top: Int, count: Int, height: Int, expected: Int
  ) {
    #expect(Viewport.top(showing: rows, from: top, count: count, height: height) == expected)
  }

  @Test(
    arguments: [
      ("2025-07-23", "23 Jul 2025"), ("2025-07", "Jul 2025"), ("2025", "2025"),
    ])
  func datesAreAsPreciseAsTheyAreKnown(iso: String, text: String) throws {
    let date = try #require(CalendarDate(iso8601: iso))
    #expect(DateText.day(date) == text)
  }

  @Test func aDateThatResolvesToNothingStaysAsPrinted() {
    #expect(DateText.printed(PrintedDate(printed: "last Friday")) == "last Friday")
  }

  @Test(
    arguments: [
      ("Harbour Post", "2025-07-23", "Harbour Post · 23 Jul 2025"),
      ("Harbour Post", nil, "Harbour Post · 120 words"),
      (nil, "2025-07", "7.txt · Jul 2025"), (nil, nil, "7.txt · 120 words"),
    ] as [(String?, String?, String)])
  func anArticleWithoutDateOrOutletStillSaysSomething(
    source: String?, date: String?, facts: String
  ) {
    var article = Sample.summary(7)
    article.source = source
    article.published = date.flatMap(CalendarDate.init(iso8601:))
    article.publishedAsPrinted = nil
    #expect(article.facts == facts)
  }

  @Test func aListNamesOtherNamesOnlyWhereTheySayMore() {
    let entity = Sample.entity(
      1, .organization, "European Union", aliases: ["Union", "EUROPEAN UNION", "EU", "the bloc"],
      articles: 1, mentions: 1)
    #expect(ListRow.entity(entity).display().note == "EU, the bloc")
  }

  @Test func marksAreDrawnWhereTheirBytesStand() {
    var surface = Surface(width: 20, height: 1)
    let text = "Zoë met 日本 there"
    let start = text.utf8.count - "日本 there".utf8.count
    let mark = Mark(range: start..<start + "日本".utf8.count, look: .title)
    surface.put(text, marks: [mark], x: 0, y: 0, maxWidth: 20, style: .plain, theme: .monochrome)
    let bold = (0..<20).filter { surface[$0, 0].style.attributes.contains(.bold) }
    #expect(bold == [8, 9, 10, 11])
    #expect(surface.text(row: 0) == text)
  }

  @Test func theHistoryForgetsTheOldestPagesOnly() {
    var history = History(first: Page(id: 0, list: ListState(.articles)))
    for id in 1...500 { history.push(Page(id: id, list: ListState(.quotes))) }
    #expect(history.current.id == 500)
    #expect(history.pages.count == 200)
    history.goBack(.max)
    #expect(history.current.id == 301)
    history.goBack(.min)
    #expect(history.current.id == 500)
  }

  @Test(arguments: EntityKind.allCases)
  func everyKindHasALetterOfItsOwnAndItsTiesInOrder(kind: EntityKind) {
    let others = EntityKind.allCases.filter { $0 != kind }
    #expect(!others.map(Theme.marker).contains(Theme.marker(for: kind)))
    #expect(Set(EntityOutline.order(for: kind)) == Set(EntityKind.allCases))
    #expect(EntityOutline.order(for: kind).count == EntityKind.allCases.count)
  }
}
