import Screen
import Testing

@testable import CursesTerminal

@Suite struct HyperlinkTests {
  @Test func cellsAreWrittenAgainAsALinkAndTheCursorIsPutBack() {
    var surface = Surface(width: 10, height: 3)
    surface.put("news", x: 2, y: 1, style: Style(attributes: .dim))
    let link = SurfaceLink(x: 2, y: 1, columns: 4, address: "https://news.example/a b\u{1B}")
    let text = String(
      decoding: Hyperlink.sequence(for: link, on: surface, depth: .indexed), as: UTF8.self)
    #expect(
      text == "\u{1B}7\u{1B}[2;3H\u{1B}[0;2m\u{1B}]8;;https://news.example/a%20b%1B\u{1B}\\news"
        + "\u{1B}]8;;\u{1B}\\\u{1B}8")
  }

  @Test(arguments: ["javascript:alert(1)", "a.txt", ""])
  func otherAddressesAreNoLinks(address: String) {
    let link = SurfaceLink(x: 0, y: 0, columns: 1, address: address)
    #expect(
      Hyperlink.sequence(for: link, on: Surface(width: 2, height: 1), depth: .none).isEmpty)
  }
}
