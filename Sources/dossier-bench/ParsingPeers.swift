import Foundation

/// What other extractors make of the same pages, as `script/parsing-peers` tells it.
struct PeerAnswer: Decodable {
  struct Peer: Decodable {
    var name: String
    var version: String
    /// One text a page; empty where the extractor refuses it.
    var texts: [String]
    /// Processor time of all pages, each page's median over the rounds.
    var seconds: Double
    var rounds: Int
  }

  /// An extractor whose time alone is measured.
  struct Timed: Decodable {
    var name: String
    var seconds: Double
    var rounds: Int
  }

  /// What trafilatura's metadata says of a page; empty where it says nothing.
  struct Details: Decodable {
    var title: String
    var author: String
    var date: String
    var sitename: String
  }

  var peers: [Peer]
  var timed: [Timed]
  var details: [Details]
}

/// Why the peers are left out, as a phrase.
struct PeersUnavailable: Error {
  var reason: String
}

/// Runs the program that installs and asks the peers.
struct PeerProgram {
  /// Where the virtual environment lies or will lie.
  var environment: URL
  /// A folder for what the two programs tell each other.
  var exchange: URL
  var rounds: Int

  /// The exit code that says that nothing can be installed.
  private static let unavailable: Int32 = 69

  /// Gives the pages to the peers; takes minutes where they are many.
  func answer(on pages: [GoldPage]) throws(PeersUnavailable) -> PeerAnswer {
    guard let script = Self.script else {
      throw PeersUnavailable(reason: "script/parsing-peers is not to be found above the program")
    }
    do {
      let question = exchange.appending(path: "pages.jsonl")
      try Self.question(on: pages).write(to: question, atomically: true, encoding: .utf8)
      let answer = exchange.appending(path: "answer.json")
      try run(
        script,
        [
          "--environment", environment.path, "--rounds", "\(rounds)", question.path, answer.path,
        ])
      let decoded = try JSONDecoder().decode(PeerAnswer.self, from: Data(contentsOf: answer))
      guard decoded.peers.allSatisfy({ $0.texts.count == pages.count }) else {
        throw PeersUnavailable(reason: "they answered for other pages than were asked")
      }
      return decoded
    } catch let error as PeersUnavailable {
      throw error
    } catch {
      throw PeersUnavailable(reason: "\(error.localizedDescription)")
    }
  }

  private func run(_ script: URL, _ arguments: [String]) throws {
    let messages = exchange.appending(path: "messages.txt")
    try Data().write(to: messages)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return }
    let lines = try String(contentsOf: messages, encoding: .utf8).split(separator: "\n")
    let last = lines.last.map(String.init) ?? "no message"
    switch process.terminationStatus {
    case Self.unavailable: throw PeersUnavailable(reason: last)
    case 127: throw PeersUnavailable(reason: "python3 is not installed")
    case let code: throw PeersUnavailable(reason: "parsing-peers ended with \(code): \(last)")
    }
  }

  private static func question(on pages: [GoldPage]) throws -> String {
    let lines = try pages.map { page in
      let fields = ["url": page.url, "file": page.file.path]
      return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The script in the checkout that this program was built from, or else where it is run.
  private static var script: URL? {
    let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    for start in [program, here] {
      var folder = start
      while folder.path.count > 1 {
        let script = folder.appending(path: "script/parsing-peers")
        if FileManager.default.fileExists(atPath: script.path) { return script }
        folder = folder.deletingLastPathComponent()
      }
    }
    return nil
  }
}

extension FoundDetails {
  init(_ details: PeerAnswer.Details) {
    self.init(
      title: details.title, author: details.author, date: details.date, site: details.sitename)
  }
}
