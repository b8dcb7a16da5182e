import NewsModel
import Testing

@testable import EntityExtraction

@Suite struct ReaderSafetyTests {
  /// Words and marks on which the readers decide, without sense between them.
  static let pieces = [
    "\"", "'", "“", "”", "‘", "’", "s", "'s", ".", "...", ",", ":", ";", "?", "!", "(", ")", "-",
    "—",
    "$", "€", "5", "2,5", "1.000", "2024", "July", "May", "Friday", "last", "the", "end", "of",
    "fiscal", "year", "ending", "Q3", "mid-2026", "six-year", "9-trillion-yen", "billion", "%",
    "percent", "from", "to", "between", "and", "or", "said", "told", "by", "according", "Acme",
    "Ito", "U.S.", "Tokyo-based", "president", "joins", "met", "with", "developing", "兆円", "A",
    "ago", "two", "ships", "a", "half", "\\", "\u{FEFF}", "é", "👍🏽", "\n", "http://", "x@y", "Rs",
  ]

  /// A small generator, so that a failure repeats.
  static func nonsense(seed: UInt64) -> String {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var text = ""
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
      if (state >> 20) % 3 != 0 { text += " " }
    }
    return text
  }

  @Test(arguments: Array(0..<40).map { UInt64($0 * 50) })
  func everySpanOfNonsenseLiesInItsSentence(_ first: UInt64) {
    for seed in first..<first + 50 {
      let text = Self.nonsense(seed: seed)
      let marked = MarkedText(
        text.replacing("Acme", with: "[company:Acme]").replacing("Ito", with: "[person:Ito]"))
      let cut = marked.text
      let dates = DateReader.dates(in: cut, published: marked.article.published)
      let figures = FigureReader.figures(
        in: cut, mentions: marked.mentions, entities: marked.entities, dates: dates)
      let quotes = QuoteReader.quotes(
        in: cut, mentions: marked.mentions, entities: marked.entities)
      let links = LinkReaderTests.reader.links(
        in: cut, mentions: marked.mentions, entities: marked.entities)
      let spans = dates.map { ($0.span, $0.sentence) } + figures.map { ($0.span, $0.sentence) }
      let strays = spans.filter { cut.sentences[$0.1].clamped(to: $0.0) != $0.0 }
      #expect(strays.isEmpty, "\(text)")
      let overlaps = zip(quotes, quotes.dropFirst()).filter { $0.span.overlaps($1.span) }
      #expect(overlaps.isEmpty, "\(text)")
      #expect(links.filter { $0.from == $0.to }.isEmpty)
    }
  }
}
