import ArgumentParser
import Explorer
import Foundation
import Importing
import NewsLibrary
import NewsModel
import Screen

/// Measures a key press to a drawn frame, without the terminal.
struct ExplorerBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explorer", abstract: "Measure keys to drawn frames on a library.")

  @Option(help: "How many articles to generate.")
  var articles = 500

  @Option(help: "Columns of the screen.")
  var columns = 200

  @Option(help: "Rows of the screen.")
  var rows = 60

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try CorpusGenerator(seed: 1).write(articles: articles, to: folder.path)
    let library = try NewsLibrary.inMemory()
    _ = try await Importer(library: library).run([folder.path])
    print(Measurement.header)
    for script in Self.scripts {
      var state = ExplorerState(columns: columns, rows: rows)
      try settle(&state, Explorer.start(&state), library)
      for key in script.opening { try press(key, &state, library) }
      var measurement = Measurement()
      for _ in 0..<200 {
        for key in script.repeated {
          let effects = measurement.measure { frame(after: key, &state) }
          try settle(&state, effects, library)
        }
      }
      print(measurement.row(script.name))
    }
  }

  private static let scripts: [(name: String, opening: [Key], repeated: [Key])] = [
    ("list: next row", [], [.character("j")]),
    ("article: next row", [.enter], [.character("j")]),
    ("article: next name", [.enter], [.character("}")]),
    ("entity: next row", [.character("2"), .enter], [.character("j")]),
    ("search: typing", [.character("/")], [.character("t"), .backspace]),
    ("help: a page down and up", [.character("?")], [.pageDown, .pageUp]),
  ]

  private func frame(after key: Key, _ state: inout ExplorerState) -> [ExplorerEffect] {
    let effects = Explorer.update(&state, .input(.key(key)))
    var surface = Surface(width: columns, height: rows)
    Explorer.render(state, into: &surface)
    return effects
  }

  private func press(_ key: Key, _ state: inout ExplorerState, _ library: NewsLibrary) throws {
    try settle(&state, Explorer.update(&state, .input(.key(key))), library)
  }

  /// Answers questions until the explorer has no more.
  private func settle(
    _ state: inout ExplorerState, _ effects: [ExplorerEffect], _ library: NewsLibrary
  ) throws {
    var waiting = effects
    while !waiting.isEmpty {
      guard case .ask(let query, let slot, let generation) = waiting.removeFirst() else { continue }
      let answer = try library.answer(query)
      waiting += Explorer.update(&state, .answered(answer, for: slot, generation: generation))
    }
  }
}
