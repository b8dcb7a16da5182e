import NewsModel

@testable import ArticleParsing

extension FuzzTarget {
  /// Plain text and Markdown: every line is kept, and every article lies within its text.
  static let text = FuzzTarget(name: "text") { input in
    let document = RawDocument(bytes: input.bytes, name: "page.txt", modified: Pages.day)
    guard let text = try? TextDecoder().text(of: document) else { return false }
    guard FormatSniffer().format(of: text) == .text else { return false }
    guard let parsed = try? Pages.parser.parse(document) else { return true }
    DocumentPromises.check(parsed)
    let lines = DocumentPromises.lines(of: parsed.pieces)
    require(
      Array(lines.joined(separator: [0x0A])) == Pages.unifyingLineEnds(of: text),
      "the pieces of a text are the text")
    return true
  }

  /// Web pages: every block is kept, and the article lies within its text.
  static let html = FuzzTarget(name: "html") { input in
    let document = RawDocument(bytes: input.bytes, name: "page.html", modified: Pages.day)
    guard let text = try? TextDecoder().text(of: document) else { return false }
    guard FormatSniffer().format(of: text) == .html else { return false }
    guard let parsed = try? Pages.parser.parse(document) else { return true }
    DocumentPromises.check(parsed)
    let lines = DocumentPromises.lines(of: parsed.pieces)
    if input.choice(of: [true, false, false, false]), let blocks = Pages.blocks(of: text) {
      require(lines.count >= blocks.count, "every block of a page has a line")
      require(
        zip(lines, blocks).allSatisfy { $0.elementsEqual($1.utf8) },
        "the pieces of a block are the block")
    }
    return true
  }
}

/// What the targets for pages share.
enum Pages {
  static let parser = ArticleParser()
  static let day = CalendarDate(year: 2026, month: 5, day: 4)

  private static let tags = HTMLTagTable()
  private static let words = HTMLHintTable()

  /// The blocks of a page, or nil where it takes too long now.
  static func blocks(of page: [UInt8]) -> [String]? {
    let page = InlineData.removed(from: page)
    let tree = try? HTMLTreeBuilder.tree(of: page, tags: tags, words: words)
    return tree.flatMap { try? HTMLPage($0).texts }
  }

  /// CR LF and CR as line feeds, by a way of its own.
  static func unifyingLineEnds(of text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var last: UInt8 = 0
    for byte in text {
      if byte != 0x0A || last != 0x0D { result.append(byte == 0x0D ? 0x0A : byte) }
      last = byte
    }
    return result
  }
}
