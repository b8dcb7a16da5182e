import Foundation

/// A corpus, the programs that take it in, and the library that comes of it.
struct ImportedCorpus {
  let library: BenchLibrary
  private let surroundings: Surroundings
  private let indexers: [Indexer]
  private let files: PeerFiles
  /// The articles as plain files, a file each.
  private let pages: URL
  private let searchesPages: Bool

  /// Generates the corpus where none is named, and writes it once more for the peers.
  init(of corpus: String?, articles: Int, in folder: URL, options: LibraryBench) throws {
    let place = corpus.map { URL(filePath: $0) } ?? folder.appending(path: "corpus")
    if corpus == nil { try CorpusGenerator(seed: 1).write(articles: articles, to: place.path) }
    surroundings = try Surroundings(in: folder.appending(path: "home"))
    pages = folder.appending(path: "pages")
    let mails = folder.appending(path: "mails")
    library = BenchLibrary(path: folder.appending(path: "library.sqlite").path)
    let program = try InstalledProgram.dossier(options.dossier, option: "--dossier")
    var indexers = [
      Indexer.dossier(
        program, corpus: place, library: URL(filePath: library.path), like: surroundings)
    ]
    searchesPages = !options.noPeers
    if options.noPeers {
      files = try PeerFiles(of: CorpusReader(folder: place), pages: nil, mails: nil)
    } else {
      let peers = try [
        ("notmuch", Indexer.notmuch(mails: mails, like: surroundings)),
        ("recoll", Indexer.recoll(pages: pages, like: surroundings)),
      ]
      for (name, peer) in peers where peer == nil {
        Report.write("without \(name): it is not installed")
      }
      indexers += peers.compactMap(\.1)
      files = try PeerFiles(of: CorpusReader(folder: place), pages: pages, mails: mails)
    }
    self.indexers = indexers
  }

  /// Afterwards the library is there.
  func measuredIntake(rounds: Int) throws -> String {
    var bench = IntakeBench(
      indexers, rounds: rounds, articles: files.articles, byteCount: files.byteCount)
    try bench.run()
    return bench.report
  }

  /// Asks for words after the intake, and lets ripgrep look through the plain files.
  func measuredWords(_ words: [String]) throws -> String {
    var contenders = indexers.map { (name: $0.name, search: $0.search) }
    if searchesPages, let program = InstalledProgram.path(of: "rg") {
      contenders.append(
        (
          "ripgrep",
          { word in
            // No match is no failure.
            surroundings.process([program, "-il", word, pages.path], accepting: [0, 1])
          }
        ))
    } else if searchesPages {
      Report.write("without ripgrep: it is not installed")
    }
    var bench = WordBench(contenders)
    try bench.run(words)
    return bench.report
  }

  /// Lets newsboat take the library's articles as a feed.
  func measuredNewsboat() throws -> String {
    let launch = TerminalProgram.Launch(
      command: [],
      environment: InstalledProgram.environment(home: surroundings.folder)
        .merging(["TERM": "xterm-256color"]) { $1 }, columns: 80, rows: 24)
    do {
      let peer = try NewsboatPeer(
        articlesOf: library.open(), in: surroundings.folder.appending(path: "newsboat"),
        like: launch)
      let rate = Double(peer.articles) / peer.fillingTime
      return "newsboat takes in \(rate.fixed(0)) articles/s of a feed with their standfirsts\n"
    } catch let error as NewsboatPeer.Unavailable {
      return "without newsboat: \(error.reason)\n"
    }
  }
}
