import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

/// Lines that repeat across the pages of a source.
@Suite struct BoilerplateTests {
  private static let closing = "Harbour Post is made in Riga."

  /// A page of two paragraphs, each with its piece.
  private static func page(_ number: Int) -> ImportedDocument {
    var article = Article(role: .main, source: "Harbour Post")
    article.append("Title \(number)", as: .title)
    let paragraphs = ["Ship number \(number) has left the harbour.", closing]
    for paragraph in paragraphs { article.append(paragraph, as: .body) }
    let pieces = paragraphs.enumerated().map {
      PagePiece(line: $0 + 1, text: $1, role: .body, rule: "paragraph", article: 0)
    }
    return ImportedDocument(
      path: "\(number)", size: 1, modified: 1, contentHash: "0",
      articles: [AnalysedArticle(article, ArticleAnalysis())], pieces: pieces)
  }

  private static func trimmed() throws -> NewsLibrary {
    let library = try NewsLibrary.inMemory()
    _ = try library.store((0..<5).map { page($0) })
    let trims = try library.trims(limit: 100)
    try library.store(trims.map { ($0, ArticleAnalysis()) })
    try library.finishImport()
    return library
  }

  @Test func whatIsTrimmedIsDoneOnceAndKeepsItsPlaces() throws {
    let library = try Self.trimmed()
    #expect(try library.trims(limit: 100).isEmpty)
    #expect(try library.detail(atPath: "3")?.article.texts(of: .body).count == 1)
    #expect(try library.answer(.stats).stats?.articles == 5)
    #expect(try library.titlesFound(by: "made ") == [])
    #expect(try library.check() == [])
  }

  @Test func anImportCutShortIsTrimmedByTheNext() throws {
    let library = try NewsLibrary.inMemory()
    _ = try library.store((0..<5).map { Self.page($0) })
    let first = try library.trims(limit: 2)
    try library.store(first.map { ($0, ArticleAnalysis()) })
    let rest = try library.trims(limit: 100)
    #expect(rest.count == 3)
    try library.store(rest.map { ($0, ArticleAnalysis()) })
    try library.finishImport()
    #expect(try library.canonicalDump() == Self.trimmed().canonicalDump())
  }

  @Test(arguments: [
    ("UPDATE line_tally SET titles = 9", "repeated lines counted"),
    ("DELETE FROM margin_line WHERE article_id = 1", "repeated lines counted"),
    ("UPDATE line_tally SET is_repeated = 0", "repeated lines judged"),
    (
      "INSERT INTO left_out_piece VALUES (1, 0, 'body', 'r', 0)", "what was left out is junk"
    ),
  ])
  func plantedDamageIsFound(damage: String, rule: String) throws {
    let library = try Self.trimmed()
    try library.database.writeWithoutTransaction { try $0.execute(sql: damage) }
    #expect(try library.check().map(\.rule).contains(rule))
  }

  @Test(
    arguments: [
      ("Write to us.", nil), ("Write to us today.", 0), ("WRITE to us, today", 0),
      ("記事の無断転載を禁じますので御了承ください", nil), ("Read on", nil), ("a b c", nil),
    ] as [(String, Int?)])
  func linesAreComparedByTheirWords(text: String, same: Int?) {
    let hash = MarginLines.hash(ofLine: text)
    #expect((hash == MarginLines.hash(ofLine: "Write to us today.")) == (same != nil))
    #expect((hash == nil) == (text == "Read on"))
  }

  @Test func onlyTheMarginsAreLookedAt() {
    var article = Article(role: .main)
    for number in 0..<20 { article.append("Paragraph number \(number) here", as: .body) }
    article.append("Two words", as: .caption)
    #expect(
      MarginLines.lines(of: article).map(\.part) == [0, 1, 2, 12, 13, 14, 15, 16, 17, 18, 19])
  }

  @Test(
    arguments: [
      ("One two three four", .body, 0, [2, 3]), ("One two three four", .body, 1, [5]),
      ("One two three four", .heading, 0, nil), ("Five six seven", .body, 0, [4]),
      ("Not on the page", .body, 0, nil), ("Links are fine", .body, 0, [6]),
    ] as [(String, PartRole, Int, [Int]?)])
  func aPartIsFoundOnItsPage(text: String, role: PartRole, earlier: Int, expected: [Int]?) {
    let lines: [(String, PieceRole)] = [
      ("Title", .title), ("One more thing about two", .body), ("One *two*", .body),
      ("three four.", .body), ("Five six seven", .body), ("One two three four", .body),
      ("Links [are](https://w.example) fine", .body),
    ]
    let pieces = lines.enumerated().map {
      PagePiece(line: $0, text: $1.0, role: $1.1, rule: "r", article: 0)
    }
    #expect(PieceFinder(pieces).pieces(of: text, role: role, earlier: earlier) == expected)
  }
}
