import ArgumentParser
import Foundation
import NewsLibrary
import NewsModel

/// Measures importing beside other programs, and the answers to questions.
struct LibraryBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "Measure import and queries, beside other programs.")

  @Option(help: "How many articles to generate.")
  var articles = 2000

  @Option(help: ArgumentHelp("A generated corpus; else one is made.", valueName: "folder"))
  var corpus: String?

  @Option(help: ArgumentHelp("Ask this library, and import nothing.", valueName: "file"))
  var library: String?

  @Option(help: ArgumentHelp("The program; else the one beside this.", valueName: "file"))
  var dossier: String?

  @Option(help: "How often every program imports, in turns.")
  var repetitions = 3

  @Option(help: "How many questions of a kind, and how many searches.")
  var queries = 200

  @Flag(help: "Leave the other programs out.")
  var noPeers = false

  @Flag(help: "Let newsboat take the articles, too, which takes minutes where they are many.")
  var newsboat = false

  func validate() throws {
    guard articles > 0, repetitions > 0, queries > 0 else {
      throw ValidationError("Numbers must be positive.")
    }
    if corpus != nil, library != nil {
      throw ValidationError("--corpus is imported, --library is asked: name one of them.")
    }
    var isFolder: ObjCBool = false
    if let corpus,
      !FileManager.default.fileExists(atPath: corpus, isDirectory: &isFolder) || !isFolder.boolValue
    {
      throw ValidationError("\(corpus) is no folder; generate writes one.")
    }
  }

  func run() async throws {
    try await cancelledByInterrupts { try measure() }
  }

  private func measure() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    guard let library else {
      let imports = try ImportedCorpus(of: corpus, articles: articles, in: folder, options: self)
      Report.write(try imports.measuredIntake(rounds: repetitions))
      let questions = try LibraryQuestions(of: imports.library.open(), count: queries)
      Report.write(try imports.measuredWords(Array(questions.words.prefix(20))))
      if newsboat { Report.write(try imports.measuredNewsboat()) }
      return try ask(questions, of: imports.library)
    }
    let subject = try BenchLibrary.existing(at: library)
    try ask(LibraryQuestions(of: subject.open(), count: queries), of: subject)
  }

  private func ask(_ questions: LibraryQuestions, of library: BenchLibrary) throws {
    let bench = QueryBench(subject: library)
    for groups in [questions.pages, questions.searches] {
      Report.write(try bench.warm(groups))
      Report.write(try bench.cold(groups))
    }
    Report.write(try Self.missed(questions.finished, in: library.open()))
  }

  /// What ranking the last matches alone misses of the best of all.
  private static func missed(
    _ groups: [SearchDraws.Group], in library: NewsLibrary
  ) throws -> String {
    func articles(_ text: String, _ order: SearchOrder) throws -> [ArticleID] {
      guard case .search(let results) = try library.answer(.search(text, limit: 10, order: order))
      else { return [] }
      return results.articles.map(\.summary.id)
    }
    // A blank ends the last word, which then stands for itself alone.
    let share = TopTenShare(
      shown: { try articles($0 + " ", .thorough) }, best: { try articles($0 + " ", .complete) })
    func text(_ texts: [String]) throws -> String {
      try share.mean(over: texts).map { "\(Int(($0 * 100).rounded())) %" } ?? "none"
    }
    var table = MarkdownTable(["finished words", "searches", "best ten of all among first ten"])
    for group in groups {
      table.add([group.name, String(group.texts.count), try text(group.texts)])
    }
    let all = groups.flatMap(\.texts)
    table.add(["all", String(all.count), try text(all)])
    return table.text
  }
}
