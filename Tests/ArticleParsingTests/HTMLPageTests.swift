import ArticleParsing
import NewsModel
import Testing

@Suite struct HTMLPageTests {
  @Test(arguments: HTMLExpectation.all)
  func aPageIsReadAsWhatItShows(expected: HTMLExpectation) throws {
    let article = try HTMLPages.parsed(HTMLPages.bytes(of: expected.page)).articles[0]
    #expect(article.title == expected.title)
    #expect(article.standfirst == expected.standfirst)
    #expect(article.byline == expected.byline)
    #expect(article.source == expected.source)
    #expect(article.published?.resolved?.iso8601 == expected.day)
    #expect(article.url == expected.url)
    #expect(article.language == expected.language)
    #expect(article.texts(of: .caption) == expected.captions)
    #expect(article.credits == expected.credits)
    #expect(
      article.teasers.map { [$0.title, $0.url].compactMap { $0 }.joined(separator: " ") }
        == expected.teasers)
    #expect(expected.unwanted.filter { article.text.contains($0) } == [])
    let texts = article.parts.map { article.text(in: $0.span) }
    var next = 0
    for start in expected.parts {
      let found = texts[next...].firstIndex { $0.hasPrefix(start) }
      #expect(found != nil, "\(start)")
      next = found.map { $0 + 1 } ?? next
    }
  }

  @Test func everyFixtureHasAnExpectation() {
    #expect(Set(HTMLExpectation.all.map(\.page)) == Set(HTMLPages.names))
  }

  @Test(arguments: HTMLPages.names)
  func thePiecesAreWhatThePageShowsInItsOrder(name: String) throws {
    let parsed = try HTMLPages.parsed(HTMLPages.bytes(of: name))
    let printed = parsed.pieces.filter { $0.rule != "stated text" }.map(\.text).joined()
    #expect(
      printed.filter { !$0.isWhitespace } == HTMLPages.visibleText(of: try HTMLPages.text(of: name))
    )
    #expect(parsed.pieces.map(\.line) == parsed.pieces.map(\.line).sorted())
  }

  @Test(arguments: HTMLPages.names)
  func partsFollowEachOtherAndStandOnThePage(name: String) throws {
    let parsed = try HTMLPages.parsed(HTMLPages.bytes(of: name))
    let article = parsed.articles[0]
    var end = 0
    for part in article.parts {
      #expect(part.span.lowerBound == (end == 0 ? 0 : end + 1))
      end = part.span.upperBound
    }
    #expect(end == article.text.utf8.count)
    let printed = Set(parsed.pieces.filter { $0.article == 0 }.map { $0.text.trimmingBlanks })
    #expect(article.parts.map { article.text(in: $0.span) }.filter { !printed.contains($0) } == [])
  }

  @Test(arguments: HTMLPages.names)
  func readingAgainGivesTheSame(name: String) throws {
    let bytes = try HTMLPages.bytes(of: name)
    #expect(try HTMLPages.parsed(bytes) == HTMLPages.parsed(bytes))
  }

  @Test func everyRuleThatAPageMeetsIsDocumented() throws {
    let formats = try Page.formats()
    let rules = try HTMLPages.names.flatMap { name in
      try HTMLPages.parsed(HTMLPages.bytes(of: name)).pieces.map(\.rule)
    }
    #expect(Set(rules).count > 20)
    #expect(Set(rules).filter { !formats.contains("| \($0) |") } == [])
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
