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

/// Runs the program that installs and asks the peers.
struct PeerProgram {
  /// Where the virtual environment lies or will lie.
  var environment: URL
  /// A folder for what the two programs tell each other.
  var exchange: URL
  var rounds: Int

  /// Gives the pages to the peers; takes minutes where they are many.
  func answer(on pages: [GoldPage]) throws(PeersUnavailable) -> PeerAnswer {
    do {
      let question = exchange.appending(path: "pages.jsonl")
      try Self.question(on: pages).write(to: question, atomically: true, encoding: .utf8)
      let answer = exchange.appending(path: "answer.json")
      try PeerScript(name: "parsing-peers", exchange: exchange).run(
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

  private static func question(on pages: [GoldPage]) throws -> String {
    let lines = try pages.map { page in
      let fields = ["url": page.url, "file": page.file.path]
      return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension FoundDetails {
  init(_ details: PeerAnswer.Details) {
    self.init(
      title: details.title, author: details.author, date: details.date, site: details.sitename)
  }
}
