import FoundationEssentials
import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

/// Columns that hold what belongs together as one run of bytes.
@Suite struct PackingTests {
  private static let article = Article(
    role: .main, text: "Thales spent $1.5 billion in 2024.",
    parts: [ArticlePart(role: .body, span: 0..<34)])

  private static let analysis = ArticleAnalysis(
    sentences: [0..<34],
    entities: [
      LocalEntity(
        kind: .company, name: "Thales", aliases: ["THALES"], titles: ["Co"], rule: "list"),
      LocalEntity(kind: .place, name: "Paris", rule: "list"),
    ],
    mentions: [LocalMention(span: 0..<6, entity: 0, confidence: 0.9, rule: "list")],
    links: [
      LocalLink(from: 0, to: 1, label: .basedIn, sentence: 0, confidence: 0.5, rule: "list")
    ],
    figures: [
      LocalFigure(
        span: 13..<25, sentence: 0, unit: "USD", value: 1.5e9, low: -0.25, high: 1e300,
        measure: "spending", subject: 0, period: "2024", converts: 0),
      LocalFigure(span: 14..<15, sentence: 0, unit: nil, value: 0.1),
    ],
    quotes: [LocalQuote(span: 7..<12, sentence: 0, speakerName: "")],
    dates: [
      LocalDate(
        span: 29..<33, sentence: 0,
        date: PrintedDate(
          printed: "2024", resolved: CalendarDate(iso8601: "2024"), confidence: 0.95)),
      LocalDate(
        span: 29..<33, sentence: 0,
        date: PrintedDate(printed: "another word", resolved: nil, confidence: 0)),
    ])

  /// Texts of a field, alike and yet different.
  private static func samples(_ count: Int) -> [[UInt8]] {
    (0..<count).map { number in
      let words = (0..<60).map {
        "\(["vessel", "radar", "yard", "budget"][$0 % 4])\(number * $0 % 97)"
      }
      return Array("The ministry ordered \(words.joined(separator: " ")) from the yard.".utf8)
    }
  }

  private static func learned(_ library: NewsLibrary) throws -> TextDictionary {
    try library.database.write { try TextDictionaries(db: $0).learn(from: samples(400)) }
    return try #require(try library.textDictionary())
  }

  @Test func everythingAnArticleSaysComesOutAgain() throws {
    let body = ArticleBody(Self.article, Self.analysis)
    #expect(try ArticleBody(packed: body.packed(), with: { _ in nil }) == body)
    var unnamed = body
    unnamed.entities = []
    #expect(try ArticleBody(packed: body.packed(), .unnamed, with: { _ in nil }) == unnamed)
    let text = try ArticleBody(packed: body.packed(), .text, with: { _ in nil })
    #expect(text.text == body.text)
  }

  @Test func aDictionaryMakesTextsShorterAndIsNeededToReadThem() throws {
    let dictionary = try Self.learned(.inMemory())
    let body = ArticleBody(
      Article(role: .main, text: String(decoding: Self.samples(401)[400], as: UTF8.self)),
      ArticleAnalysis())
    let packed = body.packed(with: dictionary)
    #expect(packed.count * 3 < body.packed().count * 2)
    #expect(PackedBytes.dictionary(of: packed) == dictionary.number)
    #expect(try ArticleBody(packed: packed, with: { _ in dictionary }) == body)
    #expect(throws: DamagedBytes.self) { try ArticleBody(packed: packed, with: { _ in nil }) }
  }

  @Test func digestsAndWhatWaitsComeOutAgain() throws {
    let analysis = Self.analysis
    let digest = ArticleDigest(
      groups: [7, 300_000], of: analysis.figures, analysis.quotes, analysis.links)
    let packed = [
      digest.packedGroups, digest.packedFigures, digest.packedQuotes, digest.packedLinks,
    ].map { Array($0) }
    #expect(try ArticleDigest.groups(packed: packed[0]) == digest.groups)
    #expect(try ArticleDigest.figures(packed: packed[1]) == digest.figures)
    #expect(try ArticleDigest.quotes(packed: packed[2]) == digest.quotes)
    #expect(try ArticleDigest.links(packed: packed[3]) == digest.links)
    let facts = UnsettledArticle(published: "2025-07", analysis)
    #expect(try UnsettledArticle(packed: Array(facts.packed)) == facts)
    #expect(facts.dates.map(\.names) == [[0]])
    for bytes in packed + [Array(facts.packed)] {
      for index in bytes.indices {
        for bit in 0..<8 {
          var damaged = bytes
          damaged[index] ^= 1 << UInt8(bit)
          _ = try? ArticleDigest.groups(packed: damaged)
          _ = try? ArticleDigest.figures(packed: damaged)
          _ = try? ArticleDigest.quotes(packed: damaged)
          _ = try? ArticleDigest.links(packed: damaged)
          _ = try? UnsettledArticle(packed: damaged)
        }
      }
    }
  }

  @Test(arguments: ["2025", "2025-07", "2025-07-14", "0001", "9999-12-31"])
  func datesAreNumbersThatSortAsTheyDo(text: String) throws {
    let date = try #require(CalendarDate(iso8601: text))
    #expect(CalendarDate(number: date.number) == date)
    #expect((date.number < 20_250_714) == (text < "2025-07-14"))
  }

  @Test func noBytesEndInATrap() throws {
    let dictionary = try Self.learned(.inMemory())
    let packed = ArticleBody(Self.article, Self.analysis).packed(with: dictionary)
    for index in packed.indices {
      for bit in 0..<8 {
        var damaged = packed
        damaged[index] ^= 1 << UInt8(bit)
        let body = try? ArticleBody(packed: damaged, with: { _ in dictionary })
        #expect(body == nil || body == ArticleBody(Self.article, Self.analysis))
      }
      #expect(throws: (any Error).self) {
        try ArticleBody(packed: packed.prefix(index), with: { _ in dictionary })
      }
    }
  }

  @Test func aLibraryWritesWithTheDictionaryItLearned() throws {
    let library = try NewsLibrary.inMemory()
    let dictionary = try Self.learned(library)
    _ = try library.store([Draft("a", title: "A", "{Thales/company} met.").document])
    try library.finishImport()
    let data = try library.database.read {
      try Data.fetchOne($0, sql: "SELECT bytes FROM article_body") ?? Data()
    }
    #expect(PackedBytes.dictionary(of: data) == dictionary.number)
    #expect(try library.check() == [])
  }

  @Test func oneDamagedCopyOfADictionaryIsFoundAndDoesNoHarm() throws {
    let library = try NewsLibrary.inMemory()
    let dictionary = try Self.learned(library)
    try library.database.write {
      try $0.execute(sql: "UPDATE dictionary SET bytes = zeroblob(9) WHERE id = 1")
    }
    let read = try library.database.read { try TextDictionaries(db: $0).read(dictionary.number) }
    #expect(read?.number == dictionary.number)
    #expect(try library.check().map(\.rule) == ["dictionaries can be read"])
    try library.database.write { try $0.execute(sql: "UPDATE dictionary SET hash = 1") }
    let none = try library.database.read { try TextDictionaries(db: $0).read(dictionary.number) }
    #expect(none == nil)
  }

  @Test func aSmallLibraryLearnsNone() throws {
    let library = try NewsLibrary.holding(Draft("a", title: "A", "{Thales/company} met."))
    #expect(try library.textDictionary() == nil)
    try library.database.write { try TextDictionaries(db: $0).learn(from: [[1, 2, 3]]) }
    #expect(try library.textDictionary() == nil)
  }
}
