import Foundation
import NewsModel
import Testing

@testable import dossier_bench

struct LibraryBenchTests {
  /// Runs `body` with a folder that is there meanwhile.
  private static func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func aProcessIsMeasuredUntilItEnds() throws {
    try Self.inFolder { folder in
      let surroundings = try Surroundings(in: folder)
      let figures = try surroundings.process(
        ["/bin/sh", "-c", "sleep 0.2; exit 1"], accepting: [1]
      )
      .run()
      #expect(figures.seconds >= 0.2)
      #expect(figures.processorSeconds < figures.seconds)
      #expect(figures.peakMemory > 0)
    }
  }

  @Test func aProcessThatFailsIsQuoted() throws {
    try Self.inFolder { folder in
      let process = try Surroundings(in: folder)
        .process(["/bin/sh", "-c", "echo no index here >&2; exit 3"])
      let failure = try #require(throws: ChildFailure.self) { try process.run() }
      #expect(failure.code == 3)
      #expect(failure.description.contains("no index here"))
    }
  }

  @Test func aProgramSeesNothingOfTheUsers() throws {
    try Self.inFolder { folder in
      let process = try Surroundings(in: folder).process(["/usr/bin/env"], adding: ["A": "b"])
      _ = try process.run()
      let seen = try String(contentsOf: process.output, encoding: .utf8).split(separator: "\n")
      #expect(seen.contains("HOME=\(folder.path)"))
      #expect(seen.contains("A=b"))
    }
  }

  @Test func aCorpusIsReadBackInOrderAndWrittenForPeers() throws {
    try Self.inFolder { folder in
      let corpus = folder.appending(path: "corpus")
      let generator = CorpusGenerator(seed: 4)
      try generator.write(articles: 1003, to: corpus.path)
      var titles: [String] = []
      try CorpusReader(folder: corpus).read { titles.append($0.title) }
      #expect(titles == (0..<1003).map { generator.article($0).title })
      let pages = folder.appending(path: "pages")
      let files = try PeerFiles(of: CorpusReader(folder: corpus), pages: pages, mails: nil)
      #expect(files.articles == 1003)
      let page = try String(
        contentsOf: pages.appending(path: "0001/0001002.txt"), encoding: .utf8)
      #expect(page == generator.article(1002).page)
    }
  }

  @Test func aMailHasHeadersInASCIIAndTheWholeText() {
    var article = CorpusGenerator(seed: 4).article(0)
    article.title = "A deal worth €3 million"
    let mail = PeerFiles.mail(article, number: 0)
    let head = mail.components(separatedBy: "\n\n")[0]
    #expect(head.utf8.allSatisfy { $0 < 0x80 })
    #expect(head.contains("Subject: =?UTF-8?B?"))
    #expect(mail.contains(article.text))
    #expect(mail.split(separator: "\n").allSatisfy { $0.utf8.count < 998 })
  }

  @Test func whatIsTypedGrowsKeyByKey() {
    #expect(SearchDraws.typed("ü b") == ["ü", "ü ", "ü b"])
    #expect(
      SearchDraws.words(of: "Thales won €4.5 million.") == ["thales", "won", "4", "5", "million"])
  }

  @Test func searchesOfEveryKindAreDrawnFromTexts() {
    let texts = (0..<40).map { CorpusGenerator(seed: 4).article($0).text }
    let names = [EntitySummary(id: EntityID(1), kind: .company, name: "BAE Systems")]
    let draws = SearchDraws(texts: texts, named: names, sources: ["Veld Courier"])
    func groups() -> [SearchDraws.Group] {
      var random = RandomSource(seed: 9)
      return draws.groups(90, &random)
    }
    #expect(groups().map(\.name).count == 9)
    #expect(groups().map(\.texts) == groups().map(\.texts))
    #expect(groups().allSatisfy { $0.texts.count == 10 && !$0.texts.contains("") })
    #expect(groups()[0].texts.allSatisfy { $0.count == 1 })
    #expect(groups()[7].texts.allSatisfy { $0.hasPrefix("company:\"BAE Systems\" ") })
  }

  @Test func nothingIsDrawnFromNoTexts() {
    var random = RandomSource(seed: 9)
    #expect(SearchDraws(texts: [], named: [], sources: []).groups(90, &random).isEmpty)
  }

  @Test func theShareOfTheBestCountsTheFirstTenAlone() throws {
    let best = (1...20).map { ArticleID($0) }
    let shown = (6...30).map { ArticleID($0) }
    let share = TopTenShare(
      shown: { $0 == "all" ? best : shown }, best: { $0 == "none" ? [] : best })
    #expect(try share.mean(over: ["all"]) == 1)
    #expect(try share.mean(over: ["half"]) == 0.5)
    #expect(try share.mean(over: ["all", "half", "none"]) == 0.75)
    #expect(try share.mean(over: ["none"]) == nil)
  }

  @Test func aTableIsMarkdown() {
    var table = MarkdownTable(["warm"] + Samples.header)
    table.add(["search"] + Samples([0.001, 0.002, 0.0035]).milliseconds)
    #expect(
      table.text == """
        | warm | asked | p50 ms | p95 ms | p99 ms | worst ms |
        |---|---|---|---|---|---|
        | search | 3 | 2.00 | 3.50 | 3.50 | 3.50 |

        """)
  }
}
