/// Lets programs take in the same articles in turns, each from nothing and then once more.
struct IntakeBench {
  private struct Figures {
    var first: [ChildProcess.Figures] = []
    var again = Samples()
    var size = 0
  }

  var indexers: [Indexer]
  /// How often each begins from nothing.
  var rounds: Int
  var articles: Int
  /// Bytes of the articles' text.
  var byteCount: Int
  private var figures: [Figures]

  init(_ indexers: [Indexer], rounds: Int, articles: Int, byteCount: Int) {
    self.indexers = indexers
    self.rounds = rounds
    self.articles = articles
    self.byteCount = byteCount
    figures = indexers.map { _ in Figures() }
  }

  mutating func run() throws {
    for _ in 0..<rounds {
      for (index, indexer) in indexers.enumerated() {
        indexer.clear()
        figures[index].first.append(try indexer.intake.run())
        figures[index].size = indexer.size
        figures[index].again.add(try indexer.intake.run().seconds)
      }
    }
  }

  /// Medians as a table, and how the peers compare to the first program.
  var report: String {
    var table = MarkdownTable([
      "import of \(articles) articles", "articles/s", "CPU s", "peak MiB", "MB on disk",
      "bytes a byte of text", "again, nothing new, ms",
    ])
    for (indexer, figures) in zip(indexers, figures) {
      let size = Double(figures.size)
      table.add([
        indexer.name, rate(figures).fixed(0),
        (Samples(figures.first.map(\.processorSeconds)).median ?? 0).fixed(2),
        (Double(figures.first.map(\.peakMemory).max() ?? 0) / 1024).fixed(0),
        (size / 1e6).fixed(1), (size / Double(max(1, byteCount))).fixed(2),
        ((figures.again.median ?? 0) * 1000).fixed(0),
      ])
    }
    let ratios = zip(indexers, figures).dropFirst().map { indexer, peer in
      "\(indexers[0].name) takes in \((rate(figures[0]) / rate(peer)).fixed(3)) times as many"
        + " articles a second as \(indexer.name)\n"
    }
    return table.text + "\n" + ratios.joined()
  }

  private func rate(_ figures: Figures) -> Double {
    let seconds = Samples(figures.first.map(\.seconds)).median ?? 0
    return seconds > 0 ? Double(articles) / seconds : 0
  }
}
