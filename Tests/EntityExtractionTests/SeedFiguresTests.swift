import Foundation
import NewsModel
import Testing

@testable import EntityExtraction

/// Reads the sample scrapes where they lie beside the repository; without them there is nothing to
/// check.
@Suite struct SeedFiguresTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/seeds").standardized

  static let texts: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }.compactMap {
      try? String(contentsOf: $0, encoding: .utf8)
    }
  }()

  static let isPresent = !texts.isEmpty

  /// Every line of a page as a paragraph.
  static func article(_ text: String) -> Article {
    .paragraphs(
      text.split(separator: "\n").map(String.init),
      published: CalendarDate(year: 2025, month: 7, day: 24))
  }

  static func figures() -> [LocalFigure] {
    texts.flatMap { text in
      let article = article(text)
      let cut = TokenizedText(article)
      let dates = DateReader.dates(in: cut, published: article.published)
      return FigureReader.figures(in: cut, mentions: [], entities: [], dates: dates)
    }
  }

  @Test(
    .enabled(if: isPresent),
    arguments: [
      ("USD", 9.35e11), ("EUR", 3.26e11), ("USD", 3.767e11), ("JPY", 9e12), ("USD", 6.24e10),
      ("USD", 5.85e10), ("USD", 4e11), ("USD", 5.5e11), ("USD", 8e9), ("%", 2), ("%", 5),
      ("%", 75), ("%", 15), ("%", 25), ("%", 10), ("%", 8.5), ("pp", 1.1), ("aircraft", 100),
      ("companies", 510),
    ])
  func theAmountIsFound(_ unit: String, _ value: Double) {
    let found = Self.figures().contains { $0.unit == unit && abs($0.value - value) < value * 1e-9 }
    #expect(found)
  }

  @Test(.enabled(if: isPresent)) func targetsSayUntilWhen() {
    let targets = Self.figures().filter { $0.unit == "%" }.map { "\($0.value) \($0.period ?? "-")" }
    #expect(targets.contains("2.0 by 2027"))
    #expect(targets.contains("5.0 by 2035"))
  }

  @Test(.enabled(if: isPresent)) func bracketedDollarsConvertTheAmountBefore() {
    let figures = Self.figures()
    #expect(figures.filter { $0.converts != nil }.map(\.value) == [3.767e11, 6.24e10])
  }

  @Test(
    .enabled(if: isPresent),
    arguments: ["Kallas", "Borrell", "Maslow", "Leavitt", "Trump", "Bessent"])
  func thePersonSpeaks(_ surname: String) {
    let speaks = Self.texts.contains { text in
      let article = Self.article(text)
      let cut = TokenizedText(article)
      let mentions = cut.tokens.indices.filter { cut.word($0) == surname }.map {
        LocalMention(span: cut.tokens[$0].span, entity: 0, rule: "test")
      }
      let person = LocalEntity(kind: .person, name: surname, rule: "test")
      return QuoteReader.quotes(in: cut, mentions: mentions, entities: [person])
        .contains { $0.speaker == 0 }
    }
    #expect(speaks)
  }
}
