import Foundation
import NewsLibrary
import NewsModel
import Testing

@testable import Importing

/// Lines that an outlet prints on many of its pages.
struct BoilerplateTests {
  private static let closing = "Harbour Post is made by **forty people** in Riga, write to them."

  /// A page of an outlet that ends in `last`.
  private static func page(
    _ number: Int, title: String? = nil, source: String = "Harbour Post", last: String? = closing
  ) -> String {
    let towns = ["Riga", "Kiel", "Turku", "Emden", "Gdansk", "Hamburg", "Malmo", "Bergen"]
    let town = towns[number % towns.count]
    return """
      ---
      title: \(title ?? "Port of \(town) buys crane number \(number)")
      source: \(source)
      ---

      The port of \(town) has bought crane number \(number), its director said on Tuesday.

      It lifts \(number * 10 + 30) tonnes and is to stand at the northern quay by summer.

      \(last ?? "Ships of \(number) lines call there.")
      """ + "\n"
  }

  private static func pages(_ count: Int) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<count).map { ("\($0).txt", page($0)) })
  }

  private func detail(_ name: String, _ desk: Desk) throws -> ArticleDetail {
    let id = try #require(try desk.library.article(atPath: desk.path(name)))
    guard case .article(let detail) = try desk.library.answer(.article(id)) else {
      throw LibraryError.noSuchArticle(id)
    }
    return detail
  }

  private func junk(_ name: String, _ desk: Desk) throws -> [String] {
    let id = try #require(try desk.library.article(atPath: desk.path(name)))
    guard case .page(let pieces) = try desk.library.answer(.page(id)) else { return [] }
    return pieces.filter { $0.rule == "repeated on this source's pages" }.map(\.text)
  }

  private func hasClosing(_ name: String, _ desk: Desk) throws -> Bool {
    try detail(name, desk).article.text.contains("forty people")
  }

  @Test func aClosingParagraphOfTenPagesIsJunkOnAll() async throws {
    let desk = try Desk(Self.pages(10))
    try await desk.run()
    for number in 0..<10 {
      #expect(try !hasClosing("\(number).txt", desk))
      #expect(try junk("\(number).txt", desk) == [Self.closing])
      #expect(try detail("\(number).txt", desk).article.texts(of: .body).count == 2)
    }
    #expect(try desk.library.check() == [])
  }

  @Test func onePageSavedTenTimesRepeatsNothing() async throws {
    let files = (0..<10).map { ("\($0).txt", Self.page($0, title: "Port buys a crane")) }
    let desk = try Desk(Dictionary(uniqueKeysWithValues: files))
    try await desk.run()
    #expect(try hasClosing("0.txt", desk))
    #expect(try junk("0.txt", desk) == [])
  }

  @Test func fourPagesAreTooFewAndSoIsLessThanAFifth() async throws {
    var files = Self.pages(4)
    for number in 0..<5 {
      files["o\(number).txt"] = Self.page(number, source: "Quay Times")
    }
    for number in 5..<26 {
      files["o\(number).txt"] = Self.page(number, source: "Quay Times", last: nil)
    }
    let desk = try Desk(files)
    try await desk.run()
    #expect(try hasClosing("0.txt", desk))
    #expect(try hasClosing("o0.txt", desk))
    #expect(try desk.library.check() == [])
  }

  @Test func laterPagesOfTheSourceLoseTheLineToo() async throws {
    let desk = try Desk(Self.pages(6))
    try await desk.run()
    let number = try desk.library.article(atPath: desk.path("0.txt"))
    try desk.folder.write("late.txt", Self.page(50))
    try await desk.run()
    #expect(try !hasClosing("late.txt", desk))
    #expect(try desk.library.article(atPath: desk.path("0.txt")) == number)
  }

  @Test func aLineThatIsNoLongerRepeatedComesBack() async throws {
    let desk = try Desk(Self.pages(5))
    let whole = try Desk(["0.txt": Self.page(0)])
    try await whole.run()
    try await desk.run()
    #expect(try !hasClosing("0.txt", desk))
    try desk.folder.write("4.txt", Self.page(4, last: nil))
    try await desk.run()
    let restored = try detail("0.txt", desk)
    #expect(restored.article == (try detail("0.txt", whole).article))
    #expect(restored.mentions.count == (try detail("0.txt", whole).mentions.count))
    #expect(try junk("0.txt", desk) == [])
    #expect(try desk.library.check() == [])
  }

  @Test func anArticleOfNothingElseKeepsItsText() async throws {
    var files = Self.pages(6)
    files["short.txt"] = """
      ---
      title: About us
      source: Harbour Post
      ---

      \(Self.closing)

      """
    let desk = try Desk(files)
    try await desk.run()
    #expect(try hasClosing("short.txt", desk))
    #expect(try !hasClosing("0.txt", desk))
  }

  @Test func anyOrderOfImportLeavesOutTheSame() async throws {
    let files = Self.pages(8).merging(["x.txt": Self.page(9, last: nil)]) { $1 }
    let expected = try Desk(files)
    try await expected.run()
    for names in [files.keys.sorted(), files.keys.sorted().reversed()] {
      let library = try NewsLibrary.inMemory()
      let importer = Importer(library: library)
      for name in names { _ = try await importer.run([expected.path(name)]) }
      #expect(try library.canonicalDump() == expected.library.canonicalDump())
      #expect(try library.check() == [])
    }
    // What was replaced on the way leaves no trace either.
    let detour = try Desk(files)
    try detour.folder.write("3.txt", Self.page(3, last: nil))
    try await detour.run()
    try detour.folder.write("3.txt", Self.page(3))
    try await detour.run()
    #expect(try lines(of: detour) == lines(of: expected))
  }

  /// The dump without the folder's name and the times of its files.
  private func lines(of desk: Desk) throws -> [String] {
    try desk.library.canonicalDump().replacing(desk.folder.path, with: "")
      .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("document") }
  }
}
